/** What values of settings.yaml may be. `type` says it in the reference. */
import {z} from "zod";
import {instant, zoneNamed} from "../../arrive/time.js";

export const text = z.string();
export const words = z.array(text);
export const clock = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "a clock time such as 09:00")
  .meta({type: "a clock time"});
export const zone = z
  .string()
  .refine((name) => zoneNamed(name) !== undefined, "an IANA time zone such as Europe/Berlin")
  .meta({type: "an IANA time zone"});
export const day = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
export const date = z
  .union([z.string(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString() : value))
  .refine((value) => instant(value) !== undefined, "a date such as 2026-01-31")
  .meta({type: "a date"});
/** An address of a site, without a query. */
export const WEB = /^https?:\/\/[^\s?#<>|"]+$/;
