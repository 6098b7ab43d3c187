/** Every term of the site as one list, in the order in which it is printed. */
import {bases, loading, times} from "./basisTerms.js";
import {reasonTerms, verdictTerms} from "../domain.js";
import {alerts, funnel, measuring, things} from "./terms.js";
import {termId} from "../shared/ui/termId.js";

export interface Term {
  /** the anchor */
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

export interface TermGroup {
  readonly title: string;
  readonly terms: readonly Term[];
}

const group = (title: string, words: Readonly<Record<string, string>>): TermGroup => ({
  title,
  terms: Object.entries(words).map(([name, text]) => ({id: termId(name), name, text}))
});

export const glossary: readonly TermGroup[] = [
  group("Verdicts", verdictTerms),
  group("Reasons of a verdict", reasonTerms),
  group("Measuring an action", measuring),
  group("What is measured", things),
  group("Stages of the funnel", funnel),
  group("Alerts", alerts),
  group("How something came to be known", bases),
  group("Times", times),
  group("Load report", loading)
];
