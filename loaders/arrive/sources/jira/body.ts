/** An issue's description as an outline, where it may be a report. */
import {type Json, isObject} from "../../containers.js";
import {type Outline, outlineOf, outlineOfAdf} from "../postmortems/documents.js";

/** `h3. Causes`, `## Causes`, `*Causes*` or `Causes:` on a line of their own */
const HEADED =
  /^\s*(?:h[1-6]\.\s|#{1,6} \S|[*_]{1,2}[^*_\n]{3,60}[*_]{1,2}:?\s*$|\p{Lu}[\p{L} ]{3,40}:\s*$)/mu;

/** Wiki markup (REST v2, CSV) or a document (REST v3); undefined of plain words, which are most. */
export function bodyOutline(description: Json | undefined): Outline | undefined {
  if (typeof description === "string")
    return HEADED.test(description) ? outlineOf(description, "wiki") : undefined;
  return isObject(description) && JSON.stringify(description).includes('"heading"')
    ? outlineOfAdf(description)
    : undefined;
}
