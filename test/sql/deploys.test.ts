/** Deploys beside incidents: which came before which, and that nobody's trigger is made up from it. */
import {expect, test} from "vitest";
import {relationOver} from "../support/relation.js";
import {warehouse} from "../support/warehouse.js";

const FILES = {
  "own/incidents.csv": [
    "incident_id,title,service,trigger,started_at",
    "I1,Search slow,search,,2026-03-02T10:12:00Z",
    "I2,Search down,search,traffic,2026-03-03T10:12:00Z",
    "I3,Basket down,basket,,2026-03-04T10:12:00Z",
    "I4,Mail late,mail,,2026-03-05T10:00:00Z"
  ].join("\n"),
  "own/deploys.csv": [
    "deploy_id,service,at,title,environment,status",
    "d1,Search,2026-03-02T10:00:00Z,1.4,production,success",
    "d2,search,2026-03-03T09:00:00Z,1.5,production,success",
    "d3,search,2026-03-04T10:00:00Z,1.6,production,success",
    "d4,basket,2026-03-04T10:00:00Z,2.0,staging,success",
    "d5,basket,2026-03-04T10:05:00Z,2.1,production,failed",
    "d6,,2026-03-05T09:45:00Z,all,production,success",
    "d7,mail,2026-03-05T07:30:00Z,0.9,production,success"
  ].join("\n")
};

test("a deploy of the same service up to two hours before is near, of no service half an hour", async () => {
  const db = await warehouse({files: FILES});
  expect(await db.rows("select deploy_id, minutes_before from deploys_before order by all")).toEqual([
    {deploy_id: "own:d1", minutes_before: 12},
    {deploy_id: "own:d2", minutes_before: 72},
    {deploy_id: "own:d6", minutes_before: 15}
  ]);
  db.close();
});

test("only where no trigger is stated a near deploy stands in, with a basis of its own, and pages do not count it", async () => {
  const db = await warehouse({files: FILES});
  expect(
    await db.rows(`select incident_id, "trigger", trigger_basis from incidents order by incident_id`)
  ).toEqual([
    {incident_id: "own:I1", trigger: "deploy", trigger_basis: "near_deploy"},
    {incident_id: "own:I2", trigger: "traffic", trigger_basis: "field"},
    {incident_id: "own:I3", trigger: null, trigger_basis: null},
    {incident_id: "own:I4", trigger: "deploy", trigger_basis: "near_deploy"}
  ]);
  expect(await db.rows(`select incident_id from incident_rows where "trigger" is not null`)).toEqual([
    {incident_id: "own:I2"}
  ]);
  db.close();
});

test("deploys to other environments and failed ones are left out with the reason, and every row is accounted for", async () => {
  const db = await warehouse({files: FILES, asOf: "2026-03-06"});
  expect(
    await db.rows("select record_id, reason from excluded where record_kind = 'deploy' order by all")
  ).toEqual([
    {record_id: "own:d4", reason: "not_production"},
    {record_id: "own:d5", reason: "not_deployed"}
  ]);
  expect(await db.rows("select deploy_id, incident_ids from deploys order by deploy_id limit 2")).toEqual([
    {deploy_id: "own:d1", incident_ids: ["own:I1"]},
    {deploy_id: "own:d2", incident_ids: ["own:I2"]}
  ]);
  expect(
    await db.rows(
      "select rows_read, rows_loaded, rows_excluded from load_report where record_kind = 'deploy'"
    )
  ).toEqual([{rows_read: 7, rows_loaded: 5, rows_excluded: 2}]);
  db.close();
});

test("deploy_days counts the deploys and releases of each service on each day, no rollback", async () => {
  const deploy = (service: string | null, clock: string, kind = "deploy") => ({
    deploy_id: `${String(service)}-${clock}-${kind}`,
    service,
    at: new Date(`2026-03-02T${clock}:00Z`),
    kind
  });
  const rows = await relationOver("deploy_days", {
    deploys: [
      deploy("search", "00:00"),
      deploy("search", "23:59", "release"),
      deploy("search", "12:00", "rollback"),
      deploy(null, "10:00")
    ]
  });
  const day = new Date("2026-03-02T00:00:00Z");
  expect(rows).toEqual([
    {service: "search", day, deploys: 2},
    {service: null, day, deploys: 1}
  ]);
});
