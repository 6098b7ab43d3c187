-- Which quarters were frozen (`npm run snapshot`), and on which day of the data?
-- Internal.
-- Ship.
-- Key: quarter.
-- Null: cut_at.
select period as quarter, cut_at
from stg_history_manifests
order by period
