/** What a report tells in prose, section by section, for finding conditions and triggers in it. */
import type {Role} from "./headings.js";
import {paragraphsOf, shortened} from "./markdown.js";
import type {Section} from "./outline.js";

export interface Passage {
  /** what the section is, `body` where its heading says nothing known */
  readonly role: string;
  /** its heading, "" before the first */
  readonly place: string;
  /** a line a paragraph or bullet */
  readonly text: string;
}

/**
 * Not read: what went well (it names what held), impact (it names what broke, not why), actions (what is wanted, not what was: else each would prove itself), timelines
 * (beliefs of the moment, right or wrong: joining/conditions/toldConditions.ts takes those that led astray), and lists of people and
 * numbers.
 */
const UNREAD: ReadonlySet<Role | undefined> = new Set<Role>([
  "well",
  "actions",
  "impact",
  "timeline",
  "keyEvents",
  "attendees",
  "authors",
  "stats"
]);
/** What people said to each other is belief and comfort, not what a review found. */
const TRANSCRIPT =
  /\b(?:transcript|(?:chat|channel) (?:log|history|export)|(?:slack|teams|chat|irc|discord) (?:thread|log|channel|messages?|conversation))\b/i;
const LONGEST = 4000;

/** The sections that are read and have text, in reading order. */
export function passagesOf(sections: readonly Section[]): Passage[] {
  return sections
    .filter(({role, title}) => !UNREAD.has(role) && !TRANSCRIPT.test(title))
    .map(({role, title, body}) => ({
      role: role ?? "body",
      place: shortened(title, 80),
      text: shortened(paragraphsOf(body).join("\n"), LONGEST)
    }))
    .filter(({text}) => text !== "");
}

const FIELD = "\ue01f";
const PASSAGE = "\ue01e";

/** Passages as one text: plain between separators, so that names can be taken out of it as of any other. */
export const passagesText = (passages: readonly Passage[]): string =>
  passages
    .map((passage) =>
      [passage.role, passage.place, passage.text]
        .map((part) => part.replaceAll(/[\ue01e\ue01f]/g, " "))
        .join(FIELD)
    )
    .join(PASSAGE);

/** The way back; none from nothing. */
export const passagesIn = (text: string | null): Passage[] =>
  (text ?? "")
    .split(PASSAGE)
    .filter((passage) => passage !== "")
    .map((passage) => {
      const [role = "", place = "", told = ""] = passage.split(FIELD);
      return {role, place, text: told};
    });
