/** What a clause holds anywhere, in the order tried: after the stronger, the intermediate, then the weaker. */
import type {Rule} from "./rule.js";

export const partRules: readonly Rule[] = [
  {
    id: "part.people",
    strength: "intermediate",
    kind: "process",
    phrases: [
      "require* … approv*|review*",
      "code owner|review",
      "codeowner",
      "checklist … tool|template|into",
      "release|deploy* checklist",
      "bot|tool ask|remind",
      "secondary|backup on call",
      "hand … team",
      "second person"
    ]
  },
  {
    id: "part.recover",
    strength: "intermediate",
    kind: "mitigate",
    phrases: ["runbook|rollback|restor*", "roll* back", "^ grant|give … access|permission", "break glass"]
  },
  {
    id: "part.signal",
    strength: "intermediate",
    kind: "detect",
    phrases: [
      "alert*|alarm|monitor*|metric|dashboard|heartbeat|probe|detect*|notif*|subscrib*|logging",
      "health check*",
      "error message"
    ]
  },
  {
    id: "part.change",
    strength: "intermediate",
    kind: "prevent",
    phrases: [
      "^ fix*|patch*|upgrad*|updat*|bump*|backport*|correct*|resolv*|hotfix|release|rewrit*|refactor*",
      "^ increas*|rais*|doubl*|lower*|decreas*|reduc*|scale|resize|extend",
      "^ add|adding|set|use|using|enabl*|switch*|migrat*|mov*|replac*|chang*|configur*|tun*|index|modif*|install*|encrypt*|convert*|port|implement*|build|make|create",
      "^ avoid … by",
      "^ separat*|put|provision*|tighten*|delet*|clean*|block|disabl*|right|pre|turn|merge|expose|allow|include|run|keep|trac*|restart*|upload|store|revert"
    ]
  },
  {
    id: "part.paper",
    strength: "weaker",
    kind: "process",
    phrases: ["policy|guideline|checklist|freeze|matrix|ownership|newsletter", "send _ mail|email"]
  },
  {
    id: "part.someone",
    strength: "weaker",
    kind: "process",
    vague: "relies on someone remembering",
    phrases: ["someone|somebody|everyone|proper*", "be careful|aware"]
  }
];

/** What a clause is for, where the rule of its strength doesn't say. */
export const topicRules: readonly Rule[] = [
  {
    id: "topic.mitigate",
    kind: "mitigate",
    phrases: [
      "restart*|restor*|recover*|rollback|failover|drain*|retr*|reboot*|unlock*|heal*|mttr|evict*|runbook|backup"
    ],
    unless: ["restart* … nightly|daily|weekly"]
  },
  {
    id: "topic.detect",
    kind: "detect",
    phrases: [
      "alert*|alarm|monitor*|detect*|log|logging|metric|dashboard|observab*|visib*|inventory|notif*|diagnos*"
    ]
  },
  {
    id: "topic.process",
    kind: "process",
    phrases: ["communicat*|process|ownership|escalat*|language|pager|status", "on call"]
  },
  {id: "topic.prevent", kind: "prevent", phrases: ["…"]}
];

/** What makes a change too loose to be told to be done, whatever it changes. */
export const looseRules: readonly Rule[] = [
  {
    id: "vague.loose",
    vague: "no measurable outcome",
    phrases: [
      "some kind|sort",
      "something more|better|like",
      "^ add|setup|write|create|have|set|get|need more|better",
      "more|properly|sufficiently robust|reliable|resilient",
      "to these|this problem|issue"
    ],
    unless: ["#"]
  }
];
