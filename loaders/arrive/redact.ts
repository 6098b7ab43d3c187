/** Keeps people out: addresses, handles and the full names met in people's fields leave every text. */

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu;
const HANDLE = /(^|[\s(,;:>*_])@[A-Za-z][\w.-]*\w/g;
const ACCOUNT = /\[~[^\]]+\]/g;

/** A function that removes the given full names, and any e-mail address or @handle, from a text. */
export function redactor(people: Iterable<string>): (text: string) => string {
  const names = [...new Set(people)]
    .map((name) => name.trim())
    .filter((name) => name.length >= 5 && /\S\s+\S/.test(name))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = names.length > 0 ? new RegExp(names.map(escape).join("|"), "giu") : undefined;
  return (text) => {
    const cleaned =
      text.includes("@") || text.includes("[~")
        ? text.replace(EMAIL, "[e-mail]").replace(ACCOUNT, "[person]").replace(HANDLE, "$1[person]")
        : text;
    return pattern ? cleaned.replace(pattern, "[person]") : cleaned;
  };
}

/** The beginning of a record, for a report: one line, cleaned of control characters. */
export function excerpt(text: string, length = 160): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
