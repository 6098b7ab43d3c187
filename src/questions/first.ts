/** What the Questions page needs before anybody answers: the first questions, how many there are of each kind, and what answering them would bring. */
import type {Questions, Site, TargetNames} from "../schema.js";
import {type Head, headOf} from "../shared/rows/head.js";
import {kindsOf, LISTED, type Worth, worthOf} from "./facts.js";
import {type Refused, refusedRows} from "./refused.js";

export interface QuestionsFirst {
  readonly here: Site;
  /** the one that is asked, and those that are named as coming next */
  readonly open: Head<Questions>;
  readonly kinds: readonly (readonly [kind: string, n: number])[];
  readonly worth: Worth;
  readonly targets: readonly TargetNames[];
  readonly refused: readonly Refused[];
}

/** Worked out where the site is built. */
export async function questionsFirst(load: typeof import("../rows.js")): Promise<QuestionsFirst> {
  const questions = await load.questions();
  return {
    here: await load.site(),
    open: headOf(questions, 1 + LISTED),
    kinds: kindsOf(questions),
    worth: worthOf(questions),
    targets: await load.targetNames(),
    refused: refusedRows(await load.rejects(), await load.answers())
  };
}
