-- The day that counts as today, exclusive: given, or midnight UTC after the newest accepted time (data_day says which).
-- Row: one.
-- Null: as_of_at.
-- Values: basis (given | newest record).
select as_of_at, basis from data_day
