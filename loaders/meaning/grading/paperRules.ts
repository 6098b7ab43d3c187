/** Clauses that begin as something written, taught or agreed: it helps only those who read, recall and follow it. */
import type {Rule} from "./rule.js";

const WRITE =
  "write|create|define|publish|introduce|update|add|establish|implement|have|make|set|draft|extend|record|put|gather|need";

export const paperRules: readonly Rule[] = [
  {
    id: "paper.train",
    strength: "weaker",
    kind: "learn",
    phrases: [
      "train*|teach*|educat*|onboard*|explain*",
      "_ training|workshop|webinar|course|brown bag",
      "create _ learning path",
      "give|run|organi*|plan|hold _ training|workshop|lesson"
    ]
  },
  {
    id: "paper.runbook",
    strength: "weaker",
    kind: "mitigate",
    phrases: [
      `${WRITE} _ runbook|playbook|sop`,
      "_ runbook|playbook|sop",
      "document*|describ* … runbook|procedure|recover*|restor*"
    ],
    unless: ["automat*", "script|command|link|linked|button|click", "improve|better", "alert"]
  },
  {
    id: "paper.document",
    strength: "weaker",
    kind: "learn",
    phrases: [
      "document*|describ*",
      "… been|is|are documented",
      "write down",
      `${WRITE} … documentation|docs|doc|wiki|readme|guide|adr|blog|video|postmortem|handbook|faq|diagram`
    ],
    unless: ["checklist|policy|guideline|convention|handbook"]
  },
  {
    id: "paper.policy",
    strength: "weaker",
    kind: "process",
    phrases: [
      `${WRITE} _ policy|guideline|rule|convention|standard|freeze|matrix|process|procedure|checklist|agreement|responsibilit*|meeting`,
      `${WRITE} … checklist`,
      "set up _ meeting|sync",
      "come up with",
      "escalation matrix|policy|list",
      "assign*|appoint*|nominat*|name|designat*",
      "publish",
      "put … handbook|calendar"
    ],
    unless: [
      "admission|opa|kyverno|waf|firewall|lifecycle|iam|tool|template|bot|automat*|script",
      "network policy|rule"
    ]
  },
  {
    id: "paper.agree",
    strength: "weaker",
    kind: "process",
    vague: "a conversation, not a change",
    phrases: ["agree", "clarif*|define|align _ owner*|responsib*|severit*|role|expectation", "plan"]
  },
  {
    id: "paper.plan",
    strength: "weaker",
    kind: "mitigate",
    vague: "a conversation, not a change",
    phrases: ["have|make a plan", "… have a plan", "_ action plan"]
  }
];
