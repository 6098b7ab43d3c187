/** What a rule says and what a grade holds (the VA/IHI action hierarchy, told in software). */
export type Strength = "stronger" | "intermediate" | "weaker";
export type Kind = "prevent" | "detect" | "mitigate" | "process" | "learn";

/** Phrases are written as in phrases.ts explains. A rule without strength or kind says nothing of it. */
export interface Rule {
  readonly id: string;
  readonly strength?: Strength;
  readonly kind?: Kind;
  /** why a title of this rule is vague, in plain words */
  readonly vague?: string;
  readonly phrases: readonly string[];
  /** phrases in whose presence the rule doesn't hold */
  readonly unless?: readonly string[];
}

export interface Grade {
  readonly strength: Strength | null;
  readonly kind: Kind | null;
  readonly vague: boolean | null;
  readonly reason: string | null;
  /** the rules that decided, in order: a reader can look them up */
  readonly rules: readonly string[];
}
