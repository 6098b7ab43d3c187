/** Rows as CSV for a spreadsheet, safe against formulas hidden in the data. */

export type Value = string | number | boolean | Date | null | undefined;

/** RFC 4180 with CRLF; times ISO 8601 in UTC, unknown values empty. */
export function csv(header: readonly string[], rows: readonly (readonly Value[])[]): string {
  return [header, ...rows].map((row) => row.map(field).join(",")).join("\r\n") + "\r\n";
}

function field(value: Value): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (typeof value !== "string") return Number.isNaN(value) ? "" : String(value);
  const text = guarded(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text a spreadsheet would run as a formula gets a leading apostrophe, which it shows as text. */
function guarded(text: string): string {
  return /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|]/.test(text) || /^[\t\r\n]/.test(text)
    ? `'${text}`
    : text;
}

/** Offers the text as a file, marked as UTF-8 for spreadsheets. */
export function download(name: string, text: string, type = "text/csv"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", text], {type: `${type};charset=utf-8`}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
