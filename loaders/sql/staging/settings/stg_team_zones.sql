-- The time zone of each team that has its own.
-- Key: team.
-- Null: time_zone.
select team, time_zone from raw_team_zones
