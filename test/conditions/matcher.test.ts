import {expect, test} from "vitest";
import {matcher} from "../../loaders/meaning/conditions/matcher.js";
import {nearest} from "../../loaders/meaning/conditions/nearest.js";
import {stanza} from "../../loaders/meaning/conditions/stanza.js";
import {stem} from "../../loaders/meaning/conditions/words.js";
import {builtInTaxonomy} from "../../loaders/meaning/taxonomy.js";

const holds = (phrase: string, text: string, not: string[] = []): boolean =>
  matcher([{id: "x", phrases: [phrase], not}])(text).length > 0;

test.each([
  ["alert", "Alerts were late", true],
  ["alert", "Alerting was late", true],
  ["=alert", "Alerts were late", false],
  ["expir*", "The certificate's expiry was missed", true],
  ["not … tested", "This was not, in any of the environments we have, tested", true],
  ["not _ tested", "Not one of the four of us tested it", false],
  ["NO alert", "There is no alert", true],
  ["NO alert", "We lacked an alert", true],
  ["NO alert", "Without the alerts nobody looked", true],
  ["NO alert", "Note the alert", false],
  ["TEAM|director =slept", "The on-call engineers slept", true],
  ["TEAM|director =slept", "The director slept", true],
  ["TEAM|director =slept", "The cat slept", false],
  ["roll back", "A rollback took long", true],
  ["missing retry", "The missing retry logic", true],
  ["slow & query", "Queries on that table were slow", true],
  [
    "slow & query",
    "The query is one of many which a reporting service of another department runs every night, slow",
    false
  ],
  ["on call", "the on-call engineer", true]
])("“%s” in “%s”: %s", (phrase, text, expected) => {
  expect(holds(phrase, text)).toBe(expected);
});

test.each([
  ["The new release was not a regression", false],
  ["It was not only a regression", true],
  ["We never saw a regression", false],
  ["There was no doubt, a regression broke it", true],
  ["That regression should not have been shipped", true],
  ["The tests found nothing because of a regression in them", true]
])("negation reaches as far as its clause: “%s” %s", (text, expected) => {
  expect(holds("regression", text)).toBe(expected);
});

test("a counter-phrase undoes a rule in its sentence and in no other", () => {
  const match = matcher([{id: "x", phrases: ["leak*"], not: ["leaked password"]}]);
  expect(match("A leaked password. Then memory leaked")).toEqual([
    {id: "x", rule: "leak*", sentence: "Then memory leaked", place: [1, 1]}
  ]);
  expect(match("")).toEqual([]);
});

test("stems tell forms of one word together and unlike words apart", () => {
  expect(["alerts", "alerting", "alerted"].map(stem)).toEqual(["alert", "alert", "alert"]);
  expect(new Set(["configure", "configured", "configuring"].map(stem)).size).toBe(1);
  expect(["policies", "policy"].map(stem)).toEqual(["policy", "policy"]);
  expect(stem("status")).not.toBe(stem("state"));
});

const built = builtInTaxonomy();
const conditions = matcher(built.conditions);
const ids = (text: string): string[] => conditions(text).map(({id}) => id);

test.each([
  ["The certificate had expired over the weekend", "certificate-expiry"],
  ["There was no alert on queue depth", "missing-alert"],
  ["The alert drowned in noise", "noisy-alert"],
  ["We had never tested the restore", "no-drill"],
  ["Only one engineer knows how the batch works", "knowledge-gap"],
  ["The change was not reviewed by a second person", "missing-review"],
  ["It was rolled out to all regions at the same time", "big-bang-change"],
  ["The runbook was outdated", "unclear-runbook"],
  ["The connection pool was exhausted", "capacity-limit"],
  ["Clients retried at once and overloaded the database", "retry-storm"],
  ["The database was a single point of failure", "single-point-of-failure"],
  ["Rolling back was not possible", "slow-rollback"],
  ["By mistake the command ran on the wrong cluster", "slip"],
  ["The status page was updated late", "users-not-told"]
])("“%s” tells of %s", (text, id) => {
  expect(ids(text)).toContain(id);
});

test.each([
  "Alerting worked well and paged the right team",
  "There was no data loss",
  "The certificate did not expire",
  "The runbook worked as written",
  "No retry needed",
  "The failover happened in a minute as designed",
  "Alert fatigue was not an issue, nor was noise"
])("“%s” tells of no condition", (text) => {
  expect(ids(text)).toEqual([]);
});

test("every condition has a description and phrases that some text meets; ids are unique", () => {
  expect(built.conditions.length).toBeGreaterThanOrEqual(60);
  for (const {description, phrases} of built.conditions) {
    expect(description).toMatch(/\.$/);
    expect(phrases.length).toBeGreaterThanOrEqual(5);
  }
  expect(built.triggers.map(({trigger}) => trigger).toSorted()).toEqual([
    "capacity",
    "certificate",
    "config_change",
    "dependency",
    "deploy",
    "hardware",
    "traffic",
    "unknown"
  ]);
});

test("the stanza of an unmatched factor, written into the taxonomy, gives it a meaning", () => {
  const factor = "Feature toggles live in three “places” (and two of them disagree)";
  expect(ids(factor)).toEqual([]);
  const near = nearest(
    built.conditions.map(({id, label, description}) => ({id, text: `${label} ${description}`}))
  )(factor);
  const written = stanza(
    factor,
    near.map(({id}) => id)
  );
  const phrase = /^ {4}- (.*)$/m.exec(written)![1]!;
  expect(matcher([{id: "x", phrases: [phrase]}])(factor)).toHaveLength(1);
  expect(stanza("Xyzzy plugh", [])).toContain("layer: technical");
  expect(stanza("…", ["a"])).toBe("");
});

test("the nearest conditions share rare words with a text", () => {
  const near = nearest([
    {id: "cert", text: "Certificate expired"},
    {id: "disk", text: "Disk full and service down"},
    {id: "cpu", text: "Service down for want of CPU"}
  ]);
  expect(near("an expired certificate").map(({id}) => id)).toEqual(["cert"]);
  expect(near("service with full disk")[0]!.id).toBe("disk");
  expect(near("something else entirely")).toEqual([]);
});

test("words that lie more than a dozen apart are no phrase", () => {
  const found = matcher([{id: "late", phrases: ["ticket … opened … late"]}]);
  expect(found("The ticket for the gate was opened too late").map(({id}) => id)).toEqual(["late"]);
  expect(
    found("The ticket for a gate in hall nine near Ulm was opened by Ann after Bob had gone and late")
  ).toEqual([]);
});
