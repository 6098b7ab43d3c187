/** The Methods page: the finding, a search, and its sections from top to bottom. */
import * as load from "../rows.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {finding} from "../shared/ui/finding.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {METHODS_ASK, methodsFinding, methodsPrice} from "./findings.js";
import {mathRenderer} from "./math.js";
import {methodSections} from "./methodSections.js";
import {methodSearch} from "./search.js";

export async function methodsPage() {
  const [here, all, render] = await Promise.all([load.site(), load.methods(), mathRenderer()]);
  const sections = methodSections(all, render);
  return {
    banner: siteBanner(here),
    parts: element(
      "div",
      {},
      finding(methodsFinding(), methodsPrice()),
      methodSearch(sections),
      sections.map((section) => section.element),
      decisionPrompt(METHODS_ASK, [
        {text: "Review", href: pageLink("")},
        {text: "Data", href: pageLink("data")}
      ])
    )
  };
}
