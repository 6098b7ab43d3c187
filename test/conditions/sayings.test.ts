/** Plain sentences of many trades, headings, orders, reports by users and remedies, with what is meant by each. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {isCauseHeading} from "../../loaders/meaning/conditions/causeHeadings.js";
import {usersToldIn} from "../../loaders/meaning/conditions/detections.js";
import {matcher, type Matcher} from "../../loaders/meaning/conditions/matcher.js";
import {isOrder} from "../../loaders/meaning/conditions/orders.js";
import {isFact} from "../../loaders/meaning/conditions/rules.js";
import {remedies} from "../../loaders/meaning/remedies.js";
import {builtInTaxonomy} from "../../loaders/meaning/taxonomy.js";

const idsBy = (match: Matcher) => (text: string) =>
  match(text)
    .filter(({sentence}) => isFact(sentence))
    .map(({id}) => id);
const told = idsBy(matcher(builtInTaxonomy().conditions));
const implied = matcher(remedies());

/** The answers of which one must be among those that are wanted. */
const answers: Readonly<Record<string, (text: string) => readonly string[]>> = {
  told,
  remedy: (text) => implied(text).map(({id}) => id),
  heading: (text) => [isCauseHeading(text) ? "yes" : "no"],
  order: (text) => [isOrder(text) ? "yes" : "no"],
  users: (text) => [usersToldIn([{role: "detection", text}]) === undefined ? "no" : "yes"]
};

const sayings = readFileSync(join(import.meta.dirname, "sayings.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("|") as [kind: string, wanted: string, text: string]);

test.each(sayings)("%s %s: “%s”", (kind, wanted, text) => {
  const found = answers[kind]!(text);
  const ids = wanted.replace("!", "").split(",");
  if (wanted.startsWith("!")) expect(found.filter((id) => ids.includes(id))).toEqual([]);
  else expect(ids.some((id) => found.includes(id))).toBe(true);
});
