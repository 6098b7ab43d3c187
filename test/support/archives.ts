/** Archives and workbooks, made of their parts. */
import {strToU8, zipSync} from "fflate";

export const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content
      ])
    )
  );

const TYPES = "http://schemas.openxmlformats.org";
const MAIN = `xmlns="${TYPES}/spreadsheetml/2006/main" xmlns:r="${TYPES}/officeDocument/2006/relationships"`;

/** Cells as XML, a list a row: `text`, `date` (a serial number shown as one), `formula` with its value. */
export const cells = {
  text: (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`,
  date: (serial: number) => `<c s="1"><v>${serial}</v></c>`,
  formula: (value: number) => `<c><f>SUM(1,2)</f><v>${value}</v></c>`
};

export function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const letter = (place: number): string => String.fromCharCode(65 + place);
  return zip({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="${TYPES}/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${TYPES}/package/2006/relationships"><Relationship Id="r" Type="${TYPES}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN}><sheets>${names.map((name, place) => `<sheet name="${name}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${TYPES}/package/2006/relationships">${names.map((_, place) => `<Relationship Id="rId${place + 1}" Type="${TYPES}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`).join("")}<Relationship Id="s" Type="${TYPES}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, place) => [
        `xl/worksheets/sheet${place + 1}.xml`,
        `<worksheet ${MAIN}><sheetData>${rows.map((row, y) => `<row r="${y + 1}">${row.map((cell, x) => cell.replace("<c", `<c r="${letter(x)}${y + 1}"`)).join("")}</row>`).join("")}</sheetData></worksheet>`
      ])
    )
  });
}
