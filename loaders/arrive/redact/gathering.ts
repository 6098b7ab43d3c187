/** Meets the people of a data folder while its files are read: the first of the two passes of redaction. */
import type {ExportFile, ReadItem} from "../files.js";
import {type Known, othersIn} from "../redact.js";
import {type Person, peopleInPlace} from "./person.js";
import {type Met, meetInJson, meetInTable} from "./places.js";
import {mayNamePeople, othersInReport, peopleInReport} from "./reportPlaces.js";
import {strangersIn} from "./strangers.js";
import {fold, tokensOf} from "./tokens.js";
import {isName} from "./words.js";

export interface Gathering {
  /** A file that gives what it always gave, and is listened to. */
  listen(file: ExportFile): ExportFile;
  /** A name that an adapter found in a person's field. */
  meet(name: string, file: string): void;
  /** All that was met so far, as it may be kept. */
  met(): Gathered;
  /** As if the same had been met here, after what was met before. */
  add(met: Gathered): void;
  known(): Known;
}

/** People by name, and by file those of its texts only; names of teams and services. */
export interface Gathered {
  readonly people: readonly Person[];
  readonly inFile: readonly (readonly [file: string, people: readonly Person[]])[];
  readonly others: readonly string[];
}

const NONE: ReadonlySet<string> = new Set();
/** longer names of teams and services are sentences */
const LONGEST_OTHER = 80;

export function gathering(): Gathering {
  const people = new Map<string, Person>();
  const inFile = new Map<string, Map<string, Person>>();
  const others = new Set<string>();
  const keep = (list: Map<string, Person>, person: Person): void =>
    void list.set(`${person.kind} ${fold(person.words.join(" "))}`, person);
  /** A single word that nobody is called elsewhere stays a name in its file only. */
  const place = (person: Person, file: string, isStated: boolean): void => {
    const isSure =
      person.words.length > 1 || (isStated && (person.kind === "handle" || isName(fold(person.words[0]!))));
    if (isSure) keep(people, person);
    else placeInFile(person, file);
  };
  const placeInFile = (person: Person, file: string): void => {
    if (!inFile.has(file)) inFile.set(file, new Map());
    keep(inFile.get(file)!, person);
  };
  const listener = (file: string): Met & {text(text: string): void} => ({
    person: (person) => place(person, file, true),
    other: (name) => {
      if (name.length <= LONGEST_OTHER) others.add(name);
    },
    text: (text) => {
      if (!mayNamePeople(text)) return;
      for (const person of peopleInReport(text)) place(person, file, false);
      for (const name of othersInReport(text)) others.add(name);
      const tokens = tokensOf(text);
      for (const {start, end} of strangersIn(text, tokens, NONE))
        for (const person of peopleInPlace(text.slice(start, end), NONE, true)) placeInFile(person, file);
    }
  });

  return {
    listen: (file) => {
      const met = listener(file.path);
      return {
        ...file,
        text: () => {
          const content = file.text();
          met.text(content);
          return content;
        },
        csv: () => {
          const table = file.csv();
          meetInTable(table.header, table.rows, met);
          return table;
        },
        async *items() {
          let envelope: ReadItem["envelope"] | undefined;
          for await (const item of file.items()) {
            if (!("error" in item)) {
              if (item.envelope !== envelope) meetInJson(item.envelope, met);
              envelope = item.envelope;
              meetInJson(item.value, met, item.key);
            }
            yield item;
          }
        }
      };
    },
    meet: (name, file) => {
      for (const person of peopleInPlace(name)) place(person, file, true);
    },
    met: () => ({
      people: [...people.values()],
      inFile: [...inFile].map(([file, list]) => [file, [...list.values()]]),
      others: [...others]
    }),
    add: (met) => {
      for (const person of met.people) keep(people, person);
      for (const [file, list] of met.inFile) for (const person of list) placeInFile(person, file);
      for (const name of met.others) others.add(name);
    },
    known: () => {
      const whole = new Set([...others].map((name) => fold(name.trim())));
      const own = (list: Iterable<Person>): Person[] =>
        [...list].filter(({words}) => !whole.has(fold(words.join(" "))));
      return {
        people: own(people.values()),
        inFile: new Map([...inFile].map(([file, list]) => [file, own(list.values())])),
        others: othersIn(others)
      };
    }
  };
}
