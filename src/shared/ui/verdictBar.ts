import {sum} from "d3-array";
import {VERDICT_MARKS, VERDICTS, type Verdict} from "../../domain.js";
import {count, share as shareOf} from "../../format.js";
import {marked} from "../charts/marks.js";
import type {VerdictMix} from "../rows/verdictHistory.js";
import {actionList} from "../findings/actionLists.js";
import {besidePart, type VerdictCounts, verdictPart} from "../findings/verdictMix.js";
import {verdictShape} from "../charts/verdictShape.js";
import {type Child, element} from "./element.js";
import {pageLink, placeLink} from "./pageUrl.js";

/** The share below which a part has no room for its number and a finger on a phone. */
const NUMBER = 0.07;

const part = (counts: VerdictCounts, verdict: Verdict): string => {
  const total = sum(VERDICTS, (one) => counts[one]);
  return `width: ${total === 0 ? 0 : (100 * counts[verdict]) / total}%`;
};

/**
 * The five verdicts as one bar, each part as wide as its share and a link to its rows in the ledger. What a part has no room
 * for stands below it, at 8 pixels a character of its word and 60 for shape and number; on a phone all words do. Without
 * `href` nothing is a link.
 */
export function verdictBar(
  counts: VerdictCounts,
  {
    width = 1050,
    open = 0,
    beside = 0,
    href = (verdict) => pageLink("outcomes", {verdict})
  }: {
    readonly width?: number;
    /** how many of those too early to tell are not closed */
    readonly open?: number;
    /** how many actions stand beside the bar: nobody named their target */
    readonly beside?: number;
    readonly href?: ((verdict: Verdict) => string) | null;
  } = {}
): HTMLElement {
  const wordShare = (verdict: Verdict): number => (8 * VERDICT_MARKS[verdict].label.length + 60) / width;
  const total = sum(VERDICTS, (verdict) => counts[verdict]);
  const label = (verdict: Verdict): string => verdictPart(counts, verdict, open);
  const share = (verdict: Verdict): number => (total === 0 ? 0 : counts[verdict] / total);
  /** the bar itself says all that the key would */
  const isWhole = (verdict: Verdict): boolean =>
    share(verdict) >= wordShare(verdict) && !(verdict === "too_early" && open > 0);
  const anchor = (verdict: Verdict, name: string | null, ...children: readonly Child[]): HTMLElement =>
    href === null
      ? element("span", {class: "bar-label"}, ...children)
      : element("a", {href: href(verdict), "aria-label": name}, ...children);
  const bar = element(
    "div",
    {class: "verdict-bar"},
    element(
      "ul",
      {class: "bar-parts", "aria-label": "Verdicts to date"},
      VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
        element(
          "li",
          {
            class: `bar-part verdict-${verdict}`,
            style: part(counts, verdict),
            "data-tip":
              href !== null &&
              `${VERDICT_MARKS[verdict].label}: ${shareOf(counts[verdict], total)}. Opens them in the ledger.`
          },
          share(verdict) >= NUMBER &&
            anchor(
              verdict,
              label(verdict),
              verdictShape(verdict),
              element("b", {}, count(counts[verdict])),
              share(verdict) >= wordShare(verdict) &&
                element("span", {class: "bar-word"}, VERDICT_MARKS[verdict].label)
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
          {class: `verdict verdict-${verdict} ${isWhole(verdict) ? "narrow-only" : ""}`},
          verdictShape(verdict),
          anchor(verdict, null, label(verdict))
        )
      ),
      beside > 0 &&
        element(
          "li",
          {class: "verdict bar-beside"},
          href === null
            ? besidePart(beside)
            : element("a", {href: placeLink(actionList("beside"))}, besidePart(beside))
        )
    )
  );
  return href === null ? bar : marked(bar, {isStop: false});
}

/** The same bar, thin, a line a quarter, each a link to the Review of that quarter; the one that is shown stands out. */
export function verdictHistoryBars(history: readonly VerdictMix[], shown?: string): HTMLElement {
  const said = ({quarter, counts}: VerdictMix): string =>
    `${quarter}: ${VERDICTS.map((verdict) => `${count(counts[verdict])} ${VERDICT_MARKS[verdict].label.toLowerCase()}`).join(", ")}`;
  return marked(
    element(
      "ul",
      {class: "verdict-history"},
      history.map((mix) =>
        element(
          "li",
          {"data-tip": said(mix)},
          element(
            "a",
            {
              href: pageLink("", {period: mix.quarter}),
              "aria-label": said(mix),
              "aria-current": mix.quarter === shown && "true"
            },
            element("span", {class: "history-quarter"}, mix.quarter, mix.isPartial && " so far"),
            element(
              "span",
              {class: "history-bar"},
              VERDICTS.filter((verdict) => mix.counts[verdict] > 0).map((verdict) =>
                element("span", {class: `bar-part verdict-${verdict}`, style: part(mix.counts, verdict)})
              )
            )
          )
        )
      )
    ),
    {isStop: false}
  );
}
