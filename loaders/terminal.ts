/** What is printed: no text of an export, a file's name or a message moves the cursor, colours or reverses what follows. */

/** Control characters (C0 but tab and line end, C1), marks without width and those that change the direction of writing. */
export const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** A text as a terminal may have it. */
export const printable = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(UNSEEN, "\ufffd").toWellFormed();

/** Prints a line, or several. */
export const say = (text: string): void => console.log(printable(text));

/** The same on stderr, for what is no result. */
export const warn = (text: string): void => console.error(printable(text));
