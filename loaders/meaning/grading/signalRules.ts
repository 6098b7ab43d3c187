/** Clauses that begin as something that notices, tests or rehearses: an alert on an open circuit breaker opens none. */
import type {Rule} from "./rule.js";

const MAKE =
  "add|create|set|setup|build|implement|introduce|have|write|configure|enable|define|raise|lower|tune|adjust|delete|remove|merge|silence|change|update|fix|get|export|install|extend|mute|show|use|make|enhance|improve|expose|collect";
const SIGNAL =
  "alert*|alarm|monitor*|dashboard|panel|metric|probe|heartbeat|log|logging|tracing|trace|slo|exporter|pager|pingdom|scanner|graph|threshold|healthcheck|liveness|readiness|detect*";

export const signalRules: readonly Rule[] = [
  {
    id: "signal.people",
    strength: "intermediate",
    kind: "process",
    phrases: [
      "update|change|fix _ escalation",
      "route _ alert … team",
      `${MAKE} _ secondary|backup on call`,
      `${MAKE} _ status page`,
      "hire|hiring"
    ]
  },
  {
    id: "signal.notice",
    strength: "intermediate",
    kind: "detect",
    phrases: [
      `${MAKE} up _ ${SIGNAL}`,
      `${MAKE} _ ${SIGNAL}`,
      `${MAKE} _ health check`,
      `_ ${SIGNAL} on|for|when|if|that|of|about|with|above|to|per|from`,
      "alert*|alarm|page|detect*|monitor*|log|trac*|annotat*|measur*|notif*",
      "continuous|active|synthetic _ test|check|probe",
      "rename|show … panel|dashboard|overview",
      "let the pager",
      "dead mans switch",
      "_ canary app",
      "_ health check",
      "improve error message",
      "cut _ page|alert"
    ],
    unless: [
      "in ci",
      "fail* build",
      "automat* … restart*|roll*|fail*|recover*|remediat*",
      "log file|rotation|retention",
      "logrotate"
    ]
  },
  {
    id: "signal.drill",
    strength: "intermediate",
    kind: "learn",
    phrases: [
      "_ game day",
      "_ gameday|chaos|tabletop|drill|exercise|simulation",
      "run|hold|do _ game|chaos day",
      "shadow"
    ]
  },
  {
    id: "signal.rehearse",
    strength: "intermediate",
    kind: "mitigate",
    phrases: [
      "test*|try|rehears*|practi*|restore … failover|backup|restore|recovery|rollback|switchover",
      "restore|rerun|refund|replay|backfill"
    ],
    unless: ["automat*", "every night"]
  },
  {
    id: "signal.test",
    strength: "intermediate",
    kind: "prevent",
    phrases: [
      `${MAKE} _ test`,
      "_ integration|regression|unit|load|stress|soak|performance|contract|e2e|smoke test*",
      "test|cover"
    ],
    unless: ["block*|reject*|gate|fail*", "in ci"]
  },
  {
    id: "signal.resize",
    strength: "intermediate",
    kind: "prevent",
    phrases: [
      "increas*|rais*|bump|doubl*|lower*|decreas*|reduc*|scale|extend _ timeout|pool|limit|quota|size|memory|cpu|disk|replica|node|heap|max|capacity|deployment|interval"
    ]
  }
];
