/** Settings: who this is about, and when its people work. */
import {z} from "zod";
import {clock, day, text, words, zone} from "./values.js";

export const organisation = {
  organisation: z
    .strictObject({
      name: text.optional().describe("shown on every page and in the report"),
      logo: text.optional().describe("an .svg or .png of at most 200 kB beside settings.yaml")
    })
    .default({})
    .meta({
      description: "Whose incidents these are.",
      example: "organisation: {name: Harbour Foods, logo: logo.svg}"
    }),
  time_zone: zone.optional().meta({
    description:
      "The organisation's zone: that of quarters, hours and weeks, and of times that name none. Without it, UTC.",
    example: "time_zone: Europe/Berlin"
  }),
  quarter_start: z.int().min(1).max(12).default(1).meta({
    description: "The month in which the fiscal year, and so a quarter, begins.",
    example: "quarter_start: 4"
  }),
  business_hours: z
    .strictObject({
      days: z.array(day).default(["mon", "tue", "wed", "thu", "fri"]).describe("days on which people work"),
      from: clock.default("09:00").describe("when a working day begins"),
      to: clock.default("18:00").describe("when it ends")
    })
    .prefault({})
    .meta({
      description: "Pages outside of these hours are off-hour pages.",
      example: 'business_hours: {days: [sun, mon, tue, wed, thu], from: "08:00", to: "17:00"}'
    }),
  sleep_hours: z
    .strictObject({
      from: clock.default("22:00").describe("when people sleep"),
      to: clock.default("07:00").describe("when they are awake again")
    })
    .prefault({})
    .meta({
      description: "Pages in these hours are night pages, in the zone of the team that was paged.",
      example: 'sleep_hours: {from: "23:00", to: "06:30"}'
    }),
  shift: z
    .strictObject({
      hours: z.number().positive().default(12).describe("how long one lasts"),
      start: clock.default("08:00").describe("when the day's first one begins")
    })
    .prefault({})
    .meta({
      description: "The shifts on call in which pages are counted.",
      example: 'shift: {hours: 24, start: "10:00"}'
    }),
  services: z
    .record(
      text,
      z.strictObject({
        team: text.optional().describe("who owns it, where the records don't say"),
        aliases: words.default([]).describe("other spellings of its name")
      })
    )
    .default({})
    .meta({
      description: "Services, with the team that owns each and other names it has.",
      name: "SERVICE",
      example: "services: {checkout: {team: Payments, aliases: [check-out, checkout-api]}}"
    }),
  teams: z
    .record(
      text,
      z.strictObject({
        time_zone: zone.optional().describe("decides when the team sleeps and works"),
        aliases: words.default([]).describe("other spellings of its name")
      })
    )
    .default({})
    .meta({
      description: "Teams, with the zone each lives in and other names it has.",
      name: "TEAM",
      example: "teams: {Payments: {time_zone: Asia/Tokyo, aliases: [payments-oncall]}}"
    })
};
