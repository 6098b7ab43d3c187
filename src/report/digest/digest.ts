/** The review in at most fifteen lines, to be sent: the same findings as the Review's first screen, as data. */
import {sum} from "d3-array";
import {count, counted, lastDayBefore} from "../../format.js";
import type {Decisions} from "../../schema.js";
import type {Ask} from "../../shared/findings/asks.js";
import {sinceLines} from "../../shared/findings/sinceFinding.js";
import {tileWords} from "../../shared/findings/tileWords.js";
import {earlierDecisions, sinceFacts} from "../../shared/rows/sinceFacts.js";
import {firstPage, mixWords} from "../firstPage.js";
import type {ReportInput} from "../types.js";
import {severalTeams, WHOLE_COMPANY} from "../team.js";

export interface DigestLine {
  readonly kind: "title" | "answer" | "fact" | "item" | "note";
  readonly text: string;
  /** the site's page behind it, "" is the Review */
  readonly page?: string;
  /** of an action's page, whose */
  readonly id?: string;
}

export interface Digest {
  readonly lines: readonly DigestLine[];
  /** what its links ask the site for */
  readonly filter: Readonly<Record<string, string>>;
}

export const MOST = 15;
const NEW = 3;
/** Of the rows given, which are a team's where one is named. */
export function digest(input: ReportInput, team: string | null): Digest {
  const {site, period, verdicts, paths, decisions, sinceLast} = input;
  const first = firstPage(input);
  const {quarter, is_partial} = period.chosen;
  const actions = team === null ? undefined : new Set(paths.map(({action_id}) => action_id));
  const found = sinceFacts(sinceLast, {verdicts, actions});
  const since = found !== undefined && quarter >= found.period ? found : undefined;
  const several = actions === undefined ? 0 : severalTeams(actions, input.members ?? verdicts);
  const tiles = first.tiles.filter(({id}) => team === null || !WHOLE_COMPANY.has(id));
  const numbers = tiles.map((facts) => {
    const {label, value, word} = tileWords(facts);
    return `${label}: ${value} (${word})`;
  });
  const head: DigestLine[] = [
    {
      kind: "title",
      text: [
        site.organisation ?? "Followthrough",
        `review of ${quarter}${is_partial ? " so far" : ""}`,
        ...(team === null ? [] : [`team ${team}`])
      ].join(", ")
    },
    {kind: "answer", text: first.answer, page: ""},
    {kind: "fact", text: first.quarter},
    {kind: "fact", text: mixWords(first), page: "outcomes"},
    ...(several > 0
      ? [
          {
            kind: "fact",
            text: `${counted(several, "more change is", "more changes are")} that of several teams, and counted for none of them alone.`
          } as const
        ]
      : []),
    {kind: "fact", text: `${numbers.join(" · ")}.`},
    ...decidedLine(earlierDecisions(decisions, quarter))
  ];
  const note: DigestLine = {
    kind: "note",
    text: [
      `Data to ${lastDayBefore(site.as_of_at, "UTC")}${site.is_sample ? ", sample data of a simulated organisation" : ""}.`,
      first.standing
    ]
      .join(" ")
      .trim()
  };
  const fresh = newLines(since === undefined ? [] : sinceLines(since));
  const asks = first.asks.map(({text, ...where}): DigestLine => ({
    kind: "item",
    text: `${first.asksTitle}: ${text}`,
    ...where
  }));
  return {
    lines: [...[...head, ...fresh, ...asks].filter(({text}) => text !== "").slice(0, MOST - 1), note],
    filter: {period: quarter, ...(team === null ? {} : {team})}
  };
}

/** A line for each kind of news; from the third on they share one. */
function newLines(news: readonly Ask[]): DigestLine[] {
  const alone = news.length > NEW ? news.slice(0, NEW - 1) : news;
  const rest = news.slice(alone.length);
  return [
    ...alone.map(({text, page}): DigestLine => ({kind: "item", text: `New: ${text}`, page})),
    ...(rest.length > 0
      ? [{kind: "item", text: `New: ${rest.map(({text}) => text).join(" ")}`, page: ""} as const]
      : [])
  ];
}

/** "Of 3 decisions of 2026-Q1: 1 done, 1 overdue; 4 incidents since." */
function decidedLine(decisions: readonly Decisions[]): DigestLine[] {
  const last = decisions.filter(({period}) => period === decisions[0]?.period);
  if (last.length === 0) return [];
  const states = STATES.map(
    ([state, words]) => [last.filter((row) => row.state === state).length, words] as const
  )
    .filter(([n]) => n > 0)
    .map(([n, words]) => `${count(n)} ${words}`)
    .join(", ");
  const improved = sum(last, (row) => row.improved);
  const verdicts = improved > 0 ? `; ${counted(improved, "change")} improved` : "";
  return [
    {
      kind: "fact",
      text: `Of ${counted(last.length, "decision")} of ${last[0]!.period}: ${states}${verdicts}.`,
      page: "agenda"
    }
  ];
}

const STATES: readonly (readonly [Decisions["state"], string])[] = [
  ["done", "done"],
  ["open", "open"],
  ["overdue", "overdue"],
  ["unknown", "not stated"],
  ["no_action", "without an action"]
];

/** What is sent of a folder without incidents. */
export const NOTHING: Digest = {
  lines: [{kind: "title", text: "No incidents are loaded yet, so there is nothing to review."}],
  filter: {}
};
