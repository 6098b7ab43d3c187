import {expect, test} from "vitest";
import fc from "fast-check";
import {NO_CHOICE, pick} from "../../src/outcomes/pick.js";
import type {ActionRows, IncidentRows} from "../../src/schema.js";
import {countedRows, verdictCounts} from "../../src/shared/rows/headline.js";
import {
  filterOptions,
  filterRows,
  NO_FILTER,
  NOT_STATED,
  SEVERAL_TEAMS
} from "../../src/shared/rows/filterRows.js";
import {action, incident, verdict} from "../support/given.js";
import {warehouse} from "../support/warehouse.js";

const SETTINGS = `services:
  checkout: {team: Payments}
  ledger: {team: Payments}
  search: {team: Discovery}
`;

test("an incident that names no team is its services' owner's, or several teams'", async () => {
  const db = await warehouse({
    settings: SETTINGS,
    asOf: "2026-04-01",
    files: {
      "d/incidents.csv": `incident_id,started_at,team,services
I1,2026-01-01,,"[""checkout"",""ledger""]"
I2,2026-01-02,,"[""checkout"",""search""]"
I3,2026-01-03,Platform,"[""checkout"",""search""]"
I4,2026-01-04,,"[""unowned""]"
I5,2026-01-05,,"[""unowned"",""search""]"
`
    }
  });
  expect(await db.rows("select team from incidents order by incident_id")).toEqual(
    ["Payments", SEVERAL_TEAMS, "Platform", null, "Discovery"].map((team) => ({team}))
  );
  db.close();
});

/** Two actions of one retro, closed on one target within days of each other: one change. */
test("a change of several teams' actions is several teams', in every row and in the programme", async () => {
  const start = Date.UTC(2024, 0, 1);
  const incidents = Array.from(
    {length: 60},
    (_, i) => `I${i},${new Date(start + i * 12 * 86_400_000).toISOString()},checkout`
  );
  const db = await warehouse({
    settings: SETTINGS,
    asOf: "2026-01-01",
    files: {
      "d/incidents.csv": `incident_id,started_at,service\n${incidents.join("\n")}\n`,
      "d/conditions.csv": `incident_id,condition_id\n${incidents.map((_, i) => `I${i},slow`).join("\n")}\n`,
      "d/actions.csv": `action_id,incident_id,team,status,created_at,closed_at
A1,I30,Payments,done,2024-12-28,2025-01-10
A2,I30,Discovery,done,2024-12-28,2025-01-11
`,
      "links.csv": "action_id,target_kind,target_id\nA1,condition,slow\nA2,condition,slow\n"
    }
  });
  expect(await db.rows("select action_id, team, members from verdict_rows order by 1")).toEqual([
    {action_id: "d:A1", team: SEVERAL_TEAMS, members: 2},
    {action_id: "d:A2", team: SEVERAL_TEAMS, members: 2}
  ]);
  expect(await db.rows("select team from actions order by action_id")).toEqual([
    {team: "Payments"},
    {team: "Discovery"}
  ]);
  const groups = await db.rows(
    `select "group", sets from programme where group_kind in ('team', 'all') and period = '2025-Q4'`
  );
  expect(groups).toEqual(
    expect.arrayContaining([
      {group: "all", sets: 1},
      {group: SEVERAL_TEAMS, sets: 1}
    ])
  );
  db.close();
});

const teams = fc.constantFrom("Payments", "Discovery", SEVERAL_TEAMS, null);
const VERDICTS = ["improved", "worsened", "no_detectable_change", "too_early", "not_measurable"] as const;

test("teams, several teams and no team together are all incidents, actions and verdicts", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({team: teams, quarter: fc.constantFrom("2026-Q1", "2026-Q2")})),
      fc.array(teams),
      fc.array(fc.record({team: teams, verdict: fc.constantFrom(...VERDICTS), is_headline: fc.boolean()})),
      (ofIncidents, ofActions, ofVerdicts) => {
        const incidents: IncidentRows[] = ofIncidents.map(({team, quarter}, i) =>
          incident(`I${i}`, quarter, {team})
        );
        const actions: ActionRows[] = ofActions.map((team, i) => action(`A${i}`, {team}));
        const verdicts = ofVerdicts.map(({verdict: said, ...more}, i) => verdict(`A${i}`, said, more));
        for (const rows of [incidents, actions, verdicts] as readonly (readonly {team: string | null}[])[]) {
          const parts = filterOptions(rows, []).teams.flatMap((team) =>
            filterRows(rows, {...NO_FILTER, teams: [team]})
          );
          expect(new Set(parts)).toEqual(new Set(rows));
          expect(parts).toHaveLength(rows.length);
        }
        const counts = (own: typeof verdicts) => verdictCounts(countedRows(own, false));
        const all = counts(verdicts);
        const byTeam = filterOptions(verdicts, []).teams.map((team) =>
          counts([...pick(verdicts, {...NO_CHOICE, values: {team: [team]}}).withAllTargets])
        );
        for (const said of VERDICTS)
          expect(byTeam.reduce((total, one) => total + one[said], 0)).toBe(all[said]);
      }
    )
  );
});

test("the ledger takes any number of teams, and rows without one", () => {
  const rows = ["Payments", "Discovery", null].map((team, i) => verdict(`A${i}`, "improved", {team}));
  const kept = (...team: string[]) => pick(rows, {...NO_CHOICE, values: {team}}).rows.map(({team}) => team);
  expect(kept("Payments", "Discovery")).toEqual(["Payments", "Discovery"]);
  expect(kept(NOT_STATED)).toEqual([null]);
  expect(kept()).toHaveLength(3);
});
