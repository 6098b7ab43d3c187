import {sum} from "d3";
import {VERDICT_MARKS, VERDICTS, type Verdict} from "../../domain.js";
import {count} from "../../format.js";
import type {VerdictMix} from "../rows/verdictHistory.js";
import {verdictShape} from "../charts/verdictShape.js";
import {element} from "./element.js";
import {pageLink} from "./pageUrl.js";

type Counts = Readonly<Record<Verdict, number>>;

/** Shares below which a part has no room for its word, or on a phone for its number and a finger. */
const [WORD, NUMBER] = [0.13, 0.07];

const part = (counts: Counts, verdict: Verdict): string => {
  const total = sum(VERDICTS, (one) => counts[one]);
  return `width: ${total === 0 ? 0 : (100 * counts[verdict]) / total}%`;
};

/**
 * The five verdicts as one bar, each part as wide as its share and a link to its rows in the ledger. What a part has no room
 * for stands below it; on a phone all words do.
 */
export function verdictBar(counts: Counts): HTMLElement {
  const total = sum(VERDICTS, (verdict) => counts[verdict]);
  const label = (verdict: Verdict): string =>
    `${count(counts[verdict])} ${VERDICT_MARKS[verdict].label.toLowerCase()}`;
  const share = (verdict: Verdict): number => (total === 0 ? 0 : counts[verdict] / total);
  return element(
    "div",
    {class: "verdict-bar"},
    element(
      "ul",
      {class: "bar-parts", "aria-label": "Verdicts to date"},
      VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
        element(
          "li",
          {class: `bar-part verdict-${verdict}`, style: part(counts, verdict)},
          share(verdict) >= NUMBER &&
            element(
              "a",
              {href: pageLink("outcomes", {verdict}), "aria-label": label(verdict)},
              verdictShape(verdict),
              element("b", {}, count(counts[verdict])),
              share(verdict) >= WORD && element("span", {class: "bar-word"}, VERDICT_MARKS[verdict].label)
            )
        )
      )
    ),
    element(
      "ul",
      {class: "bar-key"},
      VERDICTS.map((verdict) =>
        element(
          "li",
          {class: `verdict verdict-${verdict} ${share(verdict) >= WORD ? "narrow-only" : ""}`},
          verdictShape(verdict),
          element("a", {href: pageLink("outcomes", {verdict})}, label(verdict))
        )
      )
    )
  );
}

/** The same bar, thin, a line a quarter. */
export function verdictHistoryBars(history: readonly VerdictMix[]): HTMLElement {
  const said = ({quarter, counts}: VerdictMix): string =>
    `${quarter}: ${VERDICTS.map((verdict) => `${count(counts[verdict])} ${VERDICT_MARKS[verdict].label.toLowerCase()}`).join(", ")}`;
  return element(
    "ul",
    {class: "verdict-history"},
    history.map((mix) =>
      element(
        "li",
        {title: said(mix)},
        element("span", {class: "history-quarter"}, mix.quarter, mix.isPartial && " so far"),
        element(
          "span",
          {class: "history-bar", role: "img", "aria-label": said(mix)},
          VERDICTS.filter((verdict) => mix.counts[verdict] > 0).map((verdict) =>
            element("span", {class: `bar-part verdict-${verdict}`, style: part(mix.counts, verdict)})
          )
        )
      )
    )
  );
}
