import {alertmanager} from "./alertmanager/alertmanager.js";
import {curated} from "./curated/curated.js";
import {jira} from "./jira/jira.js";
import {pagerduty} from "./pagerduty/pagerduty.js";
import {plain} from "./plain/plain.js";
import {postmortems} from "./postmortems/postmortems.js";
import type {Source} from "./source.js";

/** Every system whose exports are read, in the order in which shapes are tried. */
export const sources: readonly Source[] = [curated, plain, pagerduty, jira, alertmanager, postmortems];
