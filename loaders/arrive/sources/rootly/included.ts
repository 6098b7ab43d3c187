/** Records that lie inside Rootly's incidents, or that a page brings beside them in `included`. */
import {type Item, type Json, type JsonObject, isObject, textAt} from "../../containers.js";
import {type Part, firstText, flat, listAt} from "../../tools/shape.js";
import {OWNER, actions, events, retros} from "./records.js";

/** Ids of all that an incident says is its own. */
const relatedTo = (value: Json): (string | null)[] =>
  isObject(value) && isObject(value["relationships"])
    ? Object.values(value["relationships"])
        .flatMap((relation) => [
          ...listAt(relation, "data"),
          isObject(relation) ? relation["data"] : undefined
        ])
        .map((entry) => textAt(entry, "id"))
        .filter((id) => id !== null)
    : [];

const ownerOf = (entry: JsonObject): string | null => firstText(flat(entry), ...OWNER);

/** What a record is, of the kinds that belong to an incident. */
const partsOf = (value: JsonObject): Part[] =>
  [actions, events, retros]
    .filter((shape) => shape.is({key: "included", envelope: {}, value}))
    .map((shape) => ({shape, value}));

/** Records inside an incident, and those beside it of which either of the two says that they are its. */
export function ofIncident(value: JsonObject, {envelope}: Item): Part[] {
  const own = new Set(relatedTo(value));
  const id = textAt(value, "id");
  const beside = listAt(envelope, "included").filter((entry) => {
    const owner = ownerOf(entry);
    return owner === null ? own.has(textAt(entry, "id")) : owner === id;
  });
  const inside = ["action_items", "events", "post_mortems"].flatMap((name) => [
    ...listAt(value, name),
    ...listAt(value, name, "data")
  ]);
  return [...inside.map((entry) => (isObject(entry["data"]) ? entry["data"] : entry)), ...beside]
    .map((entry): JsonObject => ({...flat(entry), incident_id: id}))
    .filter((entry) => Object.keys(entry).length > 3) // more than what names it
    .flatMap(partsOf);
}

/** Records beside a page's incidents that belong to none of them: they come with the page's first, so that none is lost. */
export function besideAll(value: JsonObject, {envelope, siblings = [value]}: Item): Part[] {
  const ids = siblings.map((sibling) => textAt(sibling, "id"));
  if (ids[0] !== textAt(value, "id")) return [];
  const tied = new Set(siblings.flatMap(relatedTo));
  return listAt(envelope, "included")
    .filter((entry) => {
      const owner = ownerOf(entry);
      return owner === null ? !tied.has(textAt(entry, "id")) : !ids.includes(owner);
    })
    .flatMap((entry) => partsOf(flat(entry)));
}
