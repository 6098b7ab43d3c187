/** Whether a report looks back at an earlier incident, in the words people use for it. */

const EARLIER = [
  /\b(?:earlier|previous|prior|past|preceding|related|similar|last (?:week|month|year|quarter)(?:'s)?)\s+(?:\w+\s+)?(?:incidents?|outages?|post-?mortems?|occurrences?|retros?(?:pectives?)?)\b/i,
  /\b(?:similar|identical|related|same|comparable) (?:to|as) (?:the |an? |our )?(?:\w+\s+){0,3}(?:incident|outage|problem|issue|failure) (?:of|on|from|in|we (?:had|saw))\b/i,
  /\b(?:this|it|the same (?:thing|problem|issue|failure|bug))\b[^.]{0,40}\b(?:has |had )?(?:already )?(?:happened|occurred|bitten us|been seen) (?:before|earlier|previously|already|in the past|last|once|twice|several times)\b/i,
  /\bwe (?:have |had |'ve )?(?:already |previously )?(?:seen|had|experienced|met|hit) (?:this|the same|a similar|similar)\b[^.]{0,60}\b(?:before|earlier|previously|already|in the past|last (?:week|month|year|time)|in (?:january|february|march|april|may|june|july|august|september|october|november|december|20\d\d))\b/i,
  /\b(?:repeat|recurrence|reoccurrence|re-occurrence|repetition) of\b|\b(?:not|n't) the first time\b|\b(?:second|third|fourth|fifth) time (?:this|that|in|we|it)\b|\bonce (?:again|more) (?:the same|hit)\b|\bas (?:in|with|during) (?:the )?(?:incident|outage)\b/i,
  /\b(?:action|actions|follow-?ups?|fix(?:es)?|lessons?) (?:items? )?(?:from|of) (?:the |an? |our )?(?:last|previous|earlier|prior|that) (?:incident|outage|post-?mortem|retro\w*|time)\b/i
];
/** Said of what never was, or of a template's question. */
const NOT_SO =
  /\b(?:no|not (?:aware of )?any|never|without|first) (?:\w+ )?(?:earlier|previous|prior|similar|past|related)\b|\bnever (?:happened|occurred|seen)\b|\?\s*$/i;

export const speaksOfEarlier = (lines: readonly string[]): boolean =>
  lines.some((line) =>
    line
      .split(/(?<=[.!?])\s+/)
      .some((sentence) => !NOT_SO.test(sentence) && EARLIER.some((pattern) => pattern.test(sentence)))
  );
