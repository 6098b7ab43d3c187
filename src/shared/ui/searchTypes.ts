/** The search's index as it is shipped: MiniSearch's own form, with the options that it was made with. */
export interface SearchIndex {
  readonly fields: string[];
  readonly storeFields: string[];
  readonly index: unknown;
}

/** What is stored of each thing that can be found. */
export interface SearchHit {
  /** "page", "action", "incident", "condition", "service", "alert rule", "term" */
  readonly kind: string;
  readonly title: string;
  readonly page: string;
  /** of the page's address, JSON */
  readonly parameters: string;
  readonly anchor: string;
}
