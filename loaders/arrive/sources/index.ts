import {alertmanager} from "./alertmanager/alertmanager.js";
import {curated} from "./curated/curated.js";
import {incidentIo} from "./incident_io/incident_io.js";
import {jira} from "./jira/jira.js";
import {pagerduty} from "./pagerduty/pagerduty.js";
import {argocd} from "./argocd/argocd.js";
import {github} from "./github/github.js";
import {gitlab} from "./gitlab/gitlab.js";
import {linear} from "./linear/linear.js";
import {opsgenie} from "./opsgenie/opsgenie.js";
import {firehydrant} from "./firehydrant/firehydrant.js";
import {rootly} from "./rootly/rootly.js";
import {datadog} from "./datadog/datadog.js";
import {grafanaOncall} from "./grafana_oncall/grafana_oncall.js";
import {grafanaIrm} from "./grafana_irm/grafana_irm.js";
import {statuspage} from "./statuspage/statuspage.js";
import {cstate} from "./cstate/cstate.js";
import {servicenow} from "./servicenow/servicenow.js";
import {dispatch} from "./dispatch/dispatch.js";
import {morgue} from "./morgue/morgue.js";
import {victorops} from "./victorops/victorops.js";
import {squadcast} from "./squadcast/squadcast.js";
import {zenduty} from "./zenduty/zenduty.js";
import {slack} from "./slack/slack.js";
import {plain} from "./plain/plain.js";
import {postmortems} from "./postmortems/postmortems.js";
import type {Source} from "./source.js";

/** Every system whose exports are read, in the order in which shapes are tried. */
export const sources: readonly Source[] = [
  curated,
  plain,
  pagerduty,
  jira,
  alertmanager,
  incidentIo,
  opsgenie,
  github,
  gitlab,
  linear,
  firehydrant,
  rootly,
  datadog,
  grafanaOncall,
  grafanaIrm,
  statuspage,
  cstate,
  servicenow,
  dispatch,
  morgue,
  victorops,
  squadcast,
  zenduty,
  slack,
  argocd,
  postmortems
];
