/** What columns of tables are called that tools' screens, scripts and people export: our field → names in lower case, the best first. */

/** Our field → names, parted by |. Fields that end in `_at` are times: `started` stands for started_at, Start Time and Date Started too. */
export type Names = Readonly<Record<string, string>>;

/** Of a table of incidents; what begins with “incident” is called by the rest alone. */
export const INCIDENT = {
  id: `id | uuid | guid | unique id | internal id | system id | reference | ref | key | public id | display id | identifier | number | # | no |
    nr | sequential id | tiny id | short id | case id | case number | ticket id | ticket number | ticket key | slug | kennung | nummer |
    vorgangsnummer | numéro | numéro d incident | numéro de l incident | identifiant | référence | número | número de incidente | numero | código`,
  number: `number | # | sequential id | reference | ref | key | public id | display id | tiny id | short id | no | nr | case number |
    ticket number | nummer | numéro | numéro d incident | número | número de incidente | numero`,
  slug: `slug | channel | channel name | slack channel | slack channel name`,
  url: `url | link | permalink | html url | web url | weblink | short url | shortlink | address | lien | enlace | adresse`,
  title: `title | name | short description | subject | headline | heading | message | entity display name | incident | titel | bezeichnung |
    kurzbeschreibung | betreff | titre | intitulé | objet | título | asunto | descripción breve | titolo | nome | summary | description |
    beschreibung | descripción | descrição`,
  summary: `summary | description | customer impact summary | impact summary | details | notes | beschreibung | résumé | descripción |
    resumen | descrição | resumo`,
  story: `mitigation message | resolution message | resolution notes | resolution summary | close notes | what happened | lessons learned |
    post mortem | postmortem | retrospective`,
  severity: `severity | severity level | severity name | severity slug | sev | sev level | priority | priority name | priority level | prio |
    criticality | schweregrad | priorität | gravité | sévérité | priorité | criticité | gravedad | severidad | prioridad | severidade |
    gravidade | prioridade | gravità | priorità | urgency | dringlichkeit | urgence | urgencia`,
  status: `status | state | current milestone | milestone | current phase | phase | stage | current status | current state | status name |
    zustand | statut | état | estado | stato`,
  category: `status category`,
  services: `impacted services | affected services | services impacted | services affected | services | service | service name | service names |
    impacted service | affected service | primary service | business service | components | component | affected components | configuration item | cmdb ci |
    system | systems | application | applications | product | products | dienst | dienste | betroffene dienste | anwendung | services touchés |
    services concernés | servicio | servicios | servicios afectados | serviço | serviços | servizio`,
  team: `team | team name | owning team | owner team | responsible team | assigned team | responding teams | responding team | responder teams |
    teams | team names | paged teams | groups | group | group name | assignment group | assigned group | support group | squad | zuständiges team |
    gruppe | zuweisungsgruppe | équipe | équipe responsable | groupe d affectation | equipo | grupo de asignación | equipe | squadra`,
  type: `type | incident type | types | category | kategorie | typ | catégorie | categoría | tipo`,
  mode: `mode | kind | visibility mode`,
  trigger: `trigger | triggered by change | trigger type`,
  detection: `detection method | method of detection | detection source | detected through | how detected | how found | source of detection`,
  causes: `root cause | root causes | root cause category | causes | cause | contributing factor | contributing factors | cause category`,
  impact_minutes: `impact minutes | customer impact minutes | impact duration minutes | downtime minutes | outage minutes`,
  tags: `tags | tag list | labels | tag | label`,
  duplicate: `duplicate of | duplicate | duplicate id | is duplicate | duplicate incident id | duplicate incident`,
  merged: `merged with | merged into | merged in`,
  test: `test | is test | drill | is drill | exercise | game day`,
  dedup: `key | dedup key | deduplication key | entity id | alias`,
  urgency: `urgency`,
  started_at: `impact started | impact start | customer impact started | customer impact start | started | start | beginning | begin | began | onset |
    occurred | outage start | outage started | beginn | begonnen | gestartet | störungsbeginn | début | commencé | inicio | iniciado | início |
    inizio`,
  detected_at: `detected | detection | discovered | impact detect | impact detected | reported | declared | erkannt | entdeckt | gemeldet |
    détecté | détection | signalé | signalement | detectado | detección | reportado | detecção | rilevato`,
  acknowledged_at: `acknowledged | acknowledge | acknowledgement | acknowledgment | first acknowledged | first acknowledgement | ack | acked |
    first ack | accepted | responded | bestätigt | angenommen | prise en compte | pris en compte | acquitté | acquittement | reconocido |
    reconocimiento | confirmado | reconhecido`,
  mitigated_at: `mitigated | mitigation | fixed | stabilized | stabilised | stable | contained | restored | service restored | recovered |
    entschärft | wiederhergestellt | atténué | rétabli | mitigado | restablecido | restaurado`,
  resolved_at: `resolved | resolution | resolve | impact ended | impact end | customer impact end | outage end | ended | end | finished |
    gelöst | behoben | ende | résolu | résolution | fin | resuelto | resolución | resuelta | resolvido | resolução | risolto`,
  closed_at: `closed | close | closure | geschlossen | fermé | clôture | clôturé | cierre | cerrado | fechado | chiuso`,
  created_at: `created | creation | create | opened | open | logged | submitted | triggered | raised | filed | registered | reported | declared |
    date | erstellt | angelegt | geöffnet | eröffnet | erfasst | création | créé | ouvert | ouverture | creado | creación | creada |
    abierto | apertura | criado | criação | creato`,
  updated_at: `updated | last updated | modified | last modified | aktualisiert | mis à jour | actualizado | atualizado`
} as const satisfies Names;

/** Of a table of what incidents led to; what begins with “action item”, “follow-up” or “task” is called by the rest alone. */
export const ACTION = {
  id: `id | uuid | unique id | identifier | key | number | # | reference | ref | nummer | numéro | número`,
  title: `action item | follow up | followup | action | task | todo | to do | remediation | title | summary | name | what | item | content |
    subject | maßnahme | aufgabe | titel | titre | tâche | título | tarea | acción | tarefa | ação | description | beschreibung`,
  summary: `description | details | notes | beschreibung | descripción | descrição`,
  status: `status | state | progress | zustand | statut | état | estado | stato`,
  incident: `incident id | incident uuid | incident number | incident # | incident no | incident sequential id | incident key | incident reference |
    incident public id | incident slug | incident url | incident link | incident permalink | incident | incidents | incident name | incident title |
    related incident | related incidents | linked incident | source incident | parent incident | from incident | störung | vorfall`,
  kind: `kind | type`,
  owner: `assignee | assignees | assigned to | owner | owners | responsible | assigned user | owned by | zugewiesen an | verantwortlich |
    responsable | assigné à | asignado a | responsável`,
  team: `team | team name | owning team | owner team | assignee team | assigned team | teams | groups | group | gruppe | équipe | equipo | equipe`,
  ticket: `external issue url | external issue permalink | external issue | external url | external link | issue url | issue link | issue key |
    jira issue url | jira issue key | jira url | jira key | jira | linear url | linear issue | github issue | ticket url | ticket link |
    ticket key | ticket id | ticket | issue`,
  url: `url | link | permalink | html url | web url | weblink | short url | lien | enlace`,
  priority: `priority | priority name | severity | priorität | priorité | prioridad | prioridade`,
  tags: `labels | tags | tag list | label | tag`,
  due_at: `due | due by | target | target completion | deadline | fällig | fälligkeit | fälligkeitsdatum | frist | échéance | d échéance |
    vencimiento | fecha límite | prazo | vencimento | scadenza`,
  created_at: `created | creation | opened | filed | added | raised | erstellt | angelegt | créé | création | creado | creación | criado`,
  closed_at: `completed | completion | done | closed | finished | resolved | resolution | erledigt | abgeschlossen | geschlossen | terminé | clôturé |
    completado | cerrado | concluído`,
  updated_at: `updated | last updated | modified | last modified | aktualisiert | actualizado | atualizado`
} as const satisfies Names;
