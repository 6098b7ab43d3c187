/** The anchor of a term on the Reference page: `./reference.html#term-change-set`; codes may be given as they are. */
export function termId(name: string): string {
  return `term-${slug(name)}`;
}

export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
