/** Labels of lists in other languages than English → names of fields. */
import type {JsonObject} from "../../containers.js";
import {wordsOfName} from "../../tools/screens/renamed.js";

const LABELS: Readonly<Record<string, string>> = {
  number: "nummer | numéro | número | numero | 番号",
  short_description:
    "kurzbeschreibung | brève description | description brève | breve descripción | descripción breve | breve descrição | descrição resumida | breve descrizione | korte beschrijving | 簡単な説明",
  description: "beschreibung | descripción | descrição | descrizione | beschrijving | 説明",
  state: "status | zustand | incident status | état | statut | estado | stato | 状態",
  priority: "priorität | priorité | prioridad | prioridade | priorità | prioriteit | 優先度",
  opened:
    "geöffnet | eröffnet | geöffnet am | ouvert | ouverte | ouvert le | abierto | aberto | aperto | geopend | オープン",
  resolved:
    "gelöst | behoben | gelöst am | résolu | résolue | résolu le | resuelto | resolvido | risolto | opgelost | 解決済み",
  closed:
    "geschlossen | geschlossen am | fermé | fermée | fermé le | clôturé | cerrado | fechado | encerrado | chiuso | gesloten | クローズ",
  updated: "aktualisiert | mis à jour | actualizado | atualizado | aggiornato | bijgewerkt | 更新日時",
  created: "erstellt | créé | créée | creado | criado | creato | gemaakt | 作成日時",
  assignment_group:
    "zuweisungsgruppe | zuweisungs gruppe | groupe d affectation | grupo de asignación | grupo de atribuição | gruppo di assegnazione | toewijzingsgroep | アサイン先グループ",
  business_service:
    "business service | geschäftsservice | geschäftlicher service | service métier | service d entreprise | servicio empresarial | servicio de negocio | serviço de negócios | servizio aziendale",
  configuration_item:
    "konfigurationselement | élément de configuration | elemento de configuración | item de configuração | elemento di configurazione | 構成アイテム",
  category: "kategorie | catégorie | categoría | categoria | categorie | カテゴリ",
  close_code:
    "abschlusscode | lösungscode | code de résolution | code de clôture | código de resolución | código de cierre",
  close_notes:
    "abschlusshinweise | lösungshinweise | notes de résolution | notas de resolución | notas de cierre"
};

const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.split(" | ").map((label) => [label, field] as const)
  )
);

/** A row by the names of its fields; what is none of these labels, and a label whose field is there already, stays. */
export function fieldsOfLabels(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([label, cell]) => {
      const field = FIELDS.get(wordsOfName(label));
      return [field === undefined || Object.hasOwn(value, field) ? label : field, cell];
    })
  );
}
