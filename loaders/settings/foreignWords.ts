/** Statuses as trackers call them in other languages than English, each language's own translation. Severities are asked for. */

const WORDS: readonly (readonly [string, string])[] = [
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

export const FOREIGN_STATUSES: Readonly<Record<string, string>> = Object.fromEntries(
  WORDS.flatMap(([meaning, list]) => list.split(", ").map((word) => [word, meaning] as const))
);
