/** Characters that move the cursor, can't be seen or turn the direction of writing. */
const UNSEEN = /[\0-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** One line of text: nothing unseen in it, and no address that a reader's program would make a link of. */
export const plain = (text: string): string =>
  text
    .replace(UNSEEN, " ")
    .replace(/\b(https?|ftp|file|mailto|javascript|data):/gi, "$1\ua789")
    .replace(/ +/g, " ")
    .trim();
