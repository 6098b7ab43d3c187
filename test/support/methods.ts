import {alerts} from "./methods/alerts.js";
import {charts} from "./methods/charts.js";
import {durations} from "./methods/durations.js";
import {evidence} from "./methods/evidence.js";
import {portfolio} from "./methods/portfolio.js";
import {power} from "./methods/power.js";
import {rates} from "./methods/rates.js";
import {timeToEvent} from "./methods/timeToEvent.js";
import type {Method} from "./methods/adapt.js";

/** Every method of METHODS.md by its name there, over our functions. Names are adapted, nothing is computed. */
export const methods: Record<string, Method> = {
  ...rates,
  ...power,
  ...durations,
  ...timeToEvent,
  ...evidence,
  ...charts,
  ...portfolio,
  ...alerts
};
