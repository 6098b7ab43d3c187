/** Labels and headings of reports in German, French, Spanish, Portuguese, Italian and Dutch, without their accents. */
import type {LabelName} from "./labelNames.js";
import type {Role} from "./headings.js";

export const FOREIGN_LABELS: readonly (readonly [LabelName, RegExp])[] = [
  [
    "startedAt",
    /^(?:(?:storungs|ausfall|vorfalls)?beginn|start(?:zeit)?|begonnen|debut(?: de (?:l'|la )?(?:incident|panne|impact))?|commence|inicio(?: del? (?:incidente|impacto))?|comienzo|inizio(?: (?:incidente|impatto))?|aanvang|begin(?:tijd)?)$/
  ],
  [
    "detectedAt",
    /^(?:erkannt|entdeckt|bemerkt|gemeldet|erkennung|detecte|detection|signale|deteccion|detectado|deteccao|detectada|rilevato|rilevamento|rilevazione|ontdekt|gemeld|detectie)(?: am| um| a| le| el| op)?$/
  ],
  [
    "resolvedAt",
    /^(?:behoben|gelost|ende|beendet|(?:storungs|ausfall)ende|fin(?: de l'incident)?|resolu|retabli|resolution|resuelto|resolucion|fim|resolvido|resolucao|fine|risolto|risoluzione|einde|eind(?:tijd)?|opgelost|hersteld)(?: am| um| a| le| el| op)?$/
  ],
  [
    "date",
    /^(?:datum|date de l'incident|fecha(?: del incidente)?|data(?: do incidente| dell'incidente| incidente)?|tag|vorfallsdatum)$/
  ],
  [
    "severity",
    /^(?:schweregrad|schwere|prioritat|kritikalitat|gravite|severite|criticite|priorite|severidad|gravedad|prioridad|criticidad|severidade|gravidade|prioridade|gravita|severita|priorita|ernst|prioriteit|impactniveau)$/
  ],
  ["zone", /^(?:zeitzone|fuseau(?: horaire)?|zona horaria|fuso(?: horario| orario)?|tijdzone)$/],
  ["incidentDuration", /^(?:dauer|duree|duracion|duracao|durata|duur)$/],
  ["window", /^(?:zeitraum|periode|periodo|tijdvak)$/],
  [
    "authors",
    /^(?:verfasser(?:in)?|autor(?:in|a|e)?|auteur|redige par|ecrit par|erstellt von|redactor|responsable|responsabile|responsavel|verantwortlich(?:er?)?|schrijver|opgesteld door)$/
  ],
  ["attendees", /^(?:teilnehmer(?:innen)?|beteiligte|participantes?|partecipanti|deelnemers|aanwezigen)$/],
  ["service", /^(?:betroffene (?:dienste|systeme)|dienst|systeme?|servicio|servico|servizio|sistema)$/],
  ["title", /^(?:titel|titre|titulo|titolo)$/]
];

export const FOREIGN_ROLES: readonly (readonly [Role, RegExp])[] = [
  [
    "timeline",
    /^(?:(?:zeitlicher?|chronologischer?) (?:ab|ver)lauf|zeitleiste|zeitstrahl|ablauf|verlauf|chronologie(?: .*)?|chronik|deroule(?:ment)?(?: .*)?|fil des evenements|cronologia(?: .*)?|linea (?:de tiempo|del tempo|temporal)|linha do tempo|tijdlijn|verloop)\b.*$/
  ],
  [
    "actions",
    /^(?:.*massnahmen(?:plan)?|nachste schritte|offene punkte|plan d'actions?|actions? (?:correctives?|preventives?|a mener|a venir)|mesures?(?: .*)?|prochaines etapes|suites?(?: a donner)?|acciones(?: .*)?|proximos (?:pasos|passos)|acoes(?: .*)?|medidas(?: .*)?|azioni(?: .*)?|prossimi passi|misure(?: .*)?|acties|vervolg(?:acties|stappen)|maatregelen|tareas|taches)$/
  ],
  [
    "rootCause",
    /^(?:(?:grund|haupt)?ursachen?(?:analyse)?|causes?(?: racines?| profondes?)?|causa(?:s)?(?: raiz)?|causa principale|oorzaak(?:analyse)?)$/
  ],
  ["summary", /^(?:zusammenfassung|kurzfassung|resume|resumen|resumo|riepilogo|sintesi|samenvatting)$/],
  ["impact", /^(?:auswirkung(?:en)?|impacto?|impatto|gevolgen|consequences?)$/],
  [
    "lessons",
    /^(?:erkenntnisse|lecons(?: apprises)?|lecciones(?: aprendidas)?|licoes(?: aprendidas)?|lezioni|geleerde lessen|lessen)$/
  ],
  ["detection", /^(?:erkennung|detection|deteccion|deteccao|rilevamento|detectie)$/],
  ["attendees", /^(?:teilnehmer(?:innen)?|beteiligte|participantes|partecipanti|deelnemers|aanwezigen)$/]
];

/** A name in lower case without accents, as the patterns have it: `Maßnahmen` → `massnahmen`. */
export const folded = (name: string): string =>
  name.toLowerCase().replaceAll("ß", "ss").replaceAll("’", "'").normalize("NFD").replace(/\p{M}/gu, "");
