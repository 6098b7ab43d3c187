import {alertmanager} from "./alertmanager.js";
import {curated} from "./curated.js";
import {jira} from "./jira.js";
import {pagerduty} from "./pagerduty.js";
import {plain} from "./plain.js";
import {postmortems} from "./postmortems.js";
import type {Source} from "./source.js";

/** Every system whose exports are read, in the order in which shapes are tried. */
export const sources: readonly Source[] = [curated, plain, pagerduty, jira, alertmanager, postmortems];
