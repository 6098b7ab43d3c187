/** What is planted: names as they are written in prose, secrets of every kind, and sentences that must stay. */
import {type Random, integer} from "../../sample/random.js";
import type {Planted} from "./names.js";

/** Ways of writing a known name in a sentence. */
export const shapes: Readonly<Record<string, (person: Planted) => string>> = {
  "full name": ({given, family}) => `then ${given} ${family} restarted the node`,
  "odd spacing": ({given, family}) => `then ${given}  ${family} looked at the queue`,
  "broken over a line": ({given, family}) => `then ${given}\n${family} drained the pool`,
  "Last, First": ({given, family}) => `handed over to ${family}, ${given} at noon`,
  "first.last": ({given, family}) => `reverted by ${account(given)}.${account(family)} later`,
  initial: ({given, family}) => `as ${given[0]!}. ${family} had said`,
  "first name": ({given}) => `so we paged ${given} again`,
  "last name": ({family}) => `because ${family} had the keys`,
  "upper case": ({given, family}) => `signed ${given.toUpperCase()} ${family.toUpperCase()} that night`,
  "decomposed accents": ({given, family}) => `asked ${`${given} ${family}`.normalize("NFD")} to wait`,
  possessive: ({given, family}) => `it was ${given} ${family}'s change`,
  "quoted account": ({given, family}) => `the job of '${account(given)[0]!}${account(family)}' hung`,
  mention: ({given, family}) => `cc @${given} ${family} please`,
  "mention of an account": ({given, family}) => `cc @${account(given)}.${account(family)} please`,
  "e-mail": ({given, family}) => `write to ${account(given)}.${account(family)}@example.org about it`
};

const account = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ı/g, "i")
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "");

/** A secret of each kind, made of random characters. */
export function secretPassages(
  random: Random
): {readonly kind: string; readonly secret: string; readonly text: string}[] {
  const letters = (
    n: number,
    from = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  ): string => Array.from({length: n}, () => from.charAt(integer(random, 0, from.length - 1))).join("");
  const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const hex = "0123456789abcdef";
  const made = (kind: string, secret: string, text = `it used ${secret} there`) => ({kind, secret, text});
  const word = `${letters(4)}7${letters(6)}`;
  return [
    made("AWS access key", `AKIA${letters(16, upper)}`),
    made("GitHub token", `ghp_${letters(36)}`),
    made("GitLab token", `glpat-${letters(20)}`),
    made("Slack token", `xoxb-${integer(random, 1e10, 9e10)}-${letters(24)}`),
    made(
      "webhook address",
      `https://hooks.slack.com/services/T${letters(8, upper)}/B${letters(8, upper)}/${letters(24)}`
    ),
    made("Google key", `AIza${letters(35)}`),
    made("Stripe key", `sk_live_${letters(24)}`),
    made("SendGrid key", `SG.${letters(22)}.${letters(43)}`),
    made("npm token", `npm_${letters(36)}`),
    made("JSON web token", `eyJ${letters(20)}.eyJ${letters(40)}.${letters(43)}`),
    made("private key", letters(64), ""),
    made("password in a URL", word, `dialled postgres://app:${word}@db.internal:5432/main then`),
    made("token in a URL", word, `opened https://api.internal/v1?access_token=${word} then`),
    made("bearer", word, `sent Authorization: Bearer ${word}${word} then`),
    made("password:", word, `the password: ${word} was shown`),
    made("password is", word, `the password is ${word} for now`),
    made("environment", word, `exported DB_PASSWORD=${word} in the shell`),
    made("option", word, `ran backup --password ${word} by hand`),
    made("JSON field", word, `sent {"api_key": "${word}"} to it`),
    made("AWS secret key", letters(40), ""),
    made("hexadecimal key", letters(32, hex), "")
  ].map((each) =>
    each.text !== ""
      ? each
      : {
          ...each,
          text:
            each.kind === "private key"
              ? `found -----BEGIN PRIVATE KEY----- ${each.secret} -----END PRIVATE KEY----- there`
              : `with secret_access_key = ${each.secret} set`
        }
  );
}

export const phonePassages = [
  "+44 20 7946 0958",
  "+49 (0)30 901820 11",
  "(555) 013-4477",
  "555-013-4478",
  "+1 415 555 0132",
  "+91 98765 43210",
  "+33 1 23 45 67 89"
] as const;

const SUBJECTS = [
  "The scheduler",
  "Our gateway",
  "Billing Core",
  "The Postgres primary",
  "Kafka Connect",
  "A canary pod",
  "Cluster Autoscaler",
  "The Redis sentinel"
];
const EVENTS = [
  "ran out of file handles",
  "restarted twice",
  "was rolled back to v4.17.21",
  "lost its leader",
  "returned 503 for 12 minutes",
  "could not reach eu-west-1",
  "filled the disk at 10:05",
  "dropped messages on April 2"
];
const CAUSES = [
  "after Grace Period was lowered",
  "because the Page Cache was cold",
  "when Chase limits were hit",
  "since Max Connections was 100",
  "as Frank discussions had warned",
  "because of a Mark and Sweep pause",
  "until Hope was lost and we failed over",
  "after the Will Call queue filled"
];

/** Sentences about systems with words that people are called too, and marks that look like handles and secrets. */
export const ordinary: readonly string[] = [
  ...SUBJECTS.flatMap((subject, i) =>
    EVENTS.map((event, j) => `${subject} ${event} ${CAUSES[(i + j) % CAUSES.length]!}`)
  ),
  "Bumped express@4.18.2 and types/node@20.1.0 in one go",
  "Cloned git@gitlab.com:core/api to compare",
  "Add @Retryable and @Deprecated to the client",
  "The cron entry is @hourly, not @daily",
  "Told @payments-oncall and @platform-team at once",
  "Mark the check as required and bill it to Infra",
  "We will page the on-call if the rate of errors is above 5 %",
  "The password reset page returned 500",
  "Token refresh failed because the token expired",
  "Secret rotation is done by hand; the secret is stale",
  "Password: the form rejected every value",
  "Set api_key to null in the test fixture",
  "An le32 field was read as be32",
  "Can level two be alerted on, and does it need limits",
  "Commit 3f2a9c1e4b5d6f708192a3b4c5d6e7f8091a2b3c broke it",
  "Trace 4bf92f3577b34da6a3ce929d0e0e4736 shows the slow call",
  "It lasted from 2024-03-05 10:00:00 +0000 to 2024-03-05 10:45:00 +0000",
  "Ticket 123-456-7890123 and build 20240305.1012 were affected",
  "Root Cause Analysis and Lessons Learned are in the Incident Review",
  "Google Cloud Load Balancer dropped connections in Frankfurt",
  "New York and San Francisco were served from London",
  "Amazon Web Services throttled us on Black Friday",
  "Elastic Load Balancing removed healthy targets",
  "The Spring Boot service used Apache Tomcat defaults",
  "Jenkins and Travis both built the release",
  "Grafana Loki rejected labels with high cardinality",
  "Open Policy Agent denied the deploy",
  "Argo Rollouts paused at the second step",
  "Service Level Objectives were missed in May",
  "The Chef run on Ruby nodes failed in Austin",
  "Set owner: none and retries: 3 in values.yaml",
  "Due @April 9, 2024 at the latest",
  "Sum of rates by (pod) > 0.5 for 10m",
  "kubectl get pods -n kube-system | grep Crash",
  "See RFC 2616 and section 4.2 for the wording",
  "CPU and Memory Limits were raised on Monday",
  "Customer Support told us before Synthetic Checks did"
];
