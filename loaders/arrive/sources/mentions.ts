/** The names of other records found in a text: URLs, ticket keys and pager ids, normalised for comparison. */

export interface Mention {
  readonly name: string;
  readonly basis: "field" | "title" | "body";
}

const URL_PATTERN = /https?:\/\/[^\s<>()[\]"'|]+/g;
/** A tracker's key, or a number of ServiceNow's shape. */
const KEY = /(?<![\w/-])(?:[A-Z][A-Z0-9_]{1,9}-\d{1,7}|(?:INC|PRB|PTASK|CHG|CTASK)\d{2,10})(?![\w-])/g;
/** An incident by its bare number: “incident 4711”, “incident no. 4711”, “Incident: #4711”; neither a date, a year nor a count of something. */
const NUMBERED =
  /\bincidents?\b(?:[ \t]+(?:id|no|nr|number|ticket)\b)?[ \t.:]{0,4}(#[ \t]?\d{2,9}|(?!(?:19|20)\d\d\b)\d{2,9})(?![\w]|[-/.:,]\d|[ \t]*(?:%|(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|times|users?|customers?|people|am|pm|utc)\b))/gi;
/** A number at the head of a title: “#4711 …”, “[#4711] …”. */
const HEADED = /^[\s([{]*#(\d{2,9})\b/;
/** `org/repo#12`, or of GitLab `group/subgroup/project#12`. */
const FORGE_REFERENCE = /(?<![\w/.-])([\w.-]+(?:\/[\w.-]+)+)#(\d+)(?![\w-])/g;
const ISSUE_ADDRESS =
  /^https?:\/\/(?:api\.[^/]+\/repos\/|[^/]+\/api\/v\d+\/repos\/|[^/]+\/)(.+?)(?:\/-)?\/(?:issues|work_items)\/(?:incident\/)?(\d+)(?:\W|$)/;
const PAGER_ID = /(?<![\w/-])(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[PQR][A-Z0-9]{6,13}(?![\w-])/g;

/** A name as compared: lower case, no query, fragment, trailing slash or punctuation. */
export function normalName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[?#].*/s, "")
    .replace(/(?<![\s/.,;:!)\]])[\s/.,;:!)\]]+$/, "");
}

/**
 * Each name a text mentions, once. A `…/browse/KEY` URL also mentions the key; the number of a forge's issue
 * (`…/issues/12`) is no name, every repository has one,
 * but with the repository it is: `org/repo#12` and its address both mention `org/repo/issues/12`.
 */
export function mentionsIn(text: string | null | undefined, basis: Mention["basis"]): Mention[] {
  if (text === null || text === undefined || text === "") return [];
  const urls = text.match(URL_PATTERN) ?? [];
  const keysInUrls = urls.flatMap(
    (url) => /\/(?:browse|incidents|issues(?!\/\d+(?:\W|$)))\/([\w-]+)/.exec(url)?.[1] ?? []
  );
  const rest = text.replace(URL_PATTERN, " ");
  const references = [
    ...urls.flatMap((url) => ISSUE_ADDRESS.exec(url)?.slice(1) ?? []),
    ...[...rest.matchAll(FORGE_REFERENCE)].flatMap(([, path, number]) => [path!, number!])
  ];
  const keys = rest.match(KEY) ?? [];
  const names = [
    ...urls,
    ...keysInUrls,
    ...issueNames(references),
    ...keys,
    ...keys.flatMap(otherSpelling),
    ...[...rest.matchAll(NUMBERED)].map(([, number]) => number!.replace(/\D/g, "")),
    ...(basis === "title" ? (HEADED.exec(rest)?.slice(1) ?? []) : []),
    ...(rest.match(PAGER_ID) ?? [])
  ];
  return [...new Set(names.map(normalName))].map((name) => ({name, basis}));
}

/** `INC1234` is written `INC-1234` too, and the other way round. */
const otherSpelling = (key: string): string[] => {
  const [, letters, dash, digits] = /^(INC)(-?)(\d+)$/.exec(key) ?? [];
  return letters === undefined ? [] : [`${letters}${dash === "" ? "-" : ""}${digits!}`];
};

/** Paths and numbers in turn → `path/issues/number`, the name that a forge's issue has in every spelling. */
const issueNames = (parts: readonly string[]): string[] =>
  parts.flatMap((part, place) => (place % 2 === 0 ? [`${part}/issues/${parts[place + 1]!}`] : []));

/** As mentionsIn over several texts; the strongest basis of a repeated name stays (field, title, body). */
export function mentionsJson(
  texts: readonly (readonly [string | null | undefined, Mention["basis"]])[]
): string {
  const order = {field: 0, title: 1, body: 2};
  const best = new Map<string, Mention>();
  for (const mention of texts.flatMap(([text, basis]) => mentionsIn(text, basis))) {
    const known = best.get(mention.name);
    if (!known || order[mention.basis] < order[known.basis]) best.set(mention.name, mention);
  }
  return JSON.stringify([...best.values()]);
}
