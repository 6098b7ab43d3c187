import {decimal} from "../../format.js";

/** "half a day of work", "1 day of work", "3.5 days of work". */
export const workWords = (days: number): string =>
  days === 0.5 ? "half a day of work" : `${decimal(days)} ${days === 1 ? "day" : "days"} of work`;
