/** The text of another tool's record, read as any retro text is: what it tells of the record's incident. */
import type {Settings} from "../../../settings/settings.js";
import type {Outline} from "./documents.js";
import type {DoubtedValue, LandedRecord, NotUnderstood, Text} from "../source.js";
import {recordsOf} from "./records.js";
import {readReport} from "./report.js";
import {reportRoles} from "./shape.js";

type Values = Readonly<Record<string, Text>>;

export interface Body {
  /** column → value of the incident; names, title and the like are the record's own */
  readonly incident: Values;
  /** what the text tells of the retro that it is, or would be */
  readonly retro: Values;
  readonly conditions: readonly Values[];
  /** each with its `id` */
  readonly actions: readonly Values[];
  /** each with its `at`, UTC */
  readonly timeline: readonly Values[];
  readonly doubts: readonly DoubtedValue[];
  readonly unread: readonly NotUnderstood[];
  readonly people: readonly string[];
}

export interface BodyOf {
  /** the record's */
  readonly id: string;
  /** ISO 8601: the day of clocks without a date; null where the record does not tell it */
  readonly day: Text;
  /** names the settings that hold for it */
  readonly source: string;
}

/** a heading of some markup, or `Causes:` on a line of its own */
const HEADED =
  /<h[1-6]|^[^\S\n\r\u2028\u2029]*(?:h[1-6]\.\s|#{1,6} \S|[*_]{1,2}[^*_\n]{3,60}[*_]{1,2}:?\s*$|\p{Lu}[\p{L} ]{3,40}:\s*$)/mu;

/** False of plain words, which most texts of records are: they need no outline. */
export const hasHeadings = (text: string): boolean => HEADED.test(text);

/** True where a heading says that a text is a report. */
export const isReport = (outline: Outline): boolean => reportRoles(outline.sections).size > 0;

/** All that the text tells, whether or not a heading says that it is a report. */
export function bodyOf(outline: Outline, {id, day, source}: BodyOf, settings: Settings): Body {
  const zone = settings.time_zones[source];
  const own =
    zone === undefined ? settings : {...settings, time_zones: {...settings.time_zones, postmortems: zone}};
  const report = readReport(outline, `${day?.slice(0, 10) ?? ""} ${id.replaceAll("/", " ")}`, own);
  const outcomes = [...recordsOf(report, {id, names: []})];
  const landed = outcomes.filter((outcome): outcome is LandedRecord => "entity" in outcome);
  const of = (entity: string): LandedRecord[] => landed.filter((record) => record.entity === entity);
  return {
    incident: withoutCreation(of("incidents")[0]!.values),
    retro: of("retros")[0]!.values,
    conditions: of("conditions").map(({values}) => values),
    actions: of("actions").map(({id: native, values}) => ({id: native, ...values})),
    timeline: of("timeline").map(({at, values}) => ({at: at ?? null, ...values})),
    doubts: outcomes.filter((outcome): outcome is DoubtedValue => "doubted" in outcome),
    unread: outcomes.filter((outcome): outcome is NotUnderstood => "notUnderstood" in outcome),
    people: landed.flatMap(({people}) => people ?? [])
  };
}

/** As it lands in a column `told`, for stg_told_texts. */
export const toldText = ({incident, conditions, actions, timeline, unread}: Body): string =>
  JSON.stringify({
    incident,
    conditions,
    actions,
    timeline,
    unread: unread.map(({notUnderstood: kind, text, rows}) => ({kind, text, rows}))
  });

/** A record states itself when it was created. */
const withoutCreation = (values: Values): Values => ({
  ...values,
  created_at: null,
  time_basis:
    (values["time_basis"] ?? "")
      .split("; ")
      .filter((one) => one !== "" && !one.startsWith("created_at:"))
      .join("; ") || null
});
