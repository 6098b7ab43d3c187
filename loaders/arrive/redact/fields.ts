/** The names of fields and columns that hold people, and of those that hold teams and services. */

const SUFFIX = "(?:_(?:names?|full_?names?|display_?names?|e?mails?|users?|logins?|handles?|list))?";
const PERSON = new RegExp(
  String.raw`(?:^|_)(?:owners?|owned_by|assignees?|assigned(?:_to)?|assigned_users?|reporters?|reported_by|creators?|authors?|participants?|attendees?|invitees?|members?|commanders?|ic|incident_managers?|facilitators?|scribes?|moderators?|responders?|responsible|accountable|dri|people|persons?|users?|user_profile|engineers?|leads?|tech_?leads?|communications?_leads?|contacts?|callers?|caller_id|requesters?|requestors?|requested_by|requested_for|submitters?|submitted_by|senders?|editors?|watchers?|watch_list|followers?|subscribers?|reviewers?|approvers?|approved_by|actors?|agents?|who|by|on_?calls?(?:_users?|_engineers?)?|notified|mentioned|mentions|acknowledgers?|resolvers?|closers?|declarers?|operators?|investigators?|colleagues?|staff|employees?|real_?name|full_?name|display_?name|user_?name|login|nick(?:name)?|handle|additional_assignee_list|(?:acknowledged|acked|resolved|created|opened|closed|written|handled|updated|modified|merged|started|declared|paged|escalated|detected|found|raised|filed|fixed|done|completed|led|run|triaged|triggered|snoozed|silenced|cancell?ed|verified|published|last_(?:status_change|updated|modified|edited))_by(?:_user)?|(?:acknowledged|resolved|created|opened|closed)_user)${SUFFIX}$`
);
/** The same as screens call them in other languages. */
const FOREIGN =
  /^(?:zugewiesen_an|zugewiesene_person|bearbeiter(?:in)?|verantwortliche?r?|ersteller(?:in)?|melder(?:in)?|anrufer(?:in)?|(?:erstellt|gemeldet|geöffnet|eröffnet|gelöst|behoben|geschlossen|bestätigt|aktualisiert)_(?:von|durch)|einsatzleiter(?:in)?|responsable|assignée?_à|rapporteur|demandeur|appelant|(?:créée?|ouverte?|résolue?|fermée?|mise?_à_jour|signalée?)_par|asignad[oa](?:_a)?|persona_asignada|informador|solicitante|(?:cread|abiert|resuelt|cerrad|actualizad|reportad)[oa]_por|responsável|atribuíd[oa](?:_a)?|(?:criad|abert|resolvid|fechad)[oa]_por|assegnat[oa]_a|(?:creat|apert|risolt|chius)[oa]_da|toegewezen_aan|担当者|報告者|经办人|报告人)$/u;
const NO_PERSON =
  /^(?:has_|is_|num_|n_|count_|total_)|_(?:count|counts|at|on|time|date|type|types|url|urls|href|state|status|number|total|ids?|minutes|seconds|hours|agent)$|^user_agent|^(?:custom_?)?fields?$/;
const REMEMBERED = 10_000;
const OTHER =
  /(?:^|_)(?:teams?|services?|components?|products?|projects?|applications?|systems?|queues?|departments?|escalation_polic(?:y|ies)|schedules?|repositor(?:y|ies)|repos?|assignment_groups?|groups?|groupings?|organi[sz]ations?|business_services?|cmdb_ci|functionalit(?:y|ies)|environments?|integrations?)(?:_(?:names?|summary|title))?$/;

/** `assignedTo`, `Assigned To` and `assigned-to` → assigned_to. */
export const fieldName = (name: string): string =>
  name
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, "$1_")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|(?<!_)_+$/g, "");

/** True for a field or column that holds people; counts, times and ids of them are none. */
export const isPersonField = remembered((name) => {
  const field = fieldName(name);
  return FOREIGN.test(field) || (PERSON.test(field) && !NO_PERSON.test(field));
});

/** A field or column that names teams, services and the like. */
export const isOtherField = remembered((name) => OTHER.test(fieldName(name)));

/** The same few names are asked about in every row. */
function remembered(tell: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    let told = known.get(name);
    if (told === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      known.set(name, (told = tell(name)));
    }
    return told;
  };
}
