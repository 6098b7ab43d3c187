/** Statuses and severities as tools call them in other languages than English, each language's own translation. */

const STATUSES: readonly (readonly [string, string])[] = [
  [
    "open",
    "offen, zu erledigen, zu tun, neu, à faire, ouvert, ouverte, nouveau, por hacer, tareas por hacer, pendiente, abierto, abierta, a fazer, pendente, aberto, aberta, da completare, da fare, aperto, te doen, nog te doen, att göra, öppen, å gjøre, åpen, at gøre, åben, do zrobienia, otwarte, сделать, открыт, 待办, 未対応, 未着手, 作業前, 해야 할 일, 할 일"
  ],
  [
    "in_progress",
    "in arbeit, in bearbeitung, in prüfung, en cours, en cours de traitement, en curso, en progreso, em andamento, em progresso, in corso, bezig, in behandeling, mee bezig, pågår, pågående, i gang, igangværende, w toku, в работе, 进行中, 处理中, 進行中, 作業中, 처리중, 진행 중"
  ],
  [
    "done",
    "fertig, erledigt, geschlossen, behoben, gelöst, abgeschlossen, terminé, terminée, résolu, résolue, fermé, fermée, clos, listo, hecho, finalizado, finalizada, completado, completada, resuelto, resuelta, cerrado, cerrada, concluído, concluída, feito, resolvido, resolvida, fechado, fechada, itens concluídos, completato, chiuso, risolto, gereed, klaar, gesloten, opgelost, klar, klart, ferdig, færdig, lukket, gotowe, zakończone, готово, закрыт, решен, 完成, 已完成, 已关闭, 已解决, 完了, 解決済み, 완료, 완료됨"
  ],
  [
    "wont_do",
    "abgebrochen, abgelehnt, storniert, verworfen, annulé, annulée, abandonné, refusé, cancelado, cancelada, rechazado, descartado, recusado, annullato, geannuleerd, avbruten, avbrutt, anulowane, отменен, 已取消, 已拒绝, 取消, 취소됨"
  ]
];

/** Translations of critical, high, medium, low and lowest; `check` says which were met. */
const SEVERITIES: readonly (readonly [number, string])[] = [
  [
    1,
    "kritisch, höchste, dringend, blockierend, critique, bloquant, bloquante, urgent, urgente, crítico, crítica, bloqueante, critico, critica, kritiek, hoogste, kritisk, högsta, høyeste, højeste, krytyczny, krytyczna, krytyczne, najwyższy, критический, критичный, наивысший, 紧急, 緊急, 最高, 긴급"
  ],
  [
    2,
    "hoch, schwerwiegend, élevé, élevée, majeur, majeure, haute, alto, alta, elevado, elevada, elevata, hoog, hög, høy, høj, wysoki, wysoka, wysokie, высокий, 高, 높음"
  ],
  [
    3,
    "mittel, moyen, moyenne, medio, media, médio, média, gemiddeld, medel, middels, średni, średnia, średnie, средний, 中, 중간"
  ],
  [
    4,
    "niedrig, gering, mineur, mineure, faible, basse, bajo, baja, baixo, baixa, basso, bassa, laag, låg, lav, niski, niska, niskie, низкий, 低, 낮음"
  ],
  [5, "niedrigste, geringste, laagste, lägsta, laveste, najniższy, самый низкий, 最低"]
];

const byWord = <T>(words: readonly (readonly [T, string])[]): Readonly<Record<string, T>> =>
  Object.fromEntries(
    words.flatMap(([meaning, list]) => list.split(", ").map((word) => [word, meaning] as const))
  );

export const FOREIGN_STATUSES = byWord(STATUSES);
export const FOREIGN_SEVERITIES = byWord(SEVERITIES);
