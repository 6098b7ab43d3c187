/** The body of another tool's record, read as any retro text is: what it tells of the record's incident. */
import type {Settings} from "../../../settings/settings.js";
import type {Outline} from "./documents.js";
import type {DoubtedValue, LandedRecord, Text} from "../source.js";
import {recordsOf} from "./records.js";
import {readReport} from "./report.js";
import {reportRoles} from "./shape.js";

export interface Body {
  /** column → value of the incident; names, title and the like are the record's own */
  readonly incident: Readonly<Record<string, Text>>;
  readonly conditions: readonly Readonly<Record<string, Text>>[];
  /** each with its `id` */
  readonly actions: readonly Readonly<Record<string, Text>>[];
  /** each with its `at`, UTC */
  readonly timeline: readonly Readonly<Record<string, Text>>[];
  readonly doubts: readonly DoubtedValue[];
  readonly people: readonly string[];
}

/**
 * Undefined where no heading says that it is a report. `id` is the record's; `day`, ISO 8601, is the day of clocks without
 * a date; `source` names the settings that hold for it.
 */
export function bodyOf(
  outline: Outline,
  {id, day, source}: {readonly id: string; readonly day: Text; readonly source: string},
  settings: Settings
): Body | undefined {
  if (reportRoles(outline.sections).size === 0) return undefined;
  const zone = settings.time_zones[source];
  const own =
    zone === undefined ? settings : {...settings, time_zones: {...settings.time_zones, postmortems: zone}};
  const report = readReport(outline, `${day?.slice(0, 10) ?? ""} ${id}`, own);
  const outcomes = [...recordsOf(report, {id, names: []})];
  const landed = outcomes.filter((outcome): outcome is LandedRecord => "entity" in outcome);
  const of = (entity: string): LandedRecord[] => landed.filter((record) => record.entity === entity);
  return {
    incident: withoutCreation(of("incidents")[0]!.values),
    conditions: of("conditions").map(({values}) => values),
    actions: of("actions").map(({id: native, values}) => ({id: native, ...values})),
    timeline: of("timeline").map(({at, values}) => ({at: at ?? null, ...values})),
    doubts: outcomes.filter((outcome): outcome is DoubtedValue => "doubted" in outcome),
    people: landed.flatMap(({people}) => people ?? [])
  };
}

/** A record states itself when it was created. */
const withoutCreation = (values: Readonly<Record<string, Text>>): Readonly<Record<string, Text>> => ({
  ...values,
  created_at: null,
  time_basis:
    (values["time_basis"] ?? "")
      .split("; ")
      .filter((one) => one !== "" && !one.startsWith("created_at:"))
      .join("; ") || null
});
