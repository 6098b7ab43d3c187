/** The shape that issues of all forges share, from how one of them names its fields. */
import {type JsonObject, textAt} from "../containers.js";
import {type From, type Shape, firstText, listAt, mapped} from "../tools/shape.js";
import {FIELD_NAMES, detectedBy} from "../tools/words.js";
import {followed} from "./follows.js";
import {type Task, answer, formFields, nameOf, qualified, repositoryOf, tasksIn} from "./body.js";
import {labelsOf, servicesOf, severityOf, teamOf} from "./labels.js";

export interface Forge extends Pick<Shape, "called" | "is" | "excluded"> {
  /** where its addresses stand, best first */
  readonly url: readonly string[];
  /** an id where no address tells repository and number */
  readonly id: readonly string[];
  readonly body: readonly string[];
  readonly labels: string;
  readonly status: Readonly<Record<string, string>>;
  readonly statusAt: string | readonly string[];
  readonly times: {
    readonly created: From;
    readonly updated: From;
    readonly closed: From;
    readonly due?: From;
  };
  readonly fields?: Shape["fields"];
  /** addresses of the issue that it is a part of */
  readonly parents?: readonly string[];
  /** issues that are parts of it, listed in it: the parts of an incident are what it led to */
  readonly parts?: (value: JsonObject) => readonly Task[];
}

const QUESTIONS = {
  started_at: /^(impact )?(start|began|begin)|when did (it|the (impact|incident)) (start|begin)/i,
  detected_at: /detect|noticed|discovered at/i,
  acknowledged_at: /acknowledged|responded/i,
  mitigated_at: /mitigat|stabili[sz]ed/i,
  resolved_at: /resolved|(incident|impact) end|ended/i
} as const;
const CLOCK = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/;

/** An issue as a record of raw_tools_issues; `name` is what other records may call it. */
export function issueShape(forge: Forge): Shape {
  const body = (value: JsonObject): string | null => firstText(value, ...forge.body);
  const labels = (value: JsonObject): string[] => labelsOf(value[forge.labels]);
  const name = (value: JsonObject): string | undefined => nameOf(firstText(value, ...forge.url));
  const repository = (value: JsonObject): string | undefined => repositoryOf(name(value));
  const asked = (value: JsonObject, question: RegExp): string | undefined =>
    answer(formFields(body(value)), question);
  const time =
    (column: keyof typeof QUESTIONS): From =>
    (value) => {
      const text = asked(value, QUESTIONS[column]);
      return text !== undefined && CLOCK.test(text) ? text : undefined;
    };
  return {
    kind: "issues",
    called: forge.called,
    is: forge.is,
    id: (value) => name(value) ?? firstText(value, ...forge.id) ?? undefined,
    updated: forge.times.updated,
    names: [(value) => name(value), [...forge.url]],
    links: {
      ...(forge.parents === undefined ? {} : {field: forge.parents}),
      title: [(value) => qualified(textAt(value, "title"), repository(value))],
      body: [(value) => qualified(body(value), repository(value))]
    },
    fields: {
      url: forge.url,
      title: "title",
      body: (value) => body(value),
      severity_raw: (value) =>
        severityOf(labels(value)) ?? asked(value, /^severity/i) ?? asked(value, /^priority/i),
      status_raw: forge.statusAt,
      status: mapped(forge.statusAt, forge.status),
      services: (value) => {
        const labelled = servicesOf(labels(value));
        const told = asked(value, FIELD_NAMES.services);
        return labelled.length > 0 ? labelled : told === undefined ? [] : told.split(/,\s*/);
      },
      team: (value) => teamOf(labels(value)) ?? asked(value, FIELD_NAMES.team),
      trigger_raw: (value) => asked(value, FIELD_NAMES.trigger),
      detected_by: (value) =>
        detectedBy(asked(value, /detected by|how .*(detected|noticed|found)|detection/i) ?? null),
      labels: (value) => labels(value),
      follows: (value) =>
        JSON.stringify(followed(labels(value), textAt(value, "title"), body(value), repository(value))),
      tasks: (value) =>
        JSON.stringify([...tasksIn(body(value), repository(value)), ...(forge.parts?.(value) ?? [])]),
      comments: (value) =>
        JSON.stringify(
          listAt(value, "comments").flatMap((comment) => {
            const at = firstText(comment, "createdAt", "created_at");
            return at === null ? [] : [{at, text: firstText(comment, "body", "note") ?? ""}];
          })
        ),
      ...forge.fields
    },
    report: (value) => qualified(body(value), repository(value)),
    times: {
      created_at: forge.times.created,
      started_at: time("started_at"),
      detected_at: time("detected_at"),
      acknowledged_at: time("acknowledged_at"),
      mitigated_at: time("mitigated_at"),
      resolved_at: time("resolved_at"),
      closed_at: forge.times.closed,
      ...(forge.times.due === undefined ? {} : {due_at: forge.times.due})
    },
    ...(forge.excluded === undefined ? {} : {excluded: forge.excluded})
  };
}
