/** Verbs that action items begin with. */
const VERBS: ReadonlySet<string> = new Set(
  `add adjust adopt agree alert allow analyse analyze announce apply ask assign audit automate avoid backport backup block bring
  build bump buy change check clarify clean cleanup configure consider consolidate contact convert create cut decide decommission
  decouple define delete deploy deprecate design develop disable discuss distribute document drop educate enable enforce ensure
  establish evaluate expand explore expose extend file find fix follow get give harden identify implement improve include increase
  inform instrument integrate introduce investigate isolate keep lay limit link list lock log lower make measure merge migrate
  mirror monitor move notify onboard order organise organize page patch pin plan practise practice prepare prevent prioritise
  prioritize probe propose protect provide publish purge put raise rebuild reconcile reconsider record reduce refactor refuse
  reject release remind remove rename renew replace replicate report require research reserve reset resize restore restrict retire
  revert review revisit rework roll rotate run scale schedule script separate serve set share ship shorten show simplify simulate
  split spread stage standardise standardize start stop store stress switch sync talk teach test throttle tighten trace track train
  treat trim tune unify update upgrade use validate verify version warm warn watch work write`.split(/\s+/)
);

/** Whether a text begins with what to do. */
export const isImperative = (text: string): boolean =>
  VERBS.has(/^[^\p{L}]*(?:please |also |re-)?(\p{L}+)/iu.exec(text)?.[1]?.toLowerCase() ?? "");
