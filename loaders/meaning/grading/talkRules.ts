/** Clauses that begin as talk: to consider a rate limit limits nothing. */
import type {Rule} from "./rule.js";

const REMEMBERING = "relies on someone remembering";

export const talkRules: readonly Rule[] = [
  {
    id: "talk.investigate",
    strength: "weaker",
    kind: "learn",
    vague: "investigation without an end",
    phrases: [
      "investigat*|explor*|evaluat*|research*|analys*|analyz*|assess*|understand*|determin*|diagnos*|brainstorm*|spike|reflect*|revisit*|study|reproduc*|debug*|audit|interview*|review*|consider*",
      "look|dig into|at",
      "think about|of|through|if|whether",
      "figur* out",
      "find out",
      "something about",
      "devis*|develop|work out _ strategy|plan|approach",
      "devis*|develop _ strategy|plan|approach",
      "find _ way|path|solution|cause|reason",
      "identif* _ reason|cause|path|way|why|how",
      "check|see|decide|clarify|know why|if|whether|how|what|which",
      "decide|maybe|perhaps",
      "try to reproduce|understand|find|figure",
      "how|why|what|whether",
      "can|could|should we",
      "root cause",
      "rca",
      "… might|could be",
      "… at some point"
    ],
    unless: ["in ci"]
  },
  {
    id: "talk.discuss",
    strength: "weaker",
    kind: "learn",
    vague: "a conversation, not a change",
    phrases: [
      "discuss*|contact*|advise|share|sharing",
      "talk|speak|meet|sync|chat|work|liaise with|to",
      "schedule|hold|organi* _ meeting|call|talk|session|discussion",
      "hold _ brown bag",
      "follow up",
      "reach out",
      "ask",
      "raise|open|create|log|file _ ticket|case|issue|bug",
      "_ support _ case|ticket",
      "… ticket|case _ raised|opened"
    ],
    unless: [
      "ticket|case|issue to add|set|fix|implement|automat*|update|create|upgrade",
      "raised|opened to",
      "ask … developer|team|people|engineer|everyone to"
    ]
  },
  {
    id: "talk.watch",
    strength: "weaker",
    kind: "detect",
    vague: REMEMBERING,
    phrases: [
      "keep an eye|watch",
      "keep watching|monitoring",
      "monitor|watch|observe situation|closely|manually",
      "monitor|watch|observe the situation",
      "continue to|monitoring",
      "check logs|alert|dashboard|metric|graph",
      "observ*|watch"
    ]
  },
  {
    id: "talk.remind",
    strength: "weaker",
    kind: "process",
    vague: REMEMBERING,
    phrases: [
      "remind*|remember*|encourag*|alway|never|avoid|communicat*|announc*|dont|not",
      "… sooner|earlier",
      "keep … mind",
      "… carefully|careful",
      "look after",
      "be|being _ careful|aware|mindful|vigilant|diligent|alert",
      "raise|increase|create|spread awareness",
      "pay|take _ attention|care",
      "ask|tell … to",
      "tell|inform|warn team|people|everyone|developer|staff",
      "someone|somebody|everyone|people|developer|engineer|team",
      "double check*",
      "peer review|check",
      "manual* review|check",
      "no manual",
      "stop deploying|merging|pushing|making",
      "include the|a _ team|person",
      "post _ update|status",
      "proper"
    ],
    unless: ["enforc*|automat*", "avoid … by"]
  },
  {
    id: "talk.wait",
    strength: "weaker",
    vague: "nothing is changed",
    phrases: ["wait", "accept", "nothing to do", "no action"]
  },
  {
    id: "talk.verify",
    strength: "weaker",
    vague: REMEMBERING,
    phrases: ["verify|check|validate|confirm"],
    unless: ["ci|pipeline|upload|schema|startup", "by", "automat*|reject*", "#"]
  }
];
