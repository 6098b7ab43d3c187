/** What a page asks its readers to decide: a line each, a verb, a thing and what is at stake. */
export interface Decision {
  readonly text: string;
  /** the page with what it is about; none where it stands on the same page */
  readonly page?: string;
  /** what that page is to show: its parameters */
  readonly query?: Readonly<Record<string, string>>;
}

/** The lines that apply, else what to say instead. */
export function decisions(lines: readonly (Decision | false)[], none: string): readonly Decision[] {
  const asked = lines.filter((line) => line !== false);
  return asked.length > 0 ? asked : [{text: none}];
}
