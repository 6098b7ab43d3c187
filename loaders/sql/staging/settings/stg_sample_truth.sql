-- By what the actions of a simulated company multiplied the rates of their targets; empty for any other data.
select record_id, target_kind, target_id, ratio::double as ratio from raw_sample_truth
