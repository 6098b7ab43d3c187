/** Clauses that begin as a wish: what would be better, but not what is changed. */
import type {Rule} from "./rule.js";

export const wishRules: readonly Rule[] = [
  {
    id: "wish.goal",
    phrases: ["improve|reduce|get|bring|cut|keep|shorten … #"],
    unless: ["by", "size|limit|timeout|pool|batch|page|alert … from # to #"]
  },
  {
    id: "wish.better",
    strength: "weaker",
    vague: "no measurable outcome",
    phrases: [
      "improv*|better|more|enhanc*|optimi*|streamlin*|minimi*|strengthen|modernis*|harden|simplif*",
      "increase _ resilience|reliability|stability|visibility|robustness|observability",
      "speed up",
      "clean up _ debt",
      "make _ robust|reliable|stable|resilient|better|faster|easier",
      "make … more",
      "… be robust|resilient",
      "handle … better|properly|gracefully",
      "reduce _ mttr|mttd|toil|noise|risk|complexity|incident|outage|error|number|amount",
      "use … often|better"
    ],
    unless: ["#", "by|once|one|automatically", "error message", "synthetic"]
  }
];
