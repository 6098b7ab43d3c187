/** Where a report names people: what stands in these places is a name, whatever it looks like, and is for removal only. */
import type {Reading} from "../../time/moments.js";
import type {Outline} from "./documents.js";
import {actorsIn, isTimeTable} from "./entryTables.js";
import type {Field} from "./labels.js";
import {linesOf, textOf} from "./markdown.js";
import {PARTICLE} from "./personWords.js";

export interface PersonPlace {
  readonly place: "actor_column" | "owner" | "author" | "participants" | "chat" | "mention" | "field";
  /** as written; may hold several names, a team, or no name at all */
  readonly text: string;
}

const MENTION = new RegExp(
  String.raw`(?<![\w/@.])@(\p{Lu}[\p{L}'’-]+(?:(?: ${PARTICLE}){0,2} \p{Lu}[\p{L}'’-]+)?)`,
  "gu"
);
const FIELDS: ReadonlySet<string> = new Set(["detectedBy", "timelineOwner"]);

export function personPlaces(
  {tree, sections, speakers}: Outline,
  fields: readonly Field[],
  reading: Reading
): PersonPlace[] {
  const found: PersonPlace[] = [];
  const add = (place: PersonPlace["place"], texts: readonly string[]): void => {
    for (const text of texts) if (text.trim() !== "") found.push({place, text: text.trim()});
  };
  add("chat", speakers);
  for (const {name, value} of fields) {
    if (name === "authors") add("author", [value]);
    else if (name === "attendees") add("participants", [value]);
    else if (FIELDS.has(name)) add("field", [value]);
  }
  for (const {role, body} of sections) {
    if (role === "attendees") add("participants", body.map(textOf));
    else if (role === "authors") add("author", body.map(textOf));
    for (const block of body)
      if (block.type === "table" && isTimeTable(block, reading))
        add("actor_column", actorsIn(block, reading));
  }
  add(
    "mention",
    linesOf(tree).flatMap((line) => [...line.matchAll(MENTION)].map((match) => match[1]!))
  );
  return found;
}
