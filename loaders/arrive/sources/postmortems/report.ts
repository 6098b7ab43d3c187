/** One report's outline → what it says: texts, times, conditions, actions and timeline, nothing landed yet. */
import {type Settings, zoneOf} from "../../../settings/settings.js";
import {provedOrder} from "../../time/days.js";
import type {Day, Reading} from "../../time/moments.js";
import {zonesSpelledOut} from "../../time/zones.js";
import type {ZoneNote} from "../source.js";
import type {Action} from "./action.js";
import {actionsOf} from "./actions.js";
import {anchored, counted, countedFrom} from "./anchor.js";
import {type Frame, type Placed, placed} from "./chronology.js";
import {chatEntries} from "./chatEntries.js";
import {type Condition, conditionsOf} from "./conditions.js";
import {proseEntries} from "./entriesProse.js";
import {writtenEntries} from "./entries.js";
import {frameOf} from "./frame.js";
import type {Role} from "./headings.js";
import {type IncidentTimes, incidentTimes} from "./incidentTimes.js";
import type {LabelName} from "./labelNames.js";
import {type Field, fieldsOf} from "./labels.js";
import {type FrontMatter, itemsIn, linesOf, linksIn, oneLine} from "./markdown.js";
import type {Outline} from "./documents.js";
import type {Section} from "./outline.js";
import {type Part, partsOf} from "./parts.js";
import {type Participants, participantsOf} from "./people.js";
import {withoutOwnPeople} from "./ownPeople.js";
import {type PersonPlace, personPlaces} from "./personPlaces.js";
import {type Shape, shapeOf} from "./shape.js";
import {dayInName, dayOf} from "./reportDay.js";
import {titleOf} from "./titles.js";
import {type Unread, unreadOf} from "./unread.js";
import {zoneRemark} from "./zones.js";

export interface Report {
  readonly shape: Shape;
  readonly title: string;
  readonly front: FrontMatter;
  readonly fields: readonly Field[];
  readonly sections: readonly Section[];
  readonly frame: Frame;
  /** the day in its file's name */
  readonly fileDay?: Day;
  readonly reading: Reading;
  readonly note: ZoneNote;
  /** the zone of days that are no times of the incident: the organisation's, whatever zone the report's clocks are in */
  readonly home: string;
  readonly times: IncidentTimes;
  /** where it tells of several incidents, each of them; else none */
  readonly parts: readonly Part[];
  readonly timeline: readonly Placed[];
  readonly conditions: readonly Condition[];
  readonly actions: readonly Action[];
  readonly participants: Participants;
  readonly people: readonly PersonPlace[];
  readonly hasTimeline: boolean;
  readonly unread: Unread;
  /** readable text, without front matter, code and chat: a line a heading, paragraph or table cell */
  readonly lines: readonly string[];
}

export function readReport(outline: Outline, path: string, settings: Settings): Report {
  const {tree, front, sections} = outline;
  const lines = linesOf(tree);
  const text = lines.join("\n");
  const order = settings.date_order["postmortems"] ?? provedOrder(text);
  const reading: Reading = {...(order ? {order} : {}), zones: zonesSpelledOut(text)};
  const fields = fieldsOf(front, sections);
  const title = titleOf(fields, sections, outline.pageTitle ?? fileName(path));
  const written = writtenEntries(sections, reading);
  const day = dayOf(fields, title, path, sections, reading);
  const {
    frame: framed,
    note,
    named,
    unknownZone
  } = frameOf(fields, sections, [...written.keyEvents, ...written.timeline], day, settings, reading);
  const frame = counted(framed, lines, fields, reading);
  const keyEvents = placed(written.keyEvents, frame);
  const timed = countedFrom(written.timeline, frame);
  const listed = placed(timed, anchored(timed, fields, frame, reading));
  const entries = isHardlyTold(listed) ? [...listed, ...toldElsewhere(outline, frame, reading)] : listed;
  const timeline = [
    ...keyEvents.filter(({unreadable}) => isHardlyTimed(entries) || unreadable !== undefined),
    ...entries
  ];
  const times = incidentTimes({fields, sections, keyEvents, timeline: entries, frame, reading});
  const remark = zoneRemark(
    named,
    [...keyEvents, ...entries].flatMap(({at}) => at ?? [])
  );
  const fileDay = dayInName(fileName(path));
  const places = personPlaces(outline, fields, reading);
  const actions = actionsOf(front, withoutOwnPeople(sections, places), reading);
  const conditions = conditionsOf(front, sections);
  return {
    shape: shapeOf({
      ...{tree, front, sections, fields, title, fileName: fileName(path)},
      timed: timeline.filter(({at, isTemplate}) => at !== undefined && !isTemplate).length,
      isDated: frame.day !== undefined,
      hasRecords: actions.length > 0 || conditions.length > 0
    }),
    ...{title, front, fields, sections, frame, reading, note, timeline, actions, lines},
    times: remark === undefined ? times : {...times, basis: [...times.basis, remark]},
    parts: partsOf(sections, frame, reading),
    conditions,
    participants: participantsOf(front, fields, sections),
    people: [...places, ...actions.flatMap(({owner}) => (owner === undefined ? [] : [ownerPlace(owner)]))],
    home: zoneOf(settings, "postmortems").timeZone,
    hasTimeline: entries.length > 0 || linksToTimeline(sections),
    ...(fileDay ? {fileDay} : {}),
    unread: unreadOf(sections, timeline, actions, reading, unknownZone)
  };
}

const ownerPlace = (owner: string): PersonPlace => ({place: "owner", text: owner});

/** Then what the prose says of when is the better timeline. */
const isHardlyTold = (entries: readonly Placed[]): boolean =>
  entries.every(({at, unreadable}) => at === undefined && unreadable === undefined);

/** In prose or in chat: two clocks at least tell a story. */
function toldElsewhere({sections, chat}: Outline, frame: Frame, reading: Reading): readonly Placed[] {
  const told = [proseEntries(sections, frame, reading), chatEntries(chat, reading)].map((written) =>
    placed(written, frame).filter(({at}) => at !== undefined)
  );
  return told.find((entries) => entries.length >= 2) ?? [];
}

/** Then the key events are the better timeline. */
const isHardlyTimed = (entries: readonly Placed[]): boolean =>
  entries.filter(({at}) => at !== undefined).length < Math.min(2, entries.length || 1);

/** A field's first value. */
export const valueOf = (report: Report, name: LabelName): string | undefined =>
  report.fields.find((field) => field.name === name)?.value;

/** The text of the first section with a role that has any; tables left out. */
export function sectionText({sections}: Pick<Report, "sections">, role: Role): string | undefined {
  const texts = sections
    .filter((section) => section.role === role)
    .map((section) => oneLine(section.body.filter((block) => block.type !== "table")));
  return texts.find((text) => text !== "");
}

/** The name without its endings: `2020-02-12.html.md.erb` → `2020-02-12`. */
export function withoutEndings(path: string): string {
  const shorter = path.replace(
    /\.(gz|erb|md|mdx|qmd|rmd|markdown|html?|txt|rst|adoc|asciidoc|org|docx)$/i,
    ""
  );
  return shorter === path ? path : withoutEndings(shorter);
}

const fileName = (path: string): string => withoutEndings(path.slice(path.lastIndexOf("/") + 1));

/** “Timeline: https://…”: kept elsewhere. */
const linksToTimeline = (sections: readonly Section[]): boolean =>
  sections.some(
    ({body, role}) =>
      (role === "timeline" && body.length === 1 && linksIn(body).length > 0 && oneLine(body).length < 120) ||
      itemsIn(body).some(
        (item) => /^timeline\b[^:]{0,20}:/i.test(oneLine([item])) && linksIn([item]).length > 0
      )
  );
