/** The Outcomes page: the numbers of no choice, and those of a reader's choice worked out from rows that are loaded for the first. */
import * as load from "../rows.js";
import {improvedKinds, luckFinding} from "../shared/findings/answerFinding.js";
import {outcomesClaim, outcomesSupport, portfolioCaution} from "../shared/findings/outcomesFinding.js";
import {countedRows} from "../shared/rows/headline.js";
import {once} from "../shared/rows/once.js";
import {block} from "../shared/ui/block.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element, listen, present} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {finding} from "../shared/ui/finding.js";
import {aheadOf, fold} from "../shared/ui/fold.js";
import {pageParameters} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {section} from "../shared/ui/section.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {verdictBar} from "../shared/ui/verdictBar.js";
import {outcomeFunnelCard} from "./cards.js";
import {didNotTable} from "./didNotTable.js";
import {didNotRows} from "./facts.js";
import {outcomeFilter} from "./filter.js";
import {didNotFinding, ledgerClaim, outcomesDecision, reconciledFinding} from "./findings.js";
import {ruleParts, worthParts} from "./folds.js";
import {outcomeLedger} from "./ledger.js";
import {lookUps} from "./lookUps.js";
import {isNoChoice, type OutcomeChoice, pick, type Picked} from "./pick.js";
import {programmeCard} from "./programmeCard.js";
import {revisedMark} from "./revisedMark.js";
import {ledgerRows, outcomesRows, outcomesView} from "./view.js";

export async function outcomesPage(resize: Resize) {
  const first = await load.outcomesFirst();
  const {here, span, again, later} = first;
  const zone = here.time_zone;
  const rows = once(() => outcomesRows(load));
  const answer = element("div");
  const filter = outcomeFilter(first.options, here);
  listen(filter, {focusin: () => void rows()});
  const together = programmeCard(first.pooled, resize);
  const ahead = aheadOf(first.n);

  const draw = async (choice: OutcomeChoice): Promise<HTMLElement> => {
    const {withInferred} = choice;
    const view = isNoChoice(choice) ? first.view : outcomesView(await rows(), choice);
    const {facts, surviving} = view;
    answer.replaceChildren(
      finding(outcomesClaim(facts), luckFinding(facts, surviving, view.riding)),
      ...present([
        first.n > 0 && verdictBar(view.counts, {open: facts.open, beside: view.guessed}),
        ofToday(pageParameters().get("period")),
        revisedMark(view.revised)
      ])
    );
    if (first.n === 0) return noActions();
    const known = lookUps(view, span);
    /** The rows of the choice, all of them; what is looked up for a row is then known of all. */
    const picked = async (): Promise<Picked> => {
      const all = await rows();
      known.know(all);
      return pick(all.all, choice);
    };
    const counted = async () => countedRows((await picked()).judged, withInferred);
    return element(
      "div",
      {},
      block({
        claim: ledgerClaim(view.kinds.outcomes.improved, choice.values.verdict ?? []),
        picture: outcomeLedger(view.ledger.rows, {
          ...{actionsOf: known.actionsOf, seenOf: known.seenOf, fresh: first.fresh, span, zone},
          whole: {n: view.ledger.n, load: async () => ledgerRows(await picked(), choice)}
        }),
        sure: improvedKinds(view.kinds)
      }),
      facts.measurable > 0 && (view.isNarrowed ? element("p", {class: "counted"}, TOGETHER) : together),
      facts.measurable > 0 &&
        block({
          claim: didNotFinding(facts.unchanged, facts.worsened),
          picture: didNotTable(view.didNot.rows, known.actionsOf, {
            zone,
            whole: {n: view.didNot.n, load: async () => didNotRows(await counted())}
          }),
          sure: "No detectable change is no proof of no effect: the smallest fall that would have shown stands beside each."
        }),
      decisionPrompt(
        view.isNarrowed
          ? outcomesDecision({...facts, untargeted: 0}, 0, 0)
          : outcomesDecision({...facts, untargeted: first.untargeted}, again.actions, later.actions)
      ),
      fold("how the ledger is read and counted", () => [
        section(
          "How the ledger is read",
          null,
          element("p", {}, LEDGER, ` Dates in ${zone}.`),
          element("p", {}, reconciledFinding(view.reconciled))
        ),
        section(
          "Whose credit is shared or doubtful",
          null,
          element("p", {}, outcomesSupport(facts, withInferred)),
          element("p", {}, portfolioCaution(facts.measurable, facts.improved, surviving))
        ),
        outcomeFunnelCard(view.funnel, resize)
      ]),
      fold(
        "how good the rule is, verdicts by layer and strength, ratios, time to an outcome",
        async () => ruleParts(await counted(), resize),
        ahead
      ),
      fold(
        "what it was worth, conditions seen again, actions without a target",
        async () => worthParts((await rows()).all, (await picked()).judged, first),
        ahead
      )
    );
  };
  return {banner: siteBanner(here), answer, filter, draw};
}

/** A quarter that came along chooses nothing here: verdicts are today's. */
const ofToday = (quarter: string | null): HTMLElement | null =>
  quarter === null || quarter === ""
    ? null
    : element("p", {class: "counted"}, "Verdicts are those of today; Review and Report tell a quarter’s.");

const TOGETHER = "What the changes did together is told of the whole organisation alone.";

const LEDGER =
  "One row for each change, on one time axis from the first event to the data cut: a tick is an event (pages: a shade a day; response times: a dash an incident, higher for longer, and the medians before and after), the long rule is the closing, amber is the wash-out of 14 days, shaded with a foot are the baseline (light) and the follow-up (dark) that were compared. By how much is the rate after against the rate before, with its confidence sequence on a log axis; left of the line is less. Improvements come first, those on incidents before response times before pages, alerts that were ended last; too early and not measurable are no worse than no change. Told on is the day on which the evidence sufficed, not the day on which the rate changed.";

const noActions = (): HTMLElement =>
  emptyState({
    title: "No retro actions",
    why: "Nothing that was loaded holds actions from retros.",
    remedy: "Export the tickets that retros filed, or post-mortems with their action items (data/README.md)."
  });
