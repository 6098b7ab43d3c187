/** Several JSON documents in one text, one after the other and as they were printed: what paging through an API leaves in a file. */
import type {Json} from "./containers.js";

/** Each document of a text; undefined where it holds something else too, or no more than one. */
export function documentsIn(text: string): Json[] | undefined {
  const found: Json[] = [];
  let from = 0;
  for (const end of endsOf(text)) {
    try {
      found.push(JSON.parse(text.slice(from, end)) as Json);
    } catch {
      return undefined;
    }
    from = end;
  }
  return found.length > 1 && /^[\s,]*$/.test(text.slice(from)) ? found : undefined;
}

const MARK = /["[\]{}]/g;
const STRING = /"(?:[^"\\]|\\.)*"/gsy;

/** Where the brackets of each document close. */
function* endsOf(text: string): Generator<number> {
  let depth = 0;
  MARK.lastIndex = 0;
  for (let found = MARK.exec(text); found !== null; found = MARK.exec(text)) {
    const [mark] = found;
    if (mark === '"') {
      STRING.lastIndex = found.index;
      if (STRING.exec(text) === null) return;
      MARK.lastIndex = STRING.lastIndex;
    } else if (mark === "{" || mark === "[") depth += 1;
    else if (--depth === 0) yield MARK.lastIndex;
    if (depth < 0) return;
  }
}
