/** The first rows of a list, for what is shown before anybody asks for more. */
export interface Head<Row> {
  readonly rows: readonly Row[];
  /** rows of the whole list */
  readonly n: number;
}

export const headOf = <Row>(rows: readonly Row[], most: number): Head<Row> => ({
  rows: rows.slice(0, most),
  n: rows.length
});
