/** Settings: what the words in the exports mean. */
import {z} from "zod";
import {text} from "./values.js";

const renamed = z.record(text, text).default({}).meta({type: "new names, each with the old one"});
const pairs = z
  .array(z.tuple([text, text]))
  .default([])
  .meta({type: "a list of pairs of names"});

export const names = {
  severities: z.record(text, z.int().min(1).max(5)).default({}).meta({
    description: "What a severity or priority means, in any case: 1 is worst, 5 mildest.",
    name: "WORD",
    example: "severities: {P1: 1, Cosmetic: 5}"
  }),
  statuses: z
    .record(text, z.enum(["open", "in_progress", "done", "wont_do", "resolved"]))
    .default({})
    .meta({
      description: "What a status of an incident or action means, in any case.",
      name: "WORD",
      example: "statuses: {Parked: wont_do, In QA: in_progress}"
    }),
  detections: z
    .record(text, z.enum(["alert", "human", "customer"]))
    .default({})
    .meta({
      description: "What a value of Jira's field for who noticed an incident means.",
      name: "WORD",
      example: "detections: {Support desk: customer}"
    }),
  aliases: z
    .strictObject({
      conditions: renamed.describe("conditions that continue another one"),
      services: renamed.describe("services"),
      rules: renamed.describe("alert rules"),
      teams: renamed.describe("teams")
    })
    .prefault({})
    .meta({
      description: "Things that were renamed: counts go on under the old name's history.",
      example:
        "aliases:\n  conditions: {no-timeouts: missing-timeout}\n  services: {checkout-v2: checkout}\n  rules: {CheckoutLatencyHigh: CheckoutSlow}\n  teams: {Money: Payments}"
    }),
  distinct: z
    .strictObject({
      conditions: pairs.describe("conditions that are not the same"),
      services: pairs.describe("services that are not the same"),
      rules: pairs.describe("alert rules that are not the same")
    })
    .prefault({})
    .meta({
      description: "Names that look alike and are two things: nobody is asked about them again.",
      example:
        "distinct:\n  conditions: [[slow-query, slow-queue]]\n  services: [[search, search-eu]]\n  rules: [[DiskFull, DiskFullSoon]]"
    }),
  comparisons: z.record(text, text).default({}).meta({
    description:
      "What a target is compared with instead of everything else on its source: each a condition, service or rule.",
    name: "TARGET",
    example: "comparisons: {missing-timeout: missing-retry}"
  })
};
