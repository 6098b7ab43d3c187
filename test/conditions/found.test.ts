/** Conditions and triggers from what exports say, through the whole model. */
import {expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {postmortems} from "../../loaders/arrive/sources/postmortems/postmortems.js";
import {passagesIn, passagesText} from "../../loaders/arrive/sources/postmortems/passages.js";
import {landed} from "../support/landed.js";
import {warehouse} from "../support/warehouse.js";

const record = (values: Row): Row => ({
  record_id: "postmortems:r",
  source: "postmortems",
  source_file: "postmortems/r.md",
  started_at: "2024-01-01 00:00:00",
  title: "R",
  status: "resolved",
  ...values
});
const factor = (values: Row): Row => ({
  source: "postmortems",
  source_file: "postmortems/r.md",
  incident_record_id: "postmortems:r",
  basis: "heading",
  place: "Contributing factors",
  is_luck: false,
  confidence: 0.6,
  ...values
});

test("a factor's words mean conditions of the taxonomy; words it does not know are no condition", async () => {
  const words = (text: string, more: Row = {}): Row =>
    factor({condition: text, phrase: text, words: text, ...more});
  const db = await warehouse({
    rows: {
      stg_postmortems_incidents: [record({})],
      stg_postmortems_conditions: [
        words("No alert on queue depth, and nobody reviewed the change"),
        words("Slow rollback"),
        words("Depot doors froze"),
        words("It was before the evening peak", {is_luck: true, place: "Where we got lucky"}),
        words("An expert happened to be online", {
          is_luck: true,
          place: "Where we got lucky",
          confidence: 0.3
        })
      ]
    }
  });
  expect(
    await db.rows(
      "select condition_id, layer, basis, place, rule is not null as ruled from conditions order by 1"
    )
  ).toEqual([
    {
      condition_id: "missing-alert",
      layer: "technical",
      basis: "heading",
      place: "Contributing factors",
      ruled: true
    },
    {
      condition_id: "missing-review",
      layer: "process",
      basis: "heading",
      place: "Contributing factors",
      ruled: true
    },
    {
      condition_id: "responder-unavailable",
      layer: "human",
      basis: "heading",
      place: "Where we got lucky",
      ruled: true
    },
    {
      condition_id: "slow-rollback",
      layer: "process",
      basis: "heading",
      place: "Contributing factors",
      ruled: false
    }
  ]);
  expect(await db.rows("select phrase from unmatched_factors order by 1")).toEqual([
    {phrase: "Depot doors froze"},
    {phrase: "It was before the evening peak"}
  ]);
  db.close();
});

test("prose tells of conditions with the confidence that was measured; a heading's word for the same one is kept", async () => {
  const passages = passagesText([
    {role: "summary", place: "Summary", text: "The certificate expired. The runbook was outdated."},
    {role: "lessons", place: "Lessons", text: "Alerting worked well. Again: an outdated runbook."}
  ]);
  const db = await warehouse({
    rows: {
      stg_postmortems_incidents: [record({})],
      stg_postmortems_retros: [
        {
          record_id: "postmortems:r",
          source: "postmortems",
          source_file: "postmortems/r.md",
          incident_record_id: "postmortems:r",
          passages
        }
      ],
      stg_postmortems_conditions: [
        factor({
          condition: "Certificate expired",
          phrase: "Certificate expired",
          words: "Certificate expired"
        })
      ]
    }
  });
  expect(
    await db.rows("select condition_id, basis, phrase, place, confidence from conditions order by 1")
  ).toEqual([
    {
      condition_id: "certificate-expiry",
      basis: "heading",
      phrase: "Certificate expired",
      place: "Contributing factors",
      confidence: 0.91
    },
    {
      condition_id: "unclear-runbook",
      basis: "phrase_match",
      phrase: "The runbook was outdated.",
      place: "Summary",
      confidence: 0.79
    }
  ]);
  db.close();
});

test("a timeline tells of signals that were misread, and of no other condition", async () => {
  const retro = {source: "postmortems", source_file: "postmortems/r.md", incident_record_id: "postmortems:r"};
  const entry = (text: string): Row => ({...retro, at_basis: "stated", kind: "belief", text});
  const db = await warehouse({
    rows: {
      stg_postmortems_incidents: [record({})],
      stg_postmortems_retros: [
        {
          ...retro,
          record_id: "postmortems:r",
          passages: passagesText([{role: "summary", place: "Summary", text: "The runbook was outdated."}])
        }
      ],
      stg_postmortems_timeline: [
        entry("We first suspected the network, wrongly"),
        entry("The disk of the depot is full"),
        {...entry("At first blamed the printer"), incident_record_id: "postmortems:other"}
      ]
    }
  });
  expect(await db.rows("select condition_id, place, phrase, basis from conditions order by 1")).toEqual([
    {
      condition_id: "misread-signal",
      place: "Timeline",
      phrase: "We first suspected the network, wrongly",
      basis: "phrase_match"
    },
    {
      condition_id: "unclear-runbook",
      place: "Summary",
      phrase: "The runbook was outdated.",
      basis: "phrase_match"
    }
  ]);
  db.close();
});

test.each([
  ["a stated kind", {trigger_raw: "Config-Change"}, "config_change", "field"],
  ["a stated text", {trigger_raw: "A release had gone out shortly before"}, "deploy", "field"],
  ["a stated text of no known kind", {trigger_raw: "A heron"}, "unknown", "field"],
  ["a stated doubt", {trigger_raw: "What set it off is not known"}, "unknown", "field"],
  ["the title", {title: "Traffic spike took down checkout"}, "traffic", "text"],
  ["nothing", {title: "Checkout down"}, null, null]
] as const)("the trigger comes from %s", async (_, values, trigger, trigger_basis) => {
  const db = await warehouse({rows: {stg_postmortems_incidents: [record({...values})]}});
  expect(await db.rows('select "trigger", trigger_basis from incidents')).toEqual([{trigger, trigger_basis}]);
  db.close();
});

test("an address at the beginning of a line is taken out of a report's passages, and they can still be read", async () => {
  const db = await landed(postmortems, {
    "postmortems/r.md":
      '# Down\n\n## Summary\nThe certificate expired.\n\njane.doe@acme.example noticed "it".\n'
  });
  const [row] = await db.rows("select passages from stg_postmortems_retros");
  db.close();
  expect(passagesIn(String(row!["passages"]))).toEqual([
    {role: "summary", place: "Summary", text: 'The certificate expired.\n[e-mail] noticed "it".'}
  ]);
});

test("each row of a table of factors is a factor; a table of actions under the same heading gives none", async () => {
  const db = await landed(postmortems, {
    "postmortems/r.md": `# Down

## Contributing factors

| Factor | Detail |
|---|---|
| Scaling | the pool was capped |
| Staff | 3 |

| Action | Owner |
|---|---|
| Raise the cap | depot |
`
  });
  const rows = await db.rows("select condition, place from stg_postmortems_conditions order by 1");
  db.close();
  expect(rows).toEqual([
    {condition: "Scaling: the pool was capped", place: "Contributing factors"},
    {condition: "Staff", place: "Contributing factors"}
  ]);
});
