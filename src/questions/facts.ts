/** Questions in the order of what an answer is worth, and what answers there are to each. */
import type {Answers as AnswerRow, Questions} from "../schema.js";
import type {Answer, Answers} from "./store.js";

/** Questions that are named as coming next. */
export const LISTED = 5;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What can be answered where no record makes suggestions, by what a question offers. */
const FIXED: Readonly<Record<string, readonly (readonly [value: string, label: string])[]>> = {
  yes_no: [
    ["yes", "Yes"],
    ["no", "No"]
  ],
  severity: ["1", "2", "3", "4", "5"].map((level) => [level, level === "1" ? "1, the worst" : level]),
  status: [
    ["open", "Open"],
    ["in_progress", "In progress"],
    ["done", "Done"],
    ["wont_do", "Won’t do"],
    ["resolved", "Resolved"]
  ],
  detection: [
    ["alert", "An alert noticed"],
    ["human", "A colleague noticed"],
    ["customer", "A customer noticed"]
  ],
  target: [["none", "Nothing that is counted"]],
  phrase: [["none", "None of the conditions"]]
};

/** The answers offered, suggestions first; what the question's row holds that is no list is none. */
export function choicesOf({choices, offers}: Pick<Questions, "choices" | "offers">): readonly Choice[] {
  const suggested = JSON.parse(choices) as readonly Choice[];
  return [...suggested, ...(FIXED[offers] ?? []).map(([value, label]) => ({value, label}))];
}

/** Questions without an answer or a skip, of one kind or of all ("") in their order. */
export const openQuestions = (
  questions: readonly Questions[],
  answered: Answers,
  skipped: ReadonlySet<string>,
  kind = ""
): readonly Questions[] =>
  questions.filter(
    (question) =>
      !answered.has(question.question_id) &&
      !skipped.has(question.question_id) &&
      (kind === "" || question.kind === kind)
  );

export interface Worth {
  /** questions that open at least one verdict */
  readonly answers: number;
  /** changes that could be judged with all of them answered */
  readonly verdicts: number;
  readonly questions: number;
}

/** What answering everything that is open would bring. */
export function worthOf(questions: readonly Questions[]): Worth {
  const opening = questions.filter(({opens_verdicts}) => opens_verdicts > 0);
  return {
    answers: opening.length,
    verdicts: opening.reduce((sum, {opens_verdicts}) => sum + opens_verdicts, 0),
    questions: questions.length
  };
}

/** Kinds with how many of the questions are of each, in the order of the first. */
export function kindsOf(questions: readonly Questions[]): readonly (readonly [kind: string, n: number])[] {
  const counts = new Map<string, number>();
  for (const {kind} of questions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts];
}

export type State = "kept" | "used" | "gone" | "overruled" | "outdated";

/** What became of an answer kept here: read by this build, still to be saved, or about something that is asked no more. */
export function stateOf(
  id: string,
  {kind, record_id, subject, answer}: Answer,
  questions: ReadonlySet<string>,
  read: readonly AnswerRow[]
): State {
  const same = read.find(
    (row) =>
      row.kind === kind && row.about === record_id && (row.subject ?? "") === subject && row.answer === answer
  );
  return same?.state ?? (questions.has(id) ? "kept" : "outdated");
}

/** The rows of answers.csv, in the order in which they were given. */
export const answerRows = (answers: Answers): readonly (readonly string[])[] =>
  [...answers.values()].map(({kind, record_id, subject, answer, at}) => [
    kind,
    record_id,
    subject,
    answer,
    at
  ]);

export const ANSWER_COLUMNS = ["kind", "record_id", "subject", "answer", "at"] as const;
