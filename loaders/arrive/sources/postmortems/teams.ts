/** The team a field names; initials of people in it are none. */

/** Abbreviations that name a team though they look like initials. */
const TEAMS: ReadonlySet<string> = new Set(
  "SRE QA IT DBA OPS CE BI UX HR PE ML AI DB DX CX NOC SOC CI CD API DS DE PM FE BE".split(" ")
);

export function teamOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const parts = value.split(/[,/&+;]|\band\b/).map((part) => part.trim());
  const areInitials = parts.every(
    (part) => /^(?:[A-Z]{2}|[A-Z]{3}|(?:[A-Z]\.){2,3})$/.test(part) && !TEAMS.has(part)
  );
  return areInitials && (parts.length > 1 || /^(?:[A-Z]{2}|(?:[A-Z]\.){2,3})$/.test(parts[0]!))
    ? null
    : value;
}
