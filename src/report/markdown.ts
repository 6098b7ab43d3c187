/** The report as Markdown: the same sentences and tables; charts by their titles. Text from exports is escaped. */
import {escaped} from "../shared/ui/escaped.js";
import {formerlyWords, restatedVerdictsFinding, TILE_NUMBERS} from "../shared/findings/restatedFinding.js";
import {tileWords} from "../shared/findings/tileWords.js";
import type {TileFacts} from "../shared/rows/tileFacts.js";
import {type FirstPage, mixWords} from "./firstPage.js";
import type {Report} from "./report.js";
import type {ReportSection, ReportTable, ReportText} from "./types.js";

export function toMarkdown({title, organisation, footer, first, sections}: Report): string {
  return [
    `# ${escaped(organisation === null ? title : `${organisation}: ${title}`)}`,
    ...firstLines(first),
    ...sections.flatMap(sectionLines),
    "---",
    escaped(footer)
  ]
    .join("\n\n")
    .concat("\n");
}

/** Page 1: what is drawn there stands in words. */
function firstLines(first: FirstPage): string[] {
  const number = (facts: TileFacts): string => {
    const {label, value, word, basis} = tileWords(facts);
    const row = first.restated.find((other) => other.number === TILE_NUMBERS[facts.id]);
    const formerly = row === undefined ? "" : `, ${formerlyWords(row)}`;
    return `- ${escaped(`${label}: ${value}${formerly}, ${word} (${basis})`)}`;
  };
  return [
    `**${escaped(first.answer)}**`,
    escaped(first.quarter),
    escaped(first.standing),
    escaped([mixWords(first), first.kinds, first.luck, first.untold].filter(Boolean).join(" ")),
    escaped(restatedVerdictsFinding(first.restated)),
    first.named.map(({heading, text}) => `- **${heading}:** ${escaped(text)}`).join("\n"),
    first.tiles.map(number).join("\n"),
    `## ${first.asksTitle}`,
    first.asks.map(({text}) => `- ${escaped(text)}`).join("\n") || "The data ask for no decision.",
    escaped(first.provenance)
  ].filter((line) => line !== "");
}

function sectionLines({title, sentences, text = [], charts = [], table, note}: ReportSection): string[] {
  return [
    `## ${escaped(title)}`,
    ...sentences.map(escaped),
    ...text.map(textLine),
    ...charts.map((chart) => `**${escaped(chart.title)}.** ${escaped(chart.counted)}`),
    ...(table === undefined ? [] : tableLines(table)),
    ...(note === undefined ? [] : [escaped(note)])
  ];
}

const textLine = ({kind, text}: ReportText): string =>
  ({heading: `### ${escaped(text)}`, paragraph: escaped(text), item: `- ${escaped(text)}`})[kind];

function tableLines({columns, rows, empty, more}: ReportTable): string[] {
  if (rows.length === 0) return empty === "" ? [] : [escaped(empty)];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    [
      line(columns.map(({label}) => escaped(label))),
      line(columns.map(({numeric}) => (numeric === true ? "--:" : "---"))),
      ...rows.map((row) => line(row.map(escaped)))
    ].join("\n"),
    ...(more === undefined ? [] : [escaped(more)])
  ];
}
