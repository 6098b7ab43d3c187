-- The organisation's own texts for the report, from the settings, taken apart into headings, paragraphs and items.
-- Key: slot, place.
select slot, place::integer as place, kind, text
from raw_report_texts
order by slot, place::integer
