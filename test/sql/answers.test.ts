/** Answers in the data folder: read, carried out, refused with a remedy, and what is asked before and after. */
import {expect, test} from "vitest";
import {type Given, warehouse} from "../support/warehouse.js";

const INCIDENTS = `incident_id,title,service,severity,started_at,impact_minutes
I1,Checkout is slow,checkout,grave,2024-01-05T10:00:00Z,30
I2,Checkout is slow again,checkout,1,2024-02-05T10:00:00Z,20
`;
const ACTIONS = `action_id,title,incident_id,status,created_at,closed_at
A1,Add an alert on the queue,I1,done,2024-01-06,2024-02-01
A2,Think about it,I2,open,2024-02-06,
`;
const HEADER = "kind,record_id,subject,answer,at\n";
const ask = async (sql: string, {files = {}, ...given}: Given = {}) => {
  const db = await warehouse({
    files: {"d/incidents.csv": INCIDENTS, "d/actions.csv": ACTIONS, ...files},
    asOf: "2024-07-01",
    ...given
  });
  try {
    return await db.rows(sql);
  } finally {
    db.close();
  }
};
const answered = (sql: string, lines: string, given: Given = {}) =>
  ask(sql, {...given, files: {"labels/answers.csv": HEADER + lines, ...given.files}});
const QUESTIONS = "select kind, record_id, offers, opens_verdicts from questions order by all";

const TICKET = {
  record_id: "t:A3",
  source: "t",
  names: ["a3"],
  title: "Think about it",
  status_raw: "Finished off",
  created_at: new Date("2024-02-06")
};

test("targets, statuses and severities are asked for, and no more once they are answered", async () => {
  const given = {rows: {stg_tools_actions: [TICKET]}};
  expect(await ask(QUESTIONS, given)).toEqual([
    {kind: "condition", record_id: "d:I1", offers: "yes_no", opens_verdicts: 0},
    {kind: "severity", record_id: "grave", offers: "severity", opens_verdicts: 0},
    {kind: "status", record_id: "Finished off", offers: "status", opens_verdicts: 0},
    {kind: "target", record_id: "d:A1", offers: "target", opens_verdicts: 0},
    {kind: "target", record_id: "d:A2", offers: "target", opens_verdicts: 0},
    {kind: "target", record_id: "t:A3", offers: "target", opens_verdicts: 0}
  ]);
  const lines = `severity,grave,,2,
status,finished off,,done,
condition,d:I1,missing-alert,yes,
target,d:A1,,condition:missing-alert@checkout,2024-06-01
target,d:A2,,none,2024-06-01
target,A3,,service:checkout,2024-06-01
`;
  expect(await answered(QUESTIONS, lines, given)).toEqual([]);
  expect(
    await answered("select action_id, target_id, target_service, basis from targets order by 1", lines, given)
  ).toEqual([
    {action_id: "d:A1", target_id: "missing-alert", target_service: "checkout", basis: "curated"},
    {action_id: "t:A3", target_id: "checkout", target_service: "", basis: "curated"}
  ]);
  expect(await answered("select severity from incidents order by incident_id", lines)).toEqual([
    {severity: 2},
    {severity: 1}
  ]);
  expect(await answered("select status from actions where action_id = 't:A3'", lines, given)).toEqual([
    {status: "done"}
  ]);
});

test("a status that verdicts wait for says how many", async () => {
  const links = "action_id,target_kind,target_id\nA3,service,checkout\n";
  expect(
    await ask(QUESTIONS.replace("from questions", "from questions where kind = 'status'"), {
      rows: {stg_tools_actions: [TICKET]},
      files: {"links.csv": links}
    })
  ).toMatchObject([{record_id: "Finished off", opens_verdicts: 1}]);
});

test("an action's suggestions are its incident's condition, what its words add, and a rule it names", async () => {
  const rows = await ask(
    "select action_id, target from target_suggestions order by action_id, score desc, target",
    {
      files: {"d/conditions.csv": "incident_id,condition_id\nI1,wrong-configuration\nI1,missing-alert\n"}
    }
  );
  expect(rows[0]).toEqual({action_id: "d:A1", target: "condition:missing-alert@checkout"});
  expect(rows).toContainEqual({action_id: "d:A1", target: "condition:wrong-configuration@checkout"});
});

/** Of one service, every ten days from 2022-06-01 on; X and Y closed in one week of 2023, Z in the last. */
const OFTEN = {
  "d/incidents.csv": `incident_id,title,service,started_at\n${Array.from(
    {length: 60},
    (_, i) => `I${i},Down,checkout,${new Date(Date.UTC(2022, 5, 1 + 10 * i)).toISOString()}`
  ).join("\n")}\n`,
  "d/actions.csv": `action_id,title,incident_id,status,created_at,closed_at
X,Bound the pool,I39,done,2023-07-02,2023-07-20
Y,Watch the pool,I40,done,2023-07-07,2023-07-24
Z,Paint the pool,I58,done,2023-12-30,2024-01-10
W,Drain the pool,I58,open,2023-12-30,
`
};

test("targets that would let a change be judged are asked first, and the others say why they would not", async () => {
  const given = {files: OFTEN, asOf: "2024-01-23"};
  const sql = `select record_id, opens_verdicts, suggestion, regexp_replace(because, '^.*service\\. ', '') as because
    from questions where kind = 'target'`;
  expect(await ask(sql, given)).toEqual([
    {
      record_id: "d:X",
      opens_verdicts: 1,
      suggestion: "service:checkout",
      because: "With “all incidents of checkout” there is enough before and after it to judge."
    },
    {
      record_id: "d:Y",
      opens_verdicts: 0,
      suggestion: "service:checkout",
      because:
        "No verdict yet with “all incidents of checkout”: it closed too near 1 other action to be told apart. If all were meant to change the same, they are judged as one."
    },
    {
      record_id: "d:Z",
      opens_verdicts: 0,
      suggestion: "service:checkout",
      because:
        "No verdict yet with “all incidents of checkout”: too little time has passed since it was closed."
    },
    {
      record_id: "d:W",
      opens_verdicts: 0,
      suggestion: "service:checkout",
      because: "It is not done yet: the answer counts from the day it is."
    }
  ]);
  expect(await ask("select reason, others from target_outlooks order by action_id", given)).toEqual([
    {reason: null, others: 0},
    {reason: "judged_together", others: 1},
    {reason: "followup_too_short", others: 0}
  ]);
});

test("an action's services are its own, else its label's, else its incident's", async () => {
  const action = (id: string, given: object) => ({
    ...TICKET,
    record_id: `t:${id}`,
    names: [id.toLowerCase()],
    ...given
  });
  const incident = {incident_mentions: [{name: "d:i1", basis: "field"}]};
  const rows = {
    stg_tools_actions: [
      action("B1", {...incident, services: ["Ledger", "unheard of"], labels: ["service:checkout"]}),
      action("B2", {...incident, services: [], labels: ["urgent", "Component: ledger"]}),
      action("B3", {labels: ["LEDGER"]}),
      action("B4", incident),
      action("B5", {})
    ]
  };
  const files = {"e/incidents.csv": "incident_id,service,started_at\nL1,ledger,2024-01-05\n"};
  expect(
    await ask("select action_id, service, basis from action_services where action_id like 't:%'", {
      rows,
      files
    })
  ).toEqual([
    {action_id: "t:B1", service: "ledger", basis: "field"},
    {action_id: "t:B2", service: "ledger", basis: "label"},
    {action_id: "t:B3", service: "ledger", basis: "label"},
    {action_id: "t:B4", service: "checkout", basis: "incident"}
  ]);
});

test("a condition that only an action's own words imply is not offered for it; its service is", async () => {
  const files = {"d/actions.csv": ACTIONS.replace("Think about it", "Write a runbook for a full disk")};
  expect(await ask("select target from target_suggestions where action_id = 'd:A2'", {files})).toEqual([
    {target: "service:checkout"}
  ]);
});

test("a person's no takes a condition away, a yes adds one, and the newest of two answers counts", async () => {
  const files = {"d/conditions.csv": "incident_id,condition_id,basis\nI1,missing-alert,phrase_match\n"};
  const sql = "select incident_id, condition_id, basis, confidence from conditions order by all";
  expect(await answered(sql, "", {files})).toMatchObject([
    {condition_id: "missing-alert", basis: "phrase_match"}
  ]);
  expect(await answered(sql, "condition,d:I1,missing-alert,no,2024-06-01\n", {files})).toEqual([]);
  expect(
    await answered(
      sql,
      "condition,d:I1,missing-alert,no,2024-06-01\ncondition,d:I1,missing-alert,yes,2024-06-02\n",
      {files}
    )
  ).toMatchObject([{condition_id: "missing-alert", basis: "curated", confidence: 1}]);
  expect(await answered(sql, "condition,d:I2,missing-alert,yes,\n")).toMatchObject([
    {incident_id: "d:I1", condition_id: "missing-alert", basis: "inferred_action"},
    {incident_id: "d:I2", condition_id: "missing-alert", basis: "curated"}
  ]);
});

test("names: yes is an alias, no keeps two apart, and settings come before answers", async () => {
  const files = {
    "d/alerts.csv": `alert_id,rule,service,fired_at
P1,checkout queue is long,checkout,2024-03-01T00:00:00Z
P2,checkout queue is long!,checkout,2024-03-02T00:00:00Z
`
  };
  const pair = "checkout queue is long,checkout queue is long!";
  const near = "select count(*)::integer as n from questions where kind = 'near_rule'";
  expect(await ask(near, {files})).toEqual([{n: 1}]);
  expect(await answered(near, `near_rule,${pair},no,\n`, {files})).toEqual([{n: 0}]);
  const rules = "select distinct rule from alerts order by 1";
  expect(await answered(rules, `near_rule,${pair},yes,\n`, {files})).toEqual([
    {rule: "checkout queue is long"}
  ]);
  const states = "select state, note from answers";
  const settings = "aliases: {services: {}}\nseverities: {grave: 3}";
  expect(await answered(states, "severity,grave,,2,\n", {settings})).toEqual([
    {state: "overruled", note: "settings.yaml says “3”"}
  ]);
  expect(
    await answered(states, "target,d:A1,,service:checkout,\n", {
      files: {"links.csv": "action_id,target_kind,target_id\nd:A1,condition,wrong-configuration\n"}
    })
  ).toEqual([{state: "overruled", note: "links.csv names the action"}]);
});

test("incidents of two tools are one only when a person says so, and a no ends the question", async () => {
  const files = {
    "e/incidents.csv":
      "incident_id,title,service,started_at\nX1,Checkout is slow today,checkout,2024-01-05T11:00:00Z\n"
  };
  const offered = "select record_id, subject from questions where kind = 'same_incident'";
  expect(await ask(offered, {files})).toEqual([{record_id: "d:I1", subject: "e:X1"}]);
  expect(await answered(offered, "same_incident,d:I1,e:X1,no,\n", {files})).toEqual([]);
  const count = "select count(*)::integer as n from incidents";
  expect(await ask(count, {files})).toEqual([{n: 3}]);
  expect(await answered(count, "same_incident,d:I1,e:X1,yes,\n", {files})).toEqual([{n: 2}]);
});

test("one title and one time in two files of a tool is asked about; in one file, or a minute later, it is two", async () => {
  const offered = "select record_id, subject from questions where kind = 'same_incident'";
  const twin = (id: string, at: string) =>
    `incident_id,title,service,started_at\n${id},Checkout is slow,checkout,${at}\n`;
  const given = {files: {"d/b/incidents.csv": twin("I7", "2024-01-05T10:00:30Z")}};
  expect(await ask(offered, given)).toEqual([{record_id: "d:I1", subject: "d:I7"}]);
  expect(await ask(offered, {files: {"d/b/incidents.csv": twin("I7", "2024-01-05T10:02:00Z")}})).toEqual([]);
  const inOne = `${INCIDENTS}I8,Checkout is slow,checkout,,2024-01-05T10:00:00Z,\n`;
  expect(await ask(offered, {files: {"d/incidents.csv": inOne}})).toEqual([]);
});

test("pages are labelled by answers", async () => {
  const files = {
    "d/alerts.csv":
      "alert_id,rule,service,fired_at,paged\nP1,Queue,checkout,2024-03-01T00:00:00Z,true\nP2,Queue,checkout,2024-03-09T00:00:00Z,true\n"
  };
  expect(
    await answered("select alert_id, actionable, label_reason from alerts order by 1", "page,d:P1,,no,\n", {
      files
    })
  ).toEqual([
    {alert_id: "d:P1", actionable: false, label_reason: "answered"},
    {alert_id: "d:P2", actionable: null, label_reason: null}
  ]);
  expect(await ask("select alert_id from page_questions", {files})).toHaveLength(2);
});

test("factors without a condition are asked for, and an answer gives their words a meaning", async () => {
  const files = {
    "d/conditions.csv": "incident_id,condition_id,phrase\nI1,zzqx of the pump,zzqx of the pump\n"
  };
  const lines = "phrase,zzqx of the pump,,missing-alert,\n";
  expect(await answered("select condition_id from conditions", lines, {files})).toEqual([
    {condition_id: "missing-alert"}
  ]);
  expect(await answered("select about from answers where state = 'used'", lines, {files})).toHaveLength(1);
});

test("what can't be carried out is refused with row, column, value and remedy, and the rest stays", async () => {
  const lines = `mood,I1,,yes,
page,d:P9,,yes,
target,d:A9,,service:checkout,
target,d:A1,,everything,
condition,d:I1,no-such-thing,yes,
condition,d:I9,missing-alert,yes,
condition,d:I1,,yes,
same_incident,d:I1,d:I9,yes,
phrase,some words,,no-such-thing,
severity,grave,,7,
severity,grave,,2,soon
status,odd,,resolved,
`;
  const rows = await answered('select "row", reason, remedy from rejects order by 1', lines);
  expect(rows.map(({row, reason}) => `${String(row)} ${String(reason)}`)).toEqual([
    "2 kind: “mood” is not known",
    "3 record_id: no alert “d:P9”",
    "4 action_id: no action “d:A9”",
    "5 answer: “everything” is no target",
    "6 condition: no condition “no-such-thing”",
    "7 retro: no report or incident “d:I9”",
    "8 subject is empty",
    "9 record_id: “d:I1” and “d:I9” are not two known incidents",
    "10 answer: no condition “no-such-thing”",
    "11 answer: “7” is not known",
    "12 at: “soon” is no date"
  ]);
  expect(rows.every(({remedy}) => String(remedy).length > 10)).toBe(true);
  expect(
    await answered(
      "select rows_read, rows_loaded, rows_rejected from load_report where record_kind = 'answer'",
      lines
    )
  ).toEqual([{rows_read: 12, rows_loaded: 1, rows_rejected: 11}]);
});

test("labels of a person and of a model: JSONL, precedence, quotes that do not stand in the report", async () => {
  const files = {
    "labels/by-model.jsonl": [
      {retro: "I1", condition: "missing-alert", verdict: "yes", by: "model:small", confidence: 0.8},
      {retro: "d:I2", condition: "missing-alert", verdict: "yes", by: "model:small", confidence: 0.6},
      {retro: "d:I2", condition: "wrong-configuration", verdict: "unsure", by: "model:small"},
      {retro: "d:I2", condition: "wrong-configuration", verdict: "perhaps", by: "model:small"}
    ]
      .map((row) => JSON.stringify(row))
      .join("\n"),
    "labels/ours.csv": "retro,condition,verdict,by\nd:I2,missing-alert,no,Ada Kolbe\n"
  };
  expect(
    await ask("select incident_id, condition_id, basis, confidence, because from conditions", {files})
  ).toEqual([
    {
      incident_id: "d:I1",
      condition_id: "missing-alert",
      basis: "model_label",
      confidence: 0.8,
      because: "because model:small said so"
    }
  ]);
  expect(await ask("select reason from rejects", {files})).toEqual([
    {reason: "verdict: “perhaps” is not known"}
  ]);
});
