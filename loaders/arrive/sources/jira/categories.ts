/** What Jira calls its three status categories in the languages of its screen; a REST export has the key itself. */

export type StatusCategory = "new" | "indeterminate" | "done";

const NAMES: Readonly<Record<StatusCategory, string>> = {
  new: `
    new | to do | por hacer | tareas por hacer | pendiente | zu erledigen | neu | à faire | a fazer |
    itens pendentes | da fare | da completare | te doen | do zrobienia | к выполнению | 未着手 | 待办 |
    待办事项 | 新建 | 할 일`,
  indeterminate: `
    indeterminate | in progress | en curso | en progreso | in arbeit | in bearbeitung | en cours |
    em andamento | in corso | in uitvoering | w toku | в работе | 進行中 | 进行中 | 正在进行 | 处理中 | 진행 중`,
  done: `
    done | complete | listo | hecho | finalizado | finalizada | completado | fertig | erledigt |
    abgeschlossen | terminé | terminée | terminé(e) | concluído | itens concluídos | feito |
    completato | gereed | voltooid | gotowe | готово | 完了 | 完成 | 已完成 | 완료`
};

const CATEGORY_NAMED: ReadonlyMap<string, StatusCategory> = new Map(
  Object.entries(NAMES).flatMap(([category, names]) =>
    names.split("|").map((name) => [name.trim(), category as StatusCategory] as const)
  )
);

const UNRESOLVED = new Set([
  "unresolved",
  "sin resolver",
  "no resuelta",
  "nicht erledigt",
  "offen",
  "non résolu",
  "non résolue",
  "não resolvido",
  "não resolvido(a)",
  "non risolto",
  "未解決",
  "未解决",
  "none"
]);

/** The category that a key or a localised name means; undefined for any other text. */
export function statusCategory(name: string | null): StatusCategory | undefined {
  return CATEGORY_NAMED.get((name ?? "").trim().toLowerCase());
}

/** A resolution's name, null where the export writes “unresolved”. */
export const resolutionNamed = (name: string | null): string | null =>
  name === null || UNRESOLVED.has(name.trim().toLowerCase()) ? null : name;
