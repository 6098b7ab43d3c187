-- The organisation's own texts for the report, taken apart into blocks.
-- Key: slot, place.
-- Values: kind (heading | paragraph | item).
select slot, place::integer as place, kind, text from raw_report_texts
