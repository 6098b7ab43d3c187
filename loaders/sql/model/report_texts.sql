-- The organisation's own texts for the report, from the settings, taken apart into headings, paragraphs and items.
-- Internal.
-- Ship.
-- Key: slot, place.
-- Values: kind (heading | paragraph | item).
select slot, place, kind, text from stg_report_texts order by slot, place
