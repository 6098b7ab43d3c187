import type {Relation} from "../warehouse/graph.js";
import {actionGrades} from "./joining/actions/actionGrades.js";
import {actionSurvival} from "./analysis/actionSurvival.js";
import {alertLabels} from "./joining/alerts/alertLabels.js";
import {alertRules} from "./measures/alerts/alertRules.js";
import {conditionPairs} from "./measures/conditions/conditionPairs.js";
import {conditionRecurrence} from "./measures/conditions/conditionRecurrence.js";
import {controlPoints} from "./measures/alerts/controlPoints.js";
import {eventCauses} from "./measures/retros/eventCauses.js";
import {falseAlarms} from "./measures/outcomes/falseAlarms.js";
import {setLooks} from "./measures/outcomes/setLooks.js";
import {nearNames} from "./model/nearNames.js";
import {foundSilences} from "./model/foundSilences.js";
import {judgedSets} from "./measures/outcomes/judgedSets.js";
import {namedConditions} from "./joining/conditions/namedConditions.js";
import {priorities} from "./measures/priorities/priorities.js";
import {programme} from "./measures/outcomes/programme.js";
import {programmeSets} from "./measures/outcomes/programmeSets.js";
import {portfolio} from "./measures/outcomes/portfolio.js";
import {recordTriggers} from "./joining/incidents/recordTriggers.js";
import {remoteAlerts} from "./model/remoteAlerts.js";
import {recurrenceAfterClosing} from "./measures/conditions/recurrenceAfterClosing.js";
import {responseDefinitions} from "./measures/response/responseDefinitions.js";
import {responseTimes} from "./measures/response/responseTimes.js";
import {remedyConditions} from "./joining/conditions/remedyConditions.js";
import {toldDetections} from "./joining/conditions/toldDetections.js";
import {toldConditions} from "./joining/conditions/toldConditions.js";
import {priorityCosts} from "./measures/priorities/priorityCosts.js";
import {lookAlikes} from "./measures/questions/lookAlikes.js";
import {phraseQuestions} from "./measures/questions/phraseQuestions.js";
import {targetOutlooks} from "./measures/questions/targetOutlooks.js";
import {targetSuggestions} from "./measures/questions/targetSuggestions.js";
import {unmatchedPhrases} from "./measures/conditions/unmatchedPhrases.js";

/** Relations that need src/stats; each takes its place in the build order like a .sql. */
export const computed: readonly Relation[] = [
  namedConditions,
  toldConditions,
  toldDetections,
  remedyConditions,
  recordTriggers,
  actionGrades,
  judgedSets,
  setLooks,
  portfolio,
  programmeSets,
  programme,
  foundSilences,
  nearNames,
  falseAlarms,
  actionSurvival,
  responseTimes,
  responseDefinitions,
  conditionRecurrence,
  conditionPairs,
  recurrenceAfterClosing,
  eventCauses,
  alertLabels,
  remoteAlerts(),
  alertRules,
  controlPoints,
  priorities,
  priorityCosts,
  unmatchedPhrases,
  targetSuggestions,
  targetOutlooks,
  lookAlikes,
  phraseQuestions
];
