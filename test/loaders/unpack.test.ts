/** What lies in archives and workbooks is read as any file is; what can't be unpacked is said. */
import {existsSync, rmSync} from "node:fs";
import {gzipSync} from "node:zlib";
import iconv from "iconv-lite";
import {expect, test} from "vitest";
import {listFiles} from "../../loaders/arrive/files.js";
import {linesOf} from "../../loaders/arrive/lines.js";
import {recognise} from "../../loaders/arrive/recognise.js";
import {unpack} from "../../loaders/arrive/unpack/unpack.js";
import {unzip} from "../../loaders/arrive/unpack/zip.js";
import {sources} from "../../loaders/arrive/sources/index.js";
import {cells, workbook, zip} from "../support/archives.js";
import {folder, warehouse} from "../support/warehouse.js";

const {text, date, formula} = cells;
const INCIDENTS = "incident_id,title,started_at\nI1,Printers fail,2026-01-05T10:00:00Z\n";

/** Path → what it is taken for. */
async function seen(files: Readonly<Record<string, string | Uint8Array>>): Promise<Record<string, string>> {
  const data = folder(files);
  const unpacked = await unpack(listFiles(data));
  const found: Record<string, string> = {};
  for (const file of unpacked.files) {
    const is = await recognise(file, sources);
    found[file.path] =
      is.is === "export" ? `${is.source.name} ${is.kind}` : is.is === "unrecognised" ? is.seen : is.is;
  }
  unpacked.close();
  expect(unpacked.files.filter(({absolute}) => !absolute.startsWith(data) && existsSync(absolute))).toEqual(
    []
  );
  rmSync(data, {recursive: true});
  return found;
}

test("files of an archive are told by their own names; pictures, hidden files and paths out of it are no matter", async () => {
  const report = "# Printers down 2026-01-05\n\n## Timeline\n\n- 10:00 UTC printers fail\n";
  const files = {
    "own/all.zip": zip({
      "incidents.csv": INCIDENTS,
      "logo.png": "x",
      "__MACOSX/incidents.csv": "x",
      ".hidden/a.csv": "x"
    }),
    "postmortems/wiki.zip": zip({"part.zip": zip({"space/down.md": report})})
  };
  expect(await seen(files)).toEqual({
    "own/all.zip/incidents.csv": "plain incidents",
    "postmortems/wiki.zip/part.zip/space/down.md": "postmortems report"
  });
  const db = await warehouse({files});
  expect(
    await db.rows("select title from raw_plain_incidents union all select title from raw_postmortems_retros")
  ).toEqual([{title: "Printers fail"}, {title: "Printers down 2026-01-05"}]);
  db.close();
});

test("sheets of a workbook are tables: dates in ISO 8601, formulas by their values", async () => {
  const sheet = [
    [text("incident_id"), text("started_at"), text("impact_minutes")],
    [text("I1"), date(46027.4166666), formula(3)],
    [text("I2"), date(46028), formula(4)]
  ];
  const files = {
    "own/incidents.xlsx": workbook({Sheet1: sheet}),
    "more/book.xlsx": workbook({Incidents: sheet, Empty: [], Notes: [[text("nothing")], [text("of ours")]]})
  };
  expect(await seen(files)).toEqual({
    "own/incidents.xlsx": "plain incidents",
    "more/book.xlsx/Incidents.csv": "plain incidents",
    "more/book.xlsx/Notes.csv": "a table of 1 columns of an unknown kind, 15 bytes"
  });
  const db = await warehouse({files});
  expect(
    await db.rows(
      "select incident_id, occurred_at, impact_minutes from incidents where incident_id like 'own%' order by 1"
    )
  ).toEqual([
    {incident_id: "own:I1", occurred_at: new Date("2026-01-05T10:00:00Z"), impact_minutes: 3},
    {incident_id: "own:I2", occurred_at: new Date("2026-01-06T00:00:00Z"), impact_minutes: 4}
  ]);
  db.close();
});

test("of several sheets without a table's name the workbook's name tells, where their columns do", async () => {
  const db = await warehouse({
    files: {
      "own/incidents.xlsx": workbook({
        Sheet1: [
          [text("incident_id"), text("started_at")],
          [text("I1"), text("2026-02-01T10:00:00Z")]
        ],
        Notes: [
          [text("made by"), text("ops")],
          [text("in"), text("March")]
        ]
      })
    }
  });
  expect(await db.rows("select incident_id from incidents")).toEqual([{incident_id: "own:I1"}]);
  expect(await db.rows("select file, kind from raw_files order by file")).toEqual([
    {file: "own/incidents.xlsx/Notes.csv", kind: "unrecognised"},
    {file: "own/incidents.xlsx/Sheet1.csv", kind: "incidents"}
  ]);
  db.close();
});

test("an archive or workbook that is none is named, with what to do", async () => {
  expect(
    await seen({
      "own/retros.zip": "PK\u0003\u0004 no",
      "own/incidents.xlsx": "PK\u0003\u0004 no",
      "own/old.xls": "x",
      "a/none.zip": zip({"a.png": "x"})
    })
  ).toEqual({
    "a/none.zip": "a ZIP archive that holds no file of a kind that is read",
    "own/incidents.xlsx": expect.stringMatching(
      /^an Excel workbook that can't be read \(.+\): save each sheet as CSV/
    ) as string,
    "own/old.xls": expect.stringContaining("save it as .xlsx") as string,
    "own/retros.zip": expect.stringMatching(
      /^a ZIP archive that can't be unpacked \(.+\): unpack it/
    ) as string
  });
});

test("an archive stops at its bounds, whatever it says of its size", async () => {
  const data = folder({"a.zip": zip({"a.csv": "x".repeat(5000), "b.csv": "x"})});
  const archive = listFiles(data)[0]!.absolute;
  const into = (left: {bytes: number; entries: number}) => unzip(archive, `${data}/out`, left, () => true);
  await expect(into({bytes: 4000, entries: 9})).rejects.toThrow("larger than 4 GB");
  await expect(into({bytes: 9000, entries: 1})).rejects.toThrow("more than 20000 files");
  expect(await into({bytes: 9000, entries: 9})).toHaveLength(2);
  rmSync(data, {recursive: true});
});

test("a line without an end is no line", async () => {
  const data = folder({"a.ndjson.gz": gzipSync("x".repeat(101_000_000))});
  const lines = linesOf(listFiles(data)[0]!.absolute);
  await expect(lines.next()).rejects.toThrow("line 1 is longer than 100 MB");
  rmSync(data, {recursive: true});
});

test.each([
  {what: "tabs", file: "incidents.tsv", content: INCIDENTS.replaceAll(",", "\t")},
  {what: "bars", file: "incidents.psv", content: INCIDENTS.replaceAll(",", "|")},
  {
    what: "semicolons, with commas in the header's quotes",
    file: "incidents.csv",
    content: `incident_id;"a,b,c,d";title\nI1;;Printers fail\n`
  },
  {what: "UTF-16 without a mark", file: "incidents.csv", content: Buffer.from(INCIDENTS, "utf16le")}
])("$what part the cells of a table", ({file, content}) => {
  const data = folder({[`own/${file}`]: content});
  const [table] = listFiles(data);
  expect(table!.csv().header[0]).toBe("incident_id");
  expect(table!.csv().rows[0]).toContain("Printers fail");
  expect(table!.assumed()).toBeUndefined();
  rmSync(data, {recursive: true});
});

test.each([
  {
    encoding: "Windows-1250",
    words: "Výpadek přihlášení, fronta příliš dlouhá, náběh trvá, zákazníci čekají na štítky"
  },
  {
    encoding: "Windows-1252",
    words: "Störung der Anmeldung, Prüfung über größere Fläche, la file était trop longue"
  }
])("letters of $encoding are read, and said to be assumed", ({encoding, words}) => {
  const data = folder({"own/incidents.csv": iconv.encode(`incident_id;title\nI1;${words}\n`, encoding)});
  const [file] = listFiles(data);
  expect(file!.csv().rows).toEqual([["I1", words]]);
  expect(file!.assumed()).toBe(encoding);
  rmSync(data, {recursive: true});
});
