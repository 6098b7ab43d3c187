/** What tables say of an incident or an action in a word, in any case: open or over, and why one does not count. */
import type {Text} from "../../sources/source.js";

const plain = (text: Text): string =>
  (text ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const LEFT_OUT: readonly (readonly [reason: string, words: string])[] = [
  ["test", "test|tests|testing|test incident|tutorial|example|example sub|test sub|sandbox"],
  ["drill", "drill|drills|game day|gameday|exercise|training|simulation|fire drill|practice"],
  [
    "cancelled",
    "cancelled|canceled|abgebrochen|storniert|annulé|annulée|cancelado|cancelada|annullato|geannuleerd|avbruten|取消|已取消"
  ],
  [
    "declined",
    "declined|rejected|dismissed|not an incident|no incident|abgelehnt|refusé|rejeté|rechazado|recusado"
  ],
  ["duplicate", "duplicate|duplicated|duplikat|doublon|duplicado"],
  ["merged", "merged|zusammengeführt|fusionné|fusionado"],
  ["suppressed", "suppressed|unterdrückt"],
  [
    "false_alarm",
    "false alarm|false positive|invalid|cannot reproduce|cant reproduce|not reproducible|fehlalarm|fausse alerte|falsa alarma"
  ],
  ["in_triage", "triage|in triage|triaging"],
  [
    "maintenance",
    "maintenance|scheduled|scheduled sub|scheduled maintenance|planned maintenance|planning|planned|wartung"
  ],
  ["deleted", "deleted|discarded|gelöscht|supprimé|eliminado"]
];
const REASONS: ReadonlyMap<string, string> = new Map(
  LEFT_OUT.flatMap(([reason, words]) => words.split("|").map((word) => [word, reason] as const))
);

/** Why an incident whose status, kind or mode is this word is none; undefined where it may be one. */
export const leftOut = (text: Text): string | undefined => {
  const word = plain(text);
  return REASONS.get(word) ?? REASONS.get(word.replace(/^(?:closed|resolved)(?: as)? /, ""));
};

const OVER =
  /^(?:resolved|closed|completed?|done|fixed|post ?mortem|retrospective|post incident|documenting|reviewing|learning|ended|inactive|gelöst|behoben|geschlossen|erledigt|abgeschlossen|résolue?|fermée?|clos|clôturée?|terminée?|resuelt[oa]|cerrad[oa]|resolvid[oa]|fechad[oa]|risolto|chiuso)\b/u;
const STILL =
  /^(?:open|new|triggered|unacked|unacknowledged|acked|acknowledged|active|ongoing|investigating|identified|monitoring|mitigated|mitigating|stable|stabili[sz]ed|fixing|detected|started|live|paused|in progress|on hold|pending|assigned|reopened|offen|neu|in arbeit|in bearbeitung|ouverte?|nouveau|en cours|abiert[oa]|en curso|abert[oa]|em andamento|aperto|in corso)\b/u;

/** open or resolved; undefined for any other word, which settings may map. */
export function incidentStatus(text: Text): "open" | "resolved" | undefined {
  const word = plain(text);
  return OVER.test(word) ? "resolved" : STILL.test(word) ? "open" : undefined;
}

const ACTIONS: readonly (readonly [status: string, words: RegExp])[] = [
  [
    "wont_do",
    /^(?:wont (?:do|fix)|will not (?:do|fix)|not doing|not done|cancell?ed|declined|rejected|abandoned|obsolete|dropped|skipped|duplicate|abgebrochen|abgelehnt|verworfen|annulée?|abandonnée?|cancelad[oa]|descartad[oa])$/u
  ],
  [
    "done",
    /^(?:done|completed?|closed|resolved|finished|fixed|erledigt|fertig|abgeschlossen|geschlossen|terminée?|fermée?|completad[oa]|hech[oa]|concluíd[oa]|feit[oa])$/u
  ],
  [
    "in_progress",
    /^(?:in progress|started|doing|ongoing|in review|in arbeit|in bearbeitung|en cours|en curso|em andamento)$/u
  ],
  [
    "open",
    /^(?:open|new|to do|todo|outstanding|not started|backlog|pending|reopened|offen|neu|à faire|ouverte?|pendiente|abiert[oa]|pendente|abert[oa])$/u
  ]
];

/** An action's status; undefined for any other word, which settings may map. */
export const actionStatus = (text: Text): string | undefined =>
  ACTIONS.find(([, words]) => words.test(plain(text)))?.[0];
