/** How a table's columns were read, in words for the load report. */
import {isPersonField} from "../../redact/fields.js";
import {FIELD_NAMES} from "../words.js";
import {wordsOfName} from "./renamed.js";

const PLAIN = /^(?:id|number|title|status|url|summary|severity|services|team|tags|priority)$/;

/** “started_at from “Start Time”, …; not read: “MTTR””; empty where every column has our name. People's columns are not named. */
export function readingOf(
  header: readonly string[],
  columns: ReadonlyMap<string, readonly string[]>
): string {
  const used = new Set([...columns.values()].flat());
  const read = [...columns].flatMap(([field, [best]]) => {
    const own = field.replaceAll("_", " ");
    return best === undefined ||
      wordsOfName(best) === own ||
      (PLAIN.test(field) && wordsOfName(best).endsWith(own))
      ? []
      : [`${field} from “${best}”`];
  });
  const unread = header.filter(
    (name) =>
      name.trim() !== "" &&
      !used.has(name) &&
      !isPersonField(name) &&
      !Object.values(FIELD_NAMES).some((named) => named.test(wordsOfName(name)))
  );
  return [
    ...(read.length === 0 ? [] : [`read by what its columns are called: ${read.join(", ")}`]),
    ...(unread.length === 0 ? [] : [`not read: ${unread.map((name) => `“${name}”`).join(", ")}`])
  ].join("; ");
}
