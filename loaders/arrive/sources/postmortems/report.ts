/** One Markdown report → what it says: texts, times, conditions, actions and timeline, nothing landed yet. */
import type {Settings} from "../../../settings/settings.js";
import type {ZoneNote} from "../source.js";
import type {Action} from "./action.js";
import {actionsOf} from "./actions.js";
import {type Frame, type Placed, placed} from "./chronology.js";
import {type Condition, conditionsOf} from "./conditions.js";
import {writtenEntries} from "./entries.js";
import {dayOf, frameOf} from "./frame.js";
import type {Role} from "./headings.js";
import {type IncidentTimes, incidentTimes} from "./incidentTimes.js";
import {type Field, fieldsOf, type LabelName} from "./labels.js";
import {type FrontMatter, itemsIn, linesOf, linksIn, oneLine, parseMarkdown} from "./markdown.js";
import {outline, type Section} from "./outline.js";
import {type Participants, participantsOf} from "./people.js";
import {type Shape, shapeOf} from "./shape.js";
import {zoneRemark} from "./zones.js";

export interface Report {
  readonly shape: Shape;
  readonly title: string;
  readonly front: FrontMatter;
  readonly fields: readonly Field[];
  readonly sections: readonly Section[];
  readonly frame: Frame;
  readonly note: ZoneNote;
  readonly times: IncidentTimes;
  readonly timeline: readonly Placed[];
  readonly conditions: readonly Condition[];
  readonly actions: readonly Action[];
  readonly participants: Participants;
  readonly hasTimeline: boolean;
  /** readable text, without front matter and code: a line a heading, paragraph or table cell */
  readonly lines: readonly string[];
}

export function readReport(text: string, path: string, settings: Settings): Report {
  const {tree, front} = parseMarkdown(text);
  const sections = outline(tree);
  const fields = fieldsOf(front, sections);
  const title = titleOf(fields, sections, path);
  const order = settings.date_order["postmortems"];
  const written = writtenEntries(sections, order);
  const day = dayOf(fields, title, path, order);
  const {frame, note, named} = frameOf(
    fields,
    sections,
    [...written.keyEvents, ...written.timeline],
    day,
    settings
  );
  const keyEvents = placed(written.keyEvents, frame);
  const entries = placed(written.timeline, frame);
  const timeline = [...keyEvents, ...entries];
  const times = incidentTimes(fields, keyEvents, entries, frame, order);
  const remark = zoneRemark(
    named,
    timeline.flatMap(({at}) => at ?? [])
  );
  return {
    shape: shapeOf(tree, sections, title, fileName(path)),
    title,
    front,
    fields,
    sections,
    frame,
    note,
    times: remark === undefined ? times : {...times, basis: [...times.basis, remark]},
    timeline,
    conditions: conditionsOf(front, sections),
    actions: actionsOf(front, sections),
    participants: participantsOf(front, fields, sections),
    hasTimeline: entries.length > 0 || linksToTimeline(sections),
    lines: linesOf(tree)
  };
}

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

/** The first heading unless it opens a known section, else the file's name. */
function titleOf(fields: readonly Field[], sections: readonly Section[], path: string): string {
  const [first] = sections.filter((section) => section.title !== "");
  const stated = fields.find((field) => field.name === "title")?.value;
  return stated ?? (first && first.role === undefined ? first.title : fileName(path));
}

/** The name without its endings: `2020-02-12.html.md.erb` → `2020-02-12`. */
export function withoutEndings(path: string): string {
  const shorter = path.replace(/\.(gz|erb|md|markdown|mdx|html|txt)$/i, "");
  return shorter === path ? path : withoutEndings(shorter);
}

const fileName = (path: string): string => withoutEndings(path.slice(path.lastIndexOf("/") + 1));

/** “Timeline: https://…”: kept elsewhere. */
const linksToTimeline = (sections: readonly Section[]): boolean =>
  sections.some(({body}) =>
    itemsIn(body).some(
      (item) => /^timeline\b[^:]{0,20}:/i.test(oneLine([item])) && linksIn([item]).length > 0
    )
  );
