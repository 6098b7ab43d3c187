/** What a report says in a few sentences: its summary, else its introduction, without the lines that are facts. */
import {momentAt} from "../../time/moments.js";
import {labelName} from "./labelNames.js";
import {lineOf, textOf} from "./markdown.js";
import {type Report, sectionText, valueOf} from "./report.js";

export const summaryOf = (report: Report): string | undefined =>
  valueOf(report, "summary") ??
  sectionText(report, "summary") ??
  introduction(report) ??
  sectionText(report, "impact");

/** The prose below the title, before the first heading. */
function introduction({sections, fields}: Report): string | undefined {
  const facts = new Set(fields.map(({line}) => line));
  const lines = sections
    .slice(0, 2)
    .filter(({role, title}) => role === undefined && labelName(title) === undefined)
    .flatMap(({body}) => body)
    .flatMap((block) =>
      block.type === "paragraph"
        ? textOf(block)
            .split("\n")
            .filter((text, index) => !facts.has(lineOf(block) + index) && !isFact(text))
        : []
    );
  const text = lines.join(" ").replace(/\s+/g, " ").trim();
  return text === "" ? undefined : text;
}

/** “Service: cart”, “Incident 7 · Tier 2 · 43 min”, “Created by …”: what a head says in words and no sentence. */
const isFact = (line: string): boolean =>
  /^[^\p{L}]{0,8}\p{L}[^:.!?\n]{1,40}:\s+\S[^.!?]{0,120}$/u.test(line) ||
  line.split(/\s[·•|]\s/).length >= 3 ||
  /^\W{0,4}(?:created|published|posted|written|updated|last modified|prepared)\b[^.!?]{0,120}$/i.test(line) ||
  momentAt(line)?.clock !== undefined;
