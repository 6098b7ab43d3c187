/** What the Reference page is generated from: `loaders/site/methods.ts` writes it, the page reads it. */

/** A parameter, or a field of a result, with the text that documents it. */
export interface Documented {
  readonly name: string;
  readonly text: string;
}

/** An exported function of src/stats with its docstring, paragraph by paragraph. */
export interface FunctionDoc {
  readonly name: string;
  /** path in the repository */
  readonly file: string;
  /** what it returns: the docstring's first paragraph */
  readonly summary: string;
  /** the other paragraphs: assumptions, units, the empty case, papers */
  readonly notes: readonly string[];
  readonly parameters: readonly Documented[];
  readonly returns: string | null;
  /** documented fields of the result, where its type is in the same file */
  readonly fields: readonly Documented[];
}

export interface DefaultDoc {
  readonly name: string;
  readonly text: string;
  readonly value: number | readonly number[];
}

export interface Setting {
  readonly name: string;
  /** null where neither the data folder nor a default says anything */
  readonly value: string | null;
}

export interface ColumnDoc {
  readonly name: string;
  /** DuckDB's */
  readonly type: string;
  readonly nullable: boolean;
  readonly isKey: boolean;
}

/** A table or analysis with the description at the head of the file that makes it. */
export interface TableDoc {
  readonly name: string;
  readonly layer: "model" | "measures" | "analysis" | "pages";
  readonly file: string;
  readonly description: string;
  readonly columns: readonly ColumnDoc[];
}

export interface Methods {
  readonly functions: readonly FunctionDoc[];
  readonly defaults: readonly DefaultDoc[];
  readonly settings: readonly Setting[];
  readonly tables: readonly TableDoc[];
}
