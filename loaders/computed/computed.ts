import type {Relation} from "../graph.js";
import {actionGrades} from "./actionGrades.js";
import {actionSurvival} from "./actionSurvival.js";
import {alertLabels} from "./alertLabels.js";
import {alertRules} from "./alertRules.js";
import {conditionPairs} from "./conditionPairs.js";
import {conditionRecurrence} from "./conditionRecurrence.js";
import {controlPoints} from "./controlPoints.js";
import {eventCauses} from "./eventCauses.js";
import {falseAlarms} from "./falseAlarms.js";
import {judgedSets} from "./judgedSets.js";
import {namedConditions} from "./namedConditions.js";
import {priorities} from "./priorities.js";
import {portfolio} from "./portfolio.js";
import {recordTriggers} from "./recordTriggers.js";
import {recurrenceAfterClosing} from "./recurrenceAfterClosing.js";
import {responseDefinitions} from "./responseDefinitions.js";
import {responseTimes} from "./responseTimes.js";
import {toldConditions} from "./toldConditions.js";
import {unmatchedPhrases} from "./unmatchedPhrases.js";

/** Relations that need src/stats; each takes its place in the build order like a .sql. */
export const computed: readonly Relation[] = [
  namedConditions,
  toldConditions,
  recordTriggers,
  actionGrades,
  judgedSets,
  portfolio,
  falseAlarms,
  actionSurvival,
  responseTimes,
  responseDefinitions,
  conditionRecurrence,
  conditionPairs,
  recurrenceAfterClosing,
  eventCauses,
  alertLabels,
  alertRules,
  controlPoints,
  priorities,
  unmatchedPhrases
];
