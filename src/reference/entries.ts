/** Statistics and glossary as searchable blocks. */
import {capitalised, list, words} from "../format.js";
import {formulas} from "./formulas.js";
import {glossary, type Term} from "./glossary.js";
import {type Section, sections} from "./sections.js";
import type {Documented, FunctionDoc} from "./types.js";
import type {State} from "../stats/verdict.js";
import {element} from "../shared/ui/element.js";
import {type Block, type Entry, entryBlock} from "./block.js";
import {type Render, methodMath} from "./math.js";
import {codeName, letterId, methodId, methodText} from "./text.js";
import {verdictChip} from "../shared/ui/verdictChip.js";

/** The statistics by section of the specification, then the functions they are built from. */
export function statisticBlocks(functions: readonly FunctionDoc[], render: Render): Block[] {
  const known = new Set(functions.map(({name}) => name));
  const named = new Set(sections.flatMap((section) => section.functions));
  const byName = new Map(functions.map((doc) => [doc.name, doc]));
  const entries = (docs: readonly (FunctionDoc | undefined)[]) =>
    docs.filter((doc) => doc !== undefined).map((doc) => statistic(doc, known, render));
  const blocks = sections.map((section) => {
    const own = entries(section.functions.map((name) => byName.get(name)));
    return entryBlock(headingOf(section), letterId(section.letter), own, question(section), ...nodes(own));
  });
  const rest = entries(functions.filter(({name}) => !named.has(name)));
  const folded = element(
    "details",
    {class: "building-blocks"},
    element("summary", {}, `Show ${rest.length} functions`),
    ...nodes(rest)
  );
  return [
    ...blocks,
    entryBlock(
      "Building blocks",
      "section-building-blocks",
      rest,
      counted("Distributions, sums and searches that the methods above are made of."),
      folded
    )
  ];
}

const headingOf = ({letter, title}: Section): string => `${letter} · ${title}`;
const counted = (text: string) => element("p", {class: "counted"}, text);
const question = (section: Section) => counted(section.question);
const nodes = (entries: readonly Entry[]) => entries.map((entry) => entry.element);

/** One function: what it returns, its formula, and the rest of its docstring one click away. */
function statistic(doc: FunctionDoc, known: ReadonlySet<string>, render: Render): Entry {
  const {name, file, summary, notes, parameters, returns, fields} = doc;
  const formula = formulas[name];
  const more = [
    ...notes.map((note) => element("p", {}, methodText(note, known))),
    ...listed("Takes", parameters, known),
    ...listed("Gives", returns === null ? fields : [{name: "result", text: returns}, ...fields], known)
  ];
  const node = element(
    "article",
    {class: "method", id: methodId(name)},
    element("header", {}, element("h4", {}, codeName(name)), element("p", {class: "file"}, file)),
    element(
      "div",
      {},
      element("p", {class: "method-summary"}, methodText(summary, known)),
      formula && methodMath(formula, render),
      more.length > 0 &&
        element("details", {class: "method-more"}, element("summary", {}, moreLabel(doc)), more)
    )
  );
  const documented = [...parameters, ...fields].map((item) => `${item.name} ${item.text}`);
  return {element: node, name, text: [file, summary, ...notes, returns ?? "", ...documented].join("\n")};
}

/** What is behind the fold, so that nobody opens it in vain. */
function moreLabel({notes, parameters, returns, fields}: FunctionDoc): string {
  const parts = [
    notes.length > 0 && "assumptions",
    parameters.length > 0 && "inputs",
    (fields.length > 0 || returns !== null) && "results"
  ];
  return capitalised(list(parts.filter((part) => part !== false)));
}

function listed(title: string, items: readonly Documented[], known: ReadonlySet<string>): HTMLElement[] {
  if (items.length === 0) return [];
  const rows = items.map(({name, text}) =>
    element("div", {}, element("dt", {}, codeName(name)), element("dd", {}, methodText(text, known)))
  );
  return [element("h5", {}, title), element("dl", {class: "terms"}, rows)];
}

/** Every term under its anchor. */
export function glossaryBlocks(): Block[] {
  return glossary.map(({title, terms}, index) => {
    const entries = terms.map((term) => termEntry(term, index === 0));
    return entryBlock(title, `terms-${index}`, entries, element("dl", {class: "terms"}, nodes(entries)));
  });
}

function termEntry({id, name, text}: Term, isVerdict: boolean): Entry {
  const shown = isVerdict ? verdictChip(name as State) : words(name);
  const code = name.includes("_") && codeName(name);
  const node = element("div", {id}, element("dt", {}, shown, code), element("dd", {}, text));
  return {element: node, name: words(name), text: `${name} ${text}`};
}
