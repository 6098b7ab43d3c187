/** The Reference page: a search, and its sections from top to bottom. */
import {count} from "../format.js";
import * as load from "../rows.js";
import {crumbs} from "../shared/ui/crumbs.js";
import {element} from "../shared/ui/element.js";
import {finding} from "../shared/ui/finding.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {mathRenderer} from "./math.js";
import {referenceSections} from "./referenceSections.js";
import {methodSearch} from "./search.js";

export async function referencePage() {
  const [here, all, render] = await Promise.all([load.site(), load.methods(), mathRenderer()]);
  const sections = referenceSections(all, render);
  return {
    banner: siteBanner(here),
    back: crumbs({name: "Methods", page: "methods"}, "Reference"),
    parts: element(
      "div",
      {},
      finding(
        `${count(all.tables.length)} tables and ${count(all.functions.length)} statistics, each with its definition`
      ),
      methodSearch(sections),
      sections.map((section) => section.element)
    )
  };
}
