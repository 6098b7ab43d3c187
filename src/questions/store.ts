/** Answers kept in this browser, by the question's id; where a browser keeps nothing, until the page is left. */

export interface Answer {
  readonly kind: string;
  readonly record_id: string;
  readonly subject: string;
  readonly answer: string;
  /** the question in words, for the list of answers */
  readonly asks: string;
  /** when it was given, ISO 8601 in UTC */
  readonly at: string;
}

export type Answers = ReadonlyMap<string, Answer>;

const KEY = "followthrough-answers";
const FIELDS = ["kind", "record_id", "subject", "answer", "asks", "at"] as const;

/** All answers kept, oldest first; what is no answer is passed over. */
export function readAnswers(storage: Pick<Storage, "getItem"> | undefined): Map<string, Answer> {
  let kept: unknown;
  try {
    kept = JSON.parse(storage?.getItem(KEY) ?? "{}");
  } catch {
    return new Map();
  }
  return new Map(
    Object.entries((kept ?? {}) as Record<string, unknown>).filter((entry): entry is [string, Answer] =>
      FIELDS.every((field) => typeof (entry[1] as Partial<Answer> | null)?.[field] === "string")
    )
  );
}

/** Keeps them; false where the browser refuses. */
export function keepAnswers(storage: Pick<Storage, "setItem"> | undefined, answers: Answers): boolean {
  try {
    storage?.setItem(KEY, JSON.stringify(Object.fromEntries(answers)));
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** The browser's storage; undefined where it forbids any. */
export function ownStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
