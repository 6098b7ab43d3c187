/** The company judged twice: by the targets somebody named, and apart by all, for those that were only inferred. */
import {companyVerdicts} from "../../../../src/stats/company/companyVerdicts.js";
import type {CompanyResult, SetResult} from "../../../../src/stats/company/result.js";
import {type SetContext, setContext} from "../../../../src/stats/company/setContext.js";
import type {Database} from "../../../warehouse/database.js";
import {type KeyedLink, companyOf} from "./company.js";

export interface Judgement {
  readonly context: SetContext;
  readonly result: CompanyResult;
  /** true: its sets count nowhere, and only those on inferred targets are shown */
  readonly isInferred: boolean;
}

const known = new WeakMap<Database, Promise<readonly Judgement[]>>();

/** Judged once for a database; several relations read it. Each names `COMPANY_READS` among what it reads. */
export function judgements(db: Database): Promise<readonly Judgement[]> {
  let found = known.get(db);
  if (!found) known.set(db, (found = judge(db)));
  return found;
}

/** The same for the relation that is built last of those that read it: they take as much memory as all records. */
export async function lastJudgements(db: Database): Promise<readonly Judgement[]> {
  const found = await judgements(db);
  known.delete(db);
  return found;
}

async function judge(db: Database): Promise<readonly Judgement[]> {
  const company = await companyOf(db);
  const named = company.links.filter(({isInferred}) => !isInferred);
  const judged = (links: readonly KeyedLink[], isInferred: boolean): Judgement => {
    const all = {...company, links};
    const context = setContext(all);
    return {context, result: companyVerdicts(all, context), isInferred};
  };
  return [
    judged(named, false),
    ...(named.length < company.links.length ? [judged(company.links, true)] : [])
  ];
}

/** S001 … of a named target, I001 … of an inferred one. */
export const setName = ({id}: Pick<SetResult, "id">, isInferred: boolean): string =>
  isInferred ? id.replace("S", "I") : id;
