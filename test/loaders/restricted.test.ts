/** An incident that the settings restrict is nowhere: not by its names, not by a word of any of its records. */
import {rmSync} from "node:fs";
import {expect, test} from "vitest";
import {restrictedWarnings} from "../../loaders/commands/check/warnings.js";
import {type Database, identifier} from "../../loaders/warehouse/database.js";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import {issue, status, typed} from "../support/jiraIssue.js";
import {folder} from "../support/warehouse.js";

const SECRET = "zyxwvu";
const JIRA = {
  issues: [
    issue("SEC-7", {
      ...typed("Incident"),
      ...status("Done", "done"),
      summary: `Payroll ${SECRET} leaked`,
      description: `The ${SECRET} was open because there was no alert.`,
      labels: ["incident", "Confidential"],
      created: "2026-01-10T08:00:00.000+0000",
      resolutiondate: "2026-01-10T10:00:00.000+0000"
    }),
    issue("SEC-8", {
      ...typed("Task"),
      ...status("To Do", "new"),
      labels: ["postmortem-action"],
      summary: `Close the ${SECRET}`,
      issuelinks: [{type: {name: "Relates"}, outwardIssue: {key: "SEC-7"}}]
    }),
    issue("OPS-1", {
      ...typed("Incident"),
      ...status("Done", "done"),
      summary: "Checkout was slow",
      description: "Looked like SEC-7 at first.",
      created: "2026-01-20T08:00:00.000+0000",
      resolutiondate: "2026-01-20T10:00:00.000+0000"
    })
  ]
};
const report = (title: string, words: string): string =>
  `# ${title}\n\nDate: 2026-01-10\n\n## Timeline\n\n- 08:00 UTC ${words} began\n\n## Contributing factors\n\n- No alert for ${words}\n\n## Action items\n\n- [ ] Add an alert for ${words}\n`;

const FILES = {
  "jira.json": JSON.stringify(JIRA),
  [`retros/2026-01-10-${SECRET}.md`]: report(`SEC-7: ${SECRET}`, SECRET),
  "retros/2026-01-20-checkout.md": report("OPS-1: checkout", "the checkout").replace("01-10", "01-20"),
  "own/timeline.csv": `incident_id,at,kind,text\nSEC-7,2026-01-10T08:05:00Z,note,${SECRET} seen\nOPS-1,2026-01-20T08:05:00Z,note,checkout seen\n`,
  "own/conditions.csv": `incident_id,label,layer\nSEC-7,${SECRET} open,technical\nOPS-1,Slow checkout,technical\n`,
  "corrections.csv": `record_id,field,value,reason\nSEC-7,title,${SECRET} again,${SECRET}\nOPS-1,severity,2,said so\n`
};

/** Every cell of every table but those of the settings, in lower case. */
async function contents(db: Database): Promise<string> {
  const tables = await db.rows(
    "select table_name from duckdb_tables() where table_name not in ('raw_restricted', 'raw_setting_lists')"
  );
  const all = await Promise.all(
    tables.map(async ({table_name: table}) =>
      JSON.stringify(await db.rows(`select * from ${identifier(table as string)}`), (_key, value: unknown) =>
        typeof value === "bigint" ? String(value) : value
      )
    )
  );
  return all.join("\n").toLowerCase();
}

async function loaded<T>(settings: string, ask: (db: Database) => Promise<T>): Promise<T> {
  const data = folder({...FILES, "settings.yaml": settings});
  const {db} = await loadWarehouse({data, asOf: "2026-03-01"});
  try {
    return await ask(db);
  } finally {
    db.close();
    rmSync(data, {recursive: true});
  }
}

test("without the setting everything is there", async () => {
  const all = await loaded("", (db) => contents(db));
  expect(all).toContain(SECRET);
  expect(all).toContain("sec-7");
});

test.each(["labels: [confidential]", "ids: [sec-7]", `ids: ["jira:SEC-7"]`])(
  "restricted by %s, an incident leaves with its reports, actions and timeline, and is counted",
  async (entry) => {
    await loaded(`restricted: {${entry}}`, async (db) => {
      const all = await contents(db);
      expect(all).not.toContain(SECRET);
      expect(all.replaceAll(/looked like sec-7 at first/g, "")).not.toMatch(/sec-[78]/);
      expect(all).toContain("ops-1");
      expect(await db.rows("select incident_id, title from incidents")).toEqual([
        {incident_id: "postmortems:2026-01-20-checkout", title: "OPS-1: checkout"}
      ]);
      expect(
        await db.rows(
          "select record_kind, count(*)::int as n from excluded where reason = 'restricted' group by 1 order by 1"
        )
      ).toEqual([
        {record_kind: "action", n: 1},
        {record_kind: "condition", n: 1},
        {record_kind: "correction", n: 1},
        {record_kind: "incident", n: 1},
        {record_kind: "issue", n: 2},
        {record_kind: "retro", n: 1},
        {record_kind: "timeline", n: 2}
      ]);
      expect(await db.rows("select count(*)::int as n from actions")).toEqual([{n: 1}]);
    });
  }
);

test("an entry that chooses nothing is told, one that does is not", async () => {
  const warning = await loaded("restricted: {ids: [SEC-7], services: [payrol]}", restrictedWarnings);
  expect(warning).toContain(`restricted.services: no incident has "payrol"`);
  expect(warning).not.toContain("SEC-7");
});
