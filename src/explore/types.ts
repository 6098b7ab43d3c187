/** What the Explore page knows before the database is started: `loaders/site/explore.ts` writes it. */
import type {DescribedColumn} from "../shared/columns.js";

/** A shipped table, with the sentence at the head of the file that makes it. */
export interface ExploreTable {
  readonly name: string;
  readonly description: string;
  readonly rows: number;
  readonly columns: readonly DescribedColumn[];
}

export interface Query {
  readonly title: string;
  readonly sql: string;
}

export interface Explore {
  readonly tables: readonly ExploreTable[];
  /** the data folder's own queries */
  readonly saved: readonly Query[];
}
