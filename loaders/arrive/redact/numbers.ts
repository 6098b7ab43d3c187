/** Telephone numbers and internet addresses in a text. */

const INTERNATIONAL = /(?<![\w+.:/-])\+\d{1,3}[ .()/-]{0,3}(?:\d[ .()/-]{0,2}){6,12}\d(?![\w:]|[.-]\d)/g;
const NORTH_AMERICAN = /(?<![\w+.:/-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4}(?![\w:]|[.-]\d)/g;
const LABELLED =
  /(?<=\b(?:phone|telephone|tel|mobile|cell|fax|dial(?:-?in)?|call|whatsapp|sms to|telefon|handy|tél)(?: number)?\.?[:\s]{1,3})\(?\d(?:[ .()/-]{0,2}\d){6,14}(?![\w:]|[.-]\d)/gi;
const V4 = /(?<![\w.-])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w-]|\.\d)/g;
const V6 = /(?<![\w:.])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,6}(?![\w:.])/gi;

/** Numbers of seven digits and more that are written as telephone numbers become [phone]. */
export const withoutPhones = (text: string): string =>
  /\d{3}/.test(text)
    ? text.replace(INTERNATIONAL, "[phone]").replace(NORTH_AMERICAN, "[phone]").replace(LABELLED, "[phone]")
    : text;

/** Addresses of IPv4 and IPv6 become [ip]; times such as 10:05:00 and versions stay. */
export const withoutIps = (text: string): string =>
  /\d\.\d|:[0-9a-f]/i.test(text)
    ? text
        .replace(V4, "[ip]")
        .replace(V6, (found) =>
          /::|^[^a-f]*[a-f][^:]*:[^:]*:|^[^:]*:[^:]*:.*[a-f]|(?::[^:]{1,4}){7}/i.test(found) ? "[ip]" : found
        )
    : text;
