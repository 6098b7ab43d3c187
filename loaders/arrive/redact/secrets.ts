/**
 * Keys, tokens and passwords in a text: the published shapes of the usual services, and whatever a label such as
 * `password:` announces. Every pattern is anchored at rare characters and bounded, so the cost is linear.
 */
import {isEnglish} from "./words.js";

export interface Masked {
  readonly text: string;
  /** the kind of each secret that was masked, in order of kinds */
  readonly kinds: readonly string[];
}

const SHAPES: readonly (readonly [kind: string, hint: RegExp, pattern: RegExp])[] = [
  [
    "private key",
    /PRIVATE KEY/,
    /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----|$)/g
  ],
  ["JSON web token", /eyJ/, /\beyJ[\w-]{8,2000}\.[\w-]{6,4000}(?:\.[\w-]{0,2000})?/g],
  ["AWS access key", /A[KSGIRNP][IOPD]A/, /\b(?:AKIA|ASIA|AGPA|AIDA|AROA|ANPA|AIPA)[A-Z0-9]{16}\b/g],
  ["GitHub token", /gh[pousr]_|github_pat_/, /\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\w{20,255})/g],
  ["GitLab token", /gl[a-z]{2,6}-/, /\bgl(?:pat|dt|rt|ptt|ft|soat|cbt|imt|agent)-[\w-]{20,255}/g],
  ["Slack token", /xox|xapp-/, /\b(?:xox[a-z]-|xapp-)[\w-]{10,255}/g],
  [
    "webhook address",
    /hooks\.slack\.com|\/webhooks?\//i,
    /\bhttps?:\/\/(?:hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/-]{10,255}|[\w.-]{1,60}discord(?:app)?\.com\/api\/webhooks\/[\w/-]{10,255}|discord(?:app)?\.com\/api\/webhooks\/[\w/-]{10,255}|[\w-]{1,60}\.webhook\.office\.com\/[\w@/.-]{10,400})/g
  ],
  ["Google key", /AIza|ya29\.|GOCSPX-/, /\b(?:AIza[\w-]{35}|ya29\.[\w-]{20,400}|GOCSPX-[\w-]{20,60})/g],
  [
    "Stripe key",
    /(?:_live_|_test_|whsec_)/,
    /\b(?:[srp]k_(?:live|test)_[A-Za-z0-9]{10,255}|whsec_[A-Za-z0-9+/=]{16,255})/g
  ],
  ["SendGrid key", /SG\./, /\bSG\.[\w-]{16,64}\.[\w-]{16,64}/g],
  [
    "registry token",
    /npm_|pypi-|rubygems_|dckr_pat_|oy2/,
    /\b(?:npm_[A-Za-z0-9]{30,60}|pypi-[\w-]{40,400}|rubygems_[a-f0-9]{40,60}|dckr_pat_[\w-]{20,60})/g
  ],
  [
    "API key",
    /sk-|hf_|dop_v1|shp|hvs\.|lin_api|glsa_|glc_|NRAK|sntrys?_|dapi|dp\.|key-|ATATT|PMAK|figd_|EAAC?|sq0|pul-|tskey|FlyV1|secret_|ntn_|AccountKey/,
    /\b(?:sk-(?:ant-|proj-)?[\w-]{20,255}|hf_[A-Za-z0-9]{30,60}|do[opr]_v1_[a-f0-9]{40,80}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|hv[sb]\.[\w-]{20,255}|lin_api_[A-Za-z0-9]{30,60}|gls?a?c?_[\w=]{30,255}|NRAK-[A-Z0-9]{20,40}|sntry[su]_[\w=.+/-]{20,400}|dapi[a-f0-9]{32}|dp\.[a-z]{2,6}\.[A-Za-z0-9]{30,60}|key-[a-f0-9]{32}|ATATT3x[\w=.-]{20,400}|PMAK-[a-f0-9-]{30,80}|figd_[\w-]{20,80}|sq0[a-z]{3}-[\w-]{20,60}|pul-[a-f0-9]{40}|tskey-[\w-]{20,120}|ntn_[A-Za-z0-9]{30,60})|AccountKey=[A-Za-z0-9+/=]{20,120}/g
  ],
  [
    "password in a URL",
    /:\/\//,
    /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/@:"'<>]{0,100}:)(?!\/)[^\s/@"'<>]{1,200}(?=@)/gi
  ],
  [
    "token in a URL",
    /[?&]/,
    /(?<=[?&](?:access_token|auth|token|api_?key|apikey|key|sig|signature|secret|password|x-amz-signature|x-amz-security-token|client_secret|code)=)[\w%+/=.~-]{8,2000}/gi
  ],
  [
    "authorization header",
    /bearer|basic|authorization|token token=/i,
    /(?<=\b(?:bearer|basic)\s{1,3})(?=[\w.~+/=-]*[\d.+/=_-])[\w.~+/=-]{8,2000}|(?<=\bauthorization["']?\s?[:=]\s?["']?(?:token |apikey |genie ?key |token token=)?)(?!bearer|basic|\[)[^\s"',;]{8,400}/gi
  ]
];

/** a label, what stands between, and what it announces */
const LABELLED =
  /(?<label>pass(?:word|wd|phrase|code)|\bpwd|\bpin(?= code)|secret(?:[_-]?(?:access)?[_-]?key)?|token|api[_ -]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|encryption[_-]?key|credentials?|connection[_-]?string|passwort|mot de passe|contraseña)(?<name>[\w-]{0,20}["'`*]{0,3})(?<sign>\s{0,3}(?::=|=>|[:=])\s{0,3}| (?:is|was|ist|est)(?: now| set to)?:? |(?<=--[\w-]{1,40})\s)(?<quote>["'`*]{0,3})(?<value>[^\s"'`<>,;]{4,500})/gi;
const SAID =
  /\b(?:password|passphrase|passcode|secret|token|api key)\b[^.:=\n]{1,40}? (?:is|was) ["'`]?(?<value>[^\s"'`<>,;]{6,200})/gi;
const HINT = /pass|pwd|secret|token|key|credential|connection|contrase|\bpin code/i;
const PLACEHOLDER =
  /^(?:\*+|x{3,}|\.{3,}|…|\$.*|\{.*|%.*|\[.*|null|none|true|false|undefined|empty|redacted|masked|hidden|n\/a|todo|https?:.*|-+)$/i;

/** Masks every secret in a text with [secret]. */
export function withoutSecrets(text: string): Masked {
  const kinds: string[] = [];
  let rest = text;
  for (const [kind, hint, pattern] of SHAPES)
    if (hint.test(rest))
      rest = rest.replace(pattern, () => {
        kinds.push(kind);
        return "[secret]";
      });
  if (!HINT.test(rest)) return {text: rest, kinds};
  const mask = (whole: string, ...found: unknown[]): string => {
    const groups = found.at(-1) as {
      readonly label?: string;
      readonly sign?: string;
      readonly quote?: string;
      readonly value: string;
    };
    const value = groups.value.replace(/(?<![.)\]!?*])[.)\]!?*]+$/, "");
    if (!isSecret(value, groups.sign ?? " is ", groups.quote ?? "")) return whole;
    kinds.push(/pass|pwd|contrase|pin/i.test(groups.label ?? whole) ? "password" : "labelled secret");
    const start = whole.lastIndexOf(groups.value);
    return `${whole.slice(0, start)}[secret]${whole.slice(start + value.length)}`;
  };
  return {text: rest.replace(LABELLED, mask).replace(SAID, mask), kinds};
}

/** Whether what a label announces is a secret, and no word of a sentence or a mere type. */
function isSecret(value: string, sign: string, quote: string): boolean {
  if (value.length < 4 || PLACEHOLDER.test(value) || /^\[(?:secret|person|e-mail)/.test(value)) return false;
  if (/^[\d.:/-]+$/.test(value) && !/^\d{4,}$/.test(value)) return false; // a time, a date, an address
  const isWord =
    /^[\p{L}'’-]+$/u.test(value) &&
    value.split(/['’-]/).every((word) => word.length < 2 || isEnglish(word.toLowerCase()));
  if (/[=]/.test(sign) && !/[ ]/.test(sign)) return !isWord || quote !== "" || value.length > 11;
  if (isWord) return false;
  if (/^\p{L}+$/u.test(value))
    return value.length >= 8 && /\p{Lu}/u.test(value.slice(1)) && /\p{Ll}/u.test(value.slice(1));
  return (
    !/^\(|^[\p{L}]+\.[\p{L}]+$|^\d{1,3}%?$|^[\p{L}_.]+\(/u.test(value) &&
    (/\d/.test(value) || value.length >= 8)
  );
}
