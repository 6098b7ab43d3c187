/** The Methods page: the promise, one verdict step by step, how often the rule is wrong, and how long it takes. */
import * as load from "../rows.js";
import {columns} from "../shared/ui/columns.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {exampleSection, falseAlarmCard, neverList, patienceCard, referenceSection} from "./cards.js";
import {METHODS_ASK, methodsFinding, methodsPrice} from "./findings.js";

export async function methodsPage(resize: Resize) {
  const {here, example} = await load.methodsFirst();
  return {
    banner: siteBanner(here),
    parts: element(
      "div",
      {},
      finding(methodsFinding(), methodsPrice()),
      exampleSection(example, here.time_zone),
      columns(["six", falseAlarmCard(resize)], ["six", patienceCard(resize)]),
      referenceSection(),
      fold("what is never shown, and why", () => [neverList()]),
      decisionPrompt(METHODS_ASK, [
        {text: "Review", href: pageLink("")},
        {text: "Data", href: pageLink("data")}
      ])
    )
  };
}
