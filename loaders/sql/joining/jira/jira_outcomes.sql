-- What became of each issue. Status: by settings, by Jira's status category, by its resolution if
-- the export has no category, else by the word. `ending` says how it ended without being done: of an incident all but
-- `not_done` say that it was none (decisions/0015).
-- Closed when the resolution was set; later if the changelog shows it was reopened and done again;
-- without a resolution when the category changed. An open issue is not closed, whatever its fields.
-- Key: record_id.
-- Null: status, ending, closed_at.
with worded as (
  select
    issues.*,
    changelog.done_at,
    case words.mapped when 'resolved' then 'done' else words.mapped end as word,
    lower(concat_ws(
      ' ',
      resolution,
      case when coalesce(issues.status_category, 'done') = 'done' then issues.status end
    )) as words
  from stg_jira_issues as issues
  left join jira_changelog as changelog on changelog.record_id = issues.record_id
  left join stg_setting_map as words
    on words.kind = 'status' and words.raw = lower(trim(issues.status))
),
ended as (
  select
    *,
    case
      when regexp_matches(words, 'dupli[ckq]|doublon|重复|重複') then 'duplicate'
      when regexp_matches(words, 'cancel|annul|abgebroch|storniert|取消') then 'cancelled'
      when regexp_matches(words, 'declin|reject|rechaz|abgelehnt|refus|rejet|recus|拒绝')
        then 'declined'
      when regexp_matches(words, 'won.?t|will not|wird nicht|no se har|ne sera pas|não será|不做')
        then 'not_done'
      when regexp_matches(
        words, '(cannot|can.t|not|nicht|no|ne) (be )?repro|invalid|ungültig|inválid|false (alarm|positive)|not an? (bug|incident)'
      )
        then 'false_alarm'
      when regexp_matches(words, 'obsolet|abandon|incomp') then 'not_done'
    end as ending
  from worded
),
judged as (
  select
    *,
    coalesce(
      case status_setting when 'resolved' then 'done' else status_setting end,
      case
        when status_category = 'indeterminate' then 'in_progress'
        when status_category = 'new' then 'open'
        when status_category = 'done' or resolution is not null or resolution_at is not null
          then case when ending is null then 'done' else 'wont_do' end
      end,
      word
    ) as outcome
  from ended
),
dated as (
  select
    *,
    case
      when outcome is null or outcome not in ('done', 'wont_do') then 'none'
      when done_at > resolution_at + interval 1 minute then 'changelog'
      when resolution_at is not null then 'resolution'
      when status_category = 'done' and category_changed_at is not null then 'category'
      when done_at is not null then 'changelog'
      else 'none'
    end as closed_by
  from judged
)
select
  record_id,
  outcome as status,
  ending,
  case closed_by
    when 'changelog' then done_at
    when 'resolution' then resolution_at
    when 'category' then category_changed_at
  end as closed_at,
  closed_by
from dated
