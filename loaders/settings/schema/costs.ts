/** Settings: what failures cost, for those who wish to see it beside minutes. */
import {z} from "zod";
import {text} from "./values.js";

const amount = z.number().nonnegative().meta({type: "a number, nothing or more"});
const bySeverity = (unit: string) =>
  z
    .partialRecord(z.enum(["1", "2", "3", "4", "5"]), amount)
    .optional()
    .meta({type: `a number for each severity from 1 to 5: ${unit}`});

export const costs = {
  costs: z
    .strictObject({
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, "a currency's code such as EUR")
        .optional()
        .meta({type: "a code of three letters", description: "the currency of `minute`"}),
      minute: bySeverity("money").describe(
        "what a minute of impact costs; a severity left out is not counted"
      ),
      responder_minutes: bySeverity("minutes").describe(
        "people's working time that one incident takes, all of them together"
      ),
      error_budget_minutes: z.record(text, z.number().positive()).optional().meta({
        type: "a number of minutes for each service",
        description: "minutes of impact that a service may have in a quarter"
      })
    })
    .default({})
    .meta({
      description:
        "What failures cost. Priorities, Outcomes and the report then say money, person-hours and error budget beside minutes; without it, they say nothing of them.",
      example:
        "costs:\n  currency: EUR\n  minute: {1: 500, 2: 100}\n  responder_minutes: {1: 600, 2: 240, 3: 60}\n  error_budget_minutes: {checkout: 130}"
    })
};
