import {expect, test} from "vitest";
import {
  answerRows,
  choicesOf,
  kindsOf,
  openQuestions,
  stateOf,
  worthOf
} from "../../../src/questions/facts.js";
import {questionsFinding, questionsSupport, worthLine} from "../../../src/questions/findings.js";
import {keepAnswers, readAnswers, type Answer} from "../../../src/questions/store.js";
import type {Questions} from "../../../src/schema.js";

const question = (given: Partial<Questions>): Questions => ({
  question_id: "page:P1",
  kind: "page",
  record_id: "P1",
  subject: "",
  asks: "Was it?",
  suggestion: "",
  because: "",
  score: 0,
  opens_verdicts: 0,
  minutes_at_stake: null,
  incident_id: null,
  offers: "yes_no",
  choices: "[]",
  ...given
});
const ANSWER: Answer = {
  kind: "page",
  record_id: "P1",
  subject: "",
  answer: "yes",
  asks: "Was it?",
  at: "2026-01-01T00:00:00.000Z"
};
const asked = [
  question({question_id: "a", kind: "target", opens_verdicts: 2}),
  question({question_id: "b"}),
  question({question_id: "c", kind: "status", opens_verdicts: 3})
];

test("what is answered or skipped is asked no more, and a kind can be asked alone", () => {
  const left = openQuestions(asked, new Map([["a", ANSWER]]), new Set(["b"]));
  expect(left.map(({question_id}) => question_id)).toEqual(["c"]);
  expect(openQuestions(asked, new Map(), new Set(), "page")).toHaveLength(1);
  expect(kindsOf(asked)).toEqual([
    ["target", 1],
    ["page", 1],
    ["status", 1]
  ]);
});

test("the headline counts the answers that open a verdict and the verdicts they open", () => {
  expect(questionsFinding(worthOf(asked))).toBe("2 answers would let 5 more changes be judged.");
  expect(questionsFinding(worthOf([asked[1]!]))).toBe(
    "No verdict waits for an answer; 1 smaller question remains."
  );
  expect(questionsFinding(worthOf([]))).toBe("There is no question: nothing that was read needs an answer.");
  expect(questionsSupport(worthOf([]))).toBe("");
  expect(worthLine({opens_verdicts: 1, minutes_at_stake: 30})).toBe(
    "lets 1 change be judged · 30 minutes of impact at stake"
  );
  expect(worthLine({opens_verdicts: 0, minutes_at_stake: null})).toBe("");
});

test("suggestions come before what is always offered", () => {
  const choices = JSON.stringify([{value: "condition:x", label: "X"}]);
  expect(choicesOf({choices, offers: "target"}).map(({value}) => value)).toEqual(["condition:x", "none"]);
  expect(choicesOf({choices: "[]", offers: "yes_no"}).map(({value}) => value)).toEqual(["yes", "no"]);
});

test("an answer is kept, carried out, refused, or about something asked no more", () => {
  const read = {
    answer_id: "x",
    file: "answers.csv",
    row: 2,
    kind: "page",
    about: "P1",
    subject: null,
    answer: "yes",
    answered_at: null,
    state: "used" as const,
    note: null
  };
  expect(stateOf("page:P1", ANSWER, new Set(["page:P1"]), [])).toBe("kept");
  expect(stateOf("page:P1", ANSWER, new Set(), [])).toBe("outdated");
  expect(stateOf("page:P1", ANSWER, new Set(), [read])).toBe("used");
  expect(stateOf("page:P1", ANSWER, new Set(), [{...read, state: "gone"}])).toBe("gone");
  expect(stateOf("page:P1", {...ANSWER, answer: "no"}, new Set(["page:P1"]), [read])).toBe("kept");
});

test("answers survive the browser's storage; what is broken there is passed over", () => {
  const held = new Map<string, string>();
  const storage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text)
  };
  const answers = new Map([["page:P1", ANSWER]]);
  expect(keepAnswers(storage, answers)).toBe(true);
  expect(readAnswers(storage)).toEqual(answers);
  expect(answerRows(readAnswers(storage))).toEqual([["page", "P1", "", "yes", ANSWER.at]]);
  const [key] = held.keys();
  for (const broken of ["{", "null", '{"page:P1": 3}', '{"page:P1": {"kind": "page"}}']) {
    held.set(key!, broken);
    expect(readAnswers(storage)).toEqual(new Map());
  }
  expect(readAnswers(undefined)).toEqual(new Map());
  expect(keepAnswers(undefined, answers)).toBe(false);
});
