/**
 * All rules in the order tried. The first lead rule that holds decides a clause alone; else the first part rule does. What
 * begins as talk, paper or wish is no stronger for what it is about.
 */
import {paperRules} from "./paperRules.js";
import {partRules} from "./partRules.js";
import {signalRules} from "./signalRules.js";
import {strongerRules} from "./strongerRules.js";
import {talkRules} from "./talkRules.js";
import {wishRules} from "./wishRules.js";
import type {Rule} from "./rule.js";

export const leadRules: readonly Rule[] = [...talkRules, ...paperRules, ...wishRules, ...signalRules];
export const anywhereRules: readonly Rule[] = [...strongerRules, ...partRules];
export {looseRules, topicRules} from "./partRules.js";
