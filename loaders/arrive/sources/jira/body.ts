/** An issue's description as an outline, where it may be a report. */
import {type Json, isObject} from "../../containers.js";
import {hasHeadings} from "../postmortems/body.js";
import {type Outline, outlineOf, outlineOfAdf} from "../postmortems/documents.js";

/** Wiki markup (REST v2, CSV) or a document (REST v3); undefined of plain words, which are most. */
export function bodyOutline(description: Json | undefined): Outline | undefined {
  if (typeof description === "string")
    return hasHeadings(description) ? outlineOf(description, "wiki") : undefined;
  return isObject(description) && JSON.stringify(description).includes('"heading"')
    ? outlineOfAdf(description)
    : undefined;
}
