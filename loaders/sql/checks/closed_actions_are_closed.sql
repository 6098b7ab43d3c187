-- A closing date goes with a closed status.
select action_id from actions where closed_at is not null and status not in ('done', 'wont_do')
