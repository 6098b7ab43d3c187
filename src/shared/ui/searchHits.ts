/** What a question finds in the site's index. */
import {group} from "d3-array";
import MiniSearch from "minisearch";
import type {SearchHit, SearchIndex} from "./searchTypes.js";

/** What is listed of one kind; of the only kind that is found, more. */
const OF_A_KIND = 4;
const OF_ONE_KIND = 12;

export interface Hits {
  readonly hits: readonly SearchHit[];
  /** all that is found, listed or not */
  readonly found: number;
}

/**
 * Finds by the beginning of words and with small slips; all words of the question must be met. The best of each kind stand
 * together, the kind with the best of all first, so that a hundred incidents do not hide the one condition.
 */
export function finder({fields, storeFields, index}: SearchIndex): (question: string) => Hits {
  const mini = MiniSearch.loadJS<SearchHit>(index as Parameters<typeof MiniSearch.loadJS>[0], {
    fields,
    storeFields
  });
  return (question) => {
    const all = mini.search(question, {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: {title: 3},
      combineWith: "AND"
    }) as unknown as SearchHit[];
    const kinds = [...group(all, ({kind}) => kind).values()];
    const most = kinds.length === 1 ? OF_ONE_KIND : OF_A_KIND;
    return {hits: kinds.flatMap((own) => own.slice(0, most)), found: all.length};
  };
}
