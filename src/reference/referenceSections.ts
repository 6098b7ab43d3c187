/** The Reference page from top to bottom. */
import type {Methods} from "./types.js";
import {type Block, methodSection} from "./block.js";
import {decisionBlock} from "./decisionBlock.js";
import {glossaryBlocks, statisticBlocks} from "./entries.js";
import type {Render} from "./math.js";
import {defaultsBlock, settingsBlock, tableBlocks} from "./values.js";

/** The decision table, words, statistics, thresholds and tables, to look things up in. */
export function referenceSections({functions, defaults, settings, tables}: Methods, render: Render): Block[] {
  return [
    methodSection({
      label: "How a verdict is reached",
      counted:
        "Read from the top; the first row that applies decides. Evidence is looked at every week of follow-up.",
      blocks: [decisionBlock()]
    }),
    methodSection({
      label: "Words",
      counted: "Every term, verdict, reason and ground of this site.",
      blocks: glossaryBlocks()
    }),
    methodSection({
      label: "Statistics",
      counted:
        "Each is one function, checked against R; the text is its own documentation, and METHODS with a letter means the section here. Durations are positive, times UTC, windows include their start and not their end.",
      blocks: statisticBlocks(functions, render)
    }),
    methodSection({
      label: "Thresholds and settings",
      counted: "As the code ran with them for this site.",
      blocks: [defaultsBlock(defaults), settingsBlock(settings, defaults)]
    }),
    methodSection({
      label: "Tables and columns",
      counted:
        "Every table that this site draws from or that npm run export writes, with the definition its own file begins with.",
      blocks: tableBlocks(tables)
    })
  ];
}
