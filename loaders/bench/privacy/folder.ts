/** A data folder in the tools' formats with planted people, secrets and ordinary sentences. */
import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {stream} from "../../sample/random.js";
import {filesOf} from "./files.js";
import {type Planted, planted} from "./names.js";
import {ordinary, phonePassages, secretPassages, shapes} from "./passages.js";

export interface Passage {
  /** stands before the passage, § behind it */
  readonly mark: string;
  readonly kind: string;
  readonly place: string;
  readonly text: string;
  /** none of these may be left; none given: the text must stay as it is */
  readonly gone?: readonly string[];
}

export const PEOPLE_PLACES = [
  "Jira assignee",
  "Jira comment's author",
  "PagerDuty user",
  "owner column",
  "report author",
  "report participant",
  "report actor column",
  "report action owner",
  "report chat",
  "Slack user",
  "ServiceNow field",
  "GitHub assignee"
] as const;
const TEXT_PLACES = [
  "Jira title",
  "Jira description",
  "Jira comment",
  "PagerDuty note",
  "summary column",
  "alert name",
  "report prose",
  "report timeline",
  "report action"
] as const;

export interface Plan {
  readonly passages: readonly Passage[];
  /** where each person's name is known from */
  readonly people: readonly (Planted & {readonly place: (typeof PEOPLE_PLACES)[number]})[];
}

/** Writes the folder; every passage stands in one text place, a person's in another file than the name is known from. */
export function writePlanted(out: string, seed: number): Plan {
  const random = stream(seed, "privacy");
  const people = planted.map((person, index) => ({
    ...person,
    place: PEOPLE_PLACES[(index + seed) % PEOPLE_PLACES.length]!
  }));
  const passages: Passage[] = [];
  const add = (kind: string, text: string, gone?: readonly string[]): void => {
    const number = passages.length;
    passages.push({
      mark: `k${number}q`,
      kind,
      place: TEXT_PLACES[number % TEXT_PLACES.length]!,
      text,
      ...(gone ? {gone} : {})
    });
  };
  for (const [index, person] of people.entries())
    for (const [place, [kind, write]] of Object.entries(shapes).entries())
      if ((place + index) % 3 === seed % 3)
        add(kind, write(person), [person.family, person.given].flatMap(partsOf));
  for (const {kind, secret, text} of secretPassages(random)) add(kind, text, [secret]);
  for (const number of phonePassages) add("phone", `rang ${number} for help`, [number.slice(-6)]);
  for (const text of ordinary) add("ordinary", text);
  for (const [path, content] of Object.entries(filesOf(people, passages))) {
    mkdirSync(dirname(join(out, path)), {recursive: true});
    writeFileSync(join(out, path), content);
  }
  return {passages, people};
}

/** The parts of a name that give it away: four letters and more, or all of it. */
const partsOf = (name: string): string[] => {
  const long = name.split(/[\s'-]+/).filter((part) => part.length >= 4);
  return long.length > 0 ? long : [name];
};
