-- What numbers depend on beside the exports: the version that defines them, the settings that map words, and what people
-- corrected, linked, labelled and answered by hand, each as a hash.
-- Internal.
-- Row: one.
-- Null: settings_hash, mapping_hash.
select
  version,
  settings_hash,
  mapping_hash,
  md5(coalesce((
    select string_agg(concat_ws(chr(31), target_ref, field, value), chr(30) order by target_ref, field, value)
    from stg_curated_corrections
  ), '')) as corrections_hash,
  md5(coalesce((
    select string_agg(
      concat_ws(chr(31), action_ref, target_kind, target_id, target_service, metric, direction, "reject"),
      chr(30) order by record_id
    )
    from stg_curated_links
  ), '')) as labels_hash,
  md5(coalesce((
    select string_agg(said, chr(30) order by said)
    from (
      select concat_ws(chr(31), 'label', retro, condition, coalesce(passage, ''), verdict, "by") as said
      from stg_curated_labels
      union all
      select concat_ws(chr(31), 'answer', kind, about, coalesce(subject, ''), answer) from stg_curated_answers
    )
  ), '')) as answers_hash
from settings
