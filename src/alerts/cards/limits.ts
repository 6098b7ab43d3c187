/** How the limits of the weekly series are drawn, for every card that shows them. */
export const LIMITS =
  "Limits are exact for small counts, Laney’s u′ where weeks vary more than chance, and start anew where eight weeks in a row lie on one side; a ring is a week beyond them or the eighth of such a run: a prompt to look, never a verdict.";
