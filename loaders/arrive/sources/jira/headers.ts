/** The columns of a screen export by the names they have in the languages of Jira's screen. */

const NAMES = {
  key: `
    issue key | key | work item key | clave de incidencia | clave | vorgangsschlüssel | schlüssel |
    clé de ticket | clé du ticket | clé | chave da item | chave do item | chave | 課題キー | キー | 问题关键字 |
    密钥`,
  id: `
    issue id | work item id | id de la incidencia | vorgangs-id | id de ticket | id du ticket |
    id da item | id do item | 課題 id | 问题id | 问题 id`,
  title: `summary | resumen | zusammenfassung | résumé | resumo | riepilogo | 要約 | 概要 | 摘要`,
  type: `
    issue type | work type | work item type | tipo de incidencia | vorgangstyp | type de ticket |
    tipo de item | tipo do item | tipo di ticket | 課題タイプ | 问题类型`,
  status: `status | estado | état | statut | stato | ステータス | 状态`,
  category: `
    status category | categoría de estado | statuskategorie | catégorie d'état | catégorie de l'état |
    catégorie de statut | categoria do status | categoria de status | ステータス カテゴリー | 状态类别`,
  categoryChanged: `
    status category changed | categoría de estado cambiada | statuskategorie geändert |
    catégorie d'état modifiée | catégorie d'état changée | catégorie de statut modifiée |
    categoria do status alterada | categoria de status alterada | ステータス カテゴリーの変更日 | 状态类别已更改`,
  priority: `priority | prioridad | priorität | priorité | prioridade | priorità | 優先度 | 优先级`,
  resolution: `resolution | resolución | lösung | résolution | resolução | risoluzione | 解決状況 | 解决结果`,
  assignee: `
    assignee | persona asignada | responsable | zugewiesene person | bearbeiter | personne assignée |
    responsável | assegnatario | 担当者 | 经办人`,
  people: `
    reporter | creator | project lead | watchers | informador | creador | responsable del proyecto |
    observadores | autor | ersteller | projektleiter | projektleitung | beobachter | rapporteur |
    créateur | responsable du projet | chef de projet | observateurs | relator | criador |
    líder do projeto | 報告者 | 作成者 | 报告人 | 创建者`,
  created: `
    created | creada | creado | erstellt | création | créé | créée | criado | criado(a) | creato | 作成日 |
    创建日期`,
  updated: `
    updated | actualizada | actualizado | aktualisiert | mise à jour | mis à jour | atualizado |
    atualizado(a) | aggiornato | 更新日 | 已更新`,
  resolved: `
    resolved | resuelta | resuelto | erledigt | résolu | résolue | resolvido | resolvido(a) | risolto |
    解決日 | 已解决`,
  due: `
    due date | fecha de vencimiento | fälligkeitsdatum | fällig | date d'échéance | échéance |
    data limite | data de vencimento | scadenza | 期限 | 到期日`,
  lastViewed: `
    last viewed | última visualización | zuletzt angezeigt | dernière consultation |
    última visualização`,
  components: `
    components | component/s | component | componentes | componente/s | komponenten | komponente |
    composants | composant(s) | componente(s) | コンポーネント | 组件 | 模块`,
  labels: `
    labels | etiquetas | stichwörter | label | étiquettes | étiquette | etiqueta | categorias |
    etichette | ラベル | 标签`,
  description: `description | descripción | beschreibung | descrição | descrizione | 説明 | 描述`,
  comment: `
    comment | comments | comentario | comentarios | kommentar | kommentare | commentaire |
    commentaires | comentário | comentários | commento | コメント | 评论`,
  parentKey: `
    parent key | clave principal | clave de la incidencia principal | übergeordneter schlüssel |
    clé parente | chave pai`,
  parent: `parent | parent id | principal | id principal | übergeordnet | parent(e) | pai | 親 | 父级`,
  subtasks: `
    sub-tasks | sub-task | subtasks | subtareas | unteraufgaben | sous-tâches | subtarefas | サブタスク |
    子任务`,
  estimate: `
    original estimate | estimación original | ursprüngliche schätzung | estimation originale |
    estimation initiale | estimativa original | 初期見積り`
} as const;

export type Column = keyof typeof NAMES;

const COLUMN_NAMED: ReadonlyMap<string, Column> = new Map(
  Object.entries(NAMES).flatMap(([column, names]) =>
    names.split("|").map((name) => [name.trim(), column as Column] as const)
  )
);

/** A header as compared: lower case, single spaces, straight apostrophes. */
const headerName = (header: string): string =>
  header
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/[\s ]+/g, " ")
    .replaceAll("’", "'");

/** Where each known column stands; a repeated one stands in several places. */
export function columnsOf(header: readonly string[]): ReadonlyMap<Column, readonly number[]> {
  const places = new Map<Column, number[]>();
  for (const [index, name] of header.entries()) {
    const column = COLUMN_NAMED.get(headerName(name));
    if (column !== undefined) places.set(column, [...(places.get(column) ?? []), index]);
  }
  return places;
}

export interface NamedColumn {
  readonly index: number;
  /** what stands before the parentheses: “Custom field”, “Outward issue link” or their translation, lower case */
  readonly prefix: string;
  /** what stands in them, never translated: a custom field's or a link type's own name */
  readonly name: string;
}

/** The columns of the shape `Custom field (NAME)`. */
export function namedColumns(header: readonly string[]): readonly NamedColumn[] {
  return header.flatMap((text, index) => {
    const [, prefix, name] = /^(\S[^()]*?) \((.+)\)$/.exec(text.trim()) ?? [];
    return prefix === undefined || name === undefined ? [] : [{index, prefix: headerName(prefix), name}];
  });
}

/** True for the prefix of a custom field, in any of the languages. */
export const isCustomField = (prefix: string): boolean =>
  /custom field|campo person|campi person|benutzerdefiniert|champs? personn|カスタム|自定义/.test(prefix);
