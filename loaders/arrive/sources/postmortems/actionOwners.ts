/** Who owns a report's actions, seen over all of them: owners named in one place are known in others. */
import {fold} from "../../redact/tokens.js";
import type {Action} from "./action.js";
import {NOBODYS} from "./actionOwner.js";
import {partOf} from "./actionParts.js";
import type {Section} from "./outline.js";
import {type Known, mayBeOwner} from "./ownerParts.js";
import {saysTeam, teamIn} from "./teams.js";

/**
 * Who owns any of some actions, folded; and what half of those without an owner or more end with, where somebody surely
 * owns another: a bare “User Service” may be what an action is about.
 */
export function ownersOf(actions: readonly Action[]): Known {
  const unowned = actions.filter(({owner}) => owner === undefined);
  const candidates = unowned.flatMap(({candidate}) => candidate ?? []);
  const owners = actions.flatMap(({owner}) => owner?.split(/,\s*/) ?? []);
  const isSure = owners.some((owner) => saysTeam(owner) || teamIn(owner) === null);
  const isKept = isSure && candidates.length * 2 >= unowned.length;
  return new Set([...owners, ...(isKept ? candidates : [])].map(fold));
}

/** Whose the lists below headings of one rank are, where all of these name somebody, or nobody, and one is sure to. */
export function ownersInHeadings(sections: readonly Section[]): ReadonlyMap<Section, string> {
  const found = new Map<Section, string>();
  for (const parent of sections) {
    if (parent.role !== "actions") continue;
    const below = sections.filter(
      ({path, role, named}) =>
        role === "actions" && !named && path.length === parent.path.length + 1 && path.at(-2) === parent.title
    );
    const isNobody = ({title}: Section): boolean => NOBODYS.test(title);
    const isSure = ({title}: Section): boolean => partOf(title, "prose")?.owner !== undefined;
    if (below.length < 2 || !below.some(isSure)) continue;
    if (!below.every((one) => isNobody(one) || isSure(one) || mayBeOwner(one.title))) continue;
    for (const one of below) if (!isNobody(one)) found.set(one, one.title);
  }
  return found;
}
