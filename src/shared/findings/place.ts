/** Where evidence stands: a page of this site, of a detail page its id, and what else it is to show. */
export interface Place {
  readonly page: string;
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** the part of the page, by its id there */
  readonly part?: string;
}
