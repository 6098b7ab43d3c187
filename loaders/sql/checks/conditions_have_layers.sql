-- A layer is technical, human or process.
select condition_id from conditions where layer not in ('technical', 'human', 'process')
