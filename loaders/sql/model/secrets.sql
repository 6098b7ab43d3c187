-- In how many rows of each file were keys, tokens and passwords masked, by their kind? Never the secret.
-- Ship.
-- Key: file, kind.
select file, kind, count(distinct row)::integer as rows
from stg_secrets
group by file, kind
order by file, kind
