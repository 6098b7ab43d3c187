/**
 * What people or a model answered: answers.csv as the page /questions saves it, and labels of reports as CSV or JSONL. They lie
 * at the top of the data folder or in labels/, under any name.
 */
import type {Json} from "../../containers.js";
import type {ExportFile, Peek} from "../../files.js";
import {unguarded} from "../../../../src/shared/csv.js";
import {excerpt} from "../../redact.js";
import {instant} from "../../time.js";
import type {Entity, Outcome, RejectedRecord} from "../source.js";

/** What is asked, with the answers that can be carried out; null where it is the name of something. */
const ANSWERS: Readonly<Record<string, readonly string[] | null>> = {
  condition: ["yes", "no"],
  phrase: null,
  target: null,
  renamed_condition: ["yes", "no"],
  renamed_service: ["yes", "no"],
  renamed_rule: ["yes", "no"],
  near_service: ["yes", "no"],
  near_rule: ["yes", "no"],
  same_incident: ["yes", "no"],
  severity: ["1", "2", "3", "4", "5"],
  status: ["open", "in_progress", "done", "wont_do", "resolved"],
  detection: ["alert", "human", "customer"],
  page: ["yes", "no"]
};
/** Kinds that ask about two things; of the others `subject` is no part. */
const PAIRS = /^(?:condition|renamed_\w+|near_\w+|same_incident)$/;
const TARGET = /^(?:none|(?:condition|alert_rule|service|response_time):.+)$/s;
const VERDICTS = ["yes", "no", "unsure"];

interface Kind {
  readonly entity: Entity;
  /** columns that tell a file of this kind */
  readonly told: readonly string[];
  readonly id: readonly string[];
  readonly faultOf: (cell: (column: string) => string) => string | undefined;
}

/** Tables of answers, by the names of their entities. */
export const answerKinds: Readonly<Record<string, Kind>> = {
  answers: {
    entity: {recordKind: "answer", columns: ["kind", "subject", "about", "answer"]},
    told: ["kind", "record_id", "subject", "answer"],
    id: ["kind", "record_id", "subject"],
    faultOf: (cell) => {
      const kind = cell("kind");
      const allowed = Object.hasOwn(ANSWERS, kind) ? ANSWERS[kind] : undefined;
      if (allowed === undefined) return wrong("kind", kind, Object.keys(ANSWERS));
      if (cell("record_id") === "") return "record_id is empty\nSave the answers from the page again.";
      if (PAIRS.test(kind) && cell("subject") === "")
        return "subject is empty\nSave the answers from the page again.";
      const answer = cell("answer");
      if (answer === "") return "answer is empty\nRemove the line, or answer again.";
      if (allowed !== null && !allowed.includes(answer)) return wrong("answer", answer, allowed);
      if (kind === "target" && !TARGET.test(answer))
        return `answer: “${answer}” is no target\nWrite none, or kind and id as in condition:missing-alert@checkout.`;
      return undefined;
    }
  },
  labels: {
    entity: {
      recordKind: "label",
      columns: ["retro", "condition", "passage", "sentence", "verdict", "by", "confidence", "taxonomy"]
    },
    told: ["retro", "condition", "verdict"],
    id: ["retro", "condition", "by"],
    faultOf: (cell) => {
      for (const column of ["retro", "condition"])
        if (cell(column) === "") return `${column} is empty\nFill in ${column}.`;
      if (!VERDICTS.includes(cell("verdict"))) return wrong("verdict", cell("verdict"), VERDICTS);
      const confidence = cell("confidence");
      if (confidence !== "" && !(Number(confidence) >= 0 && Number(confidence) <= 1))
        return `confidence: “${confidence}” is no share\nWrite a number from 0 to 1, or leave it empty.`;
      return undefined;
    }
  }
};

/** Which of the tables a file is, by its columns; undefined where it is none. */
export function answersIn({file, header, items}: Peek): string | undefined {
  if (file.folders.length > 1 || (file.folders[0] ?? "labels") !== "labels") return undefined;
  const columns = header.length > 0 ? header : Object.keys(items[0]?.value ?? {});
  return Object.keys(answerKinds).find((name) =>
    answerKinds[name]!.told.every((column) => columns.includes(column))
  );
}

/** The rows of such a file; one that can't be carried out is refused with its column, value and remedy. */
export async function* readAnswers(file: ExportFile, name: string): AsyncGenerator<Outcome> {
  const {entity, id, faultOf} = answerKinds[name]!;
  for await (const {row, values} of rowsOf(file)) {
    if (typeof values === "string") {
      yield refused(entity, row, `the line is no JSON object: ${values}\nWrite one object a line.`, "");
      continue;
    }
    const cell = (column: string): string => {
      if (column === "by") return authorOf(values["by"]);
      if (column === "subject" && !PAIRS.test(values["kind"] ?? "")) return "";
      return values[column] ?? "";
    };
    const at = cell("at") === "" ? null : instant(cell("at"));
    const fault =
      faultOf(cell) ??
      (at === undefined ? `at: “${cell("at")}” is no date\nWrite it as 2026-01-31.` : undefined);
    if (fault !== undefined) {
      yield refused(entity, row, fault, Object.values(values).join(","));
      continue;
    }
    yield {
      entity: name,
      row,
      id: `curated:${id.map(cell).join("|")}`,
      updatedAt: at ?? null,
      values: Object.fromEntries(
        entity.columns.map((column) => [column, cell(column === "about" ? "record_id" : column) || null])
      )
    };
  }
}

/** Who said it: a model by its name (`model:NAME`), a person without one. */
const authorOf = (by = ""): string => (/^model\b/i.test(by) ? by.toLowerCase() : "person");

interface ReadRow {
  readonly row: number;
  /** cells by column, or why the line can't be read */
  readonly values: Readonly<Record<string, string>> | string;
}

async function* rowsOf(file: ExportFile): AsyncGenerator<ReadRow> {
  if (file.format === "csv") {
    const {header, rows, places} = file.csv();
    for (const [index, cells] of rows.entries())
      yield {
        row: places[index]!,
        values: Object.fromEntries(
          header.map((column, i) => [column, unguarded(cells[i]?.trim() ?? "").trim()])
        )
      };
    return;
  }
  for await (const item of file.items())
    yield "error" in item
      ? {row: item.row, values: item.error}
      : {row: item.row, values: textsOf(item.value)};
}

const textsOf = (value: Readonly<Record<string, Json>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value).map(([key, cell]) => [
      key,
      cell === null ? "" : typeof cell === "object" ? JSON.stringify(cell) : String(cell).trim()
    ])
  );

const wrong = (column: string, value: string, allowed: readonly string[]): string =>
  `${column}: “${value}” is not known\nUse one of ${allowed.join(", ")}.`;

function refused({recordKind}: Entity, row: number, fault: string, line: string): RejectedRecord {
  const [rejected, remedy] = fault.split("\n");
  return {recordKind, row, rejected: rejected!, remedy: remedy!, excerpt: excerpt(line)};
}
