/** An issue's description as an outline, where it may be a report. */
import {type Json, isObject} from "../../containers.js";
import {hasHeadings} from "../postmortems/body.js";
import {type Outline, outlineOf, outlineOfAdf} from "../postmortems/documents.js";

/** One `#` is an item of wiki markup's lists; two before words are a heading only of Markdown. */
const markupOf = (text: string): "markdown" | "wiki" =>
  /^#{2,6} \S/m.test(text) && !/^[^\S\n\r\u2028\u2029]*h[1-6]\. /m.test(text) ? "markdown" : "wiki";

/** Wiki markup or pasted Markdown (REST v2, CSV) or a document (REST v3); undefined of plain words, which are most. */
export function bodyOutline(description: Json | undefined): Outline | undefined {
  if (typeof description === "string")
    return hasHeadings(description) ? outlineOf(description, markupOf(description)) : undefined;
  return isObject(description) && JSON.stringify(description).includes('"heading"')
    ? outlineOfAdf(description)
    : undefined;
}
