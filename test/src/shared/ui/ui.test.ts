// @vitest-environment happy-dom
import {beforeEach, expect, test} from "vitest";
import {chartCard} from "../../../../src/shared/ui/chartCard.js";
import {csv} from "../../../../src/shared/ui/csv.js";
import {crumbs, neighbours} from "../../../../src/shared/ui/crumbs.js";
import {type Column, dataTable} from "../../../../src/shared/ui/dataTable.js";
import {decisionPrompt} from "../../../../src/shared/ui/decisionPrompt.js";
import {element, listen} from "../../../../src/shared/ui/element.js";
import {emptyState} from "../../../../src/shared/ui/emptyState.js";
import {externalLink, safeUrl} from "../../../../src/shared/ui/externalLink.js";
import {filterBar} from "../../../../src/shared/ui/filterBar.js";
import {layerMark} from "../../../../src/shared/ui/layerMark.js";
import {incidentLink, pageLink, replaceParameters} from "../../../../src/shared/ui/pageUrl.js";
import {severityMark} from "../../../../src/shared/ui/severityMark.js";
import {siteBanner} from "../../../../src/shared/ui/siteBanner.js";
import {ordered, orderFrom, search} from "../../../../src/shared/ui/tableModel.js";
import {time} from "../../../../src/shared/ui/time.js";
import {verdictChip} from "../../../../src/shared/ui/verdictChip.js";
import {verdictBar} from "../../../../src/shared/ui/verdictBar.js";

const HOSTILE = `<img src=x onerror="alert(1)">`;

beforeEach(() => {
  window.history.replaceState(null, "", "/conditions");
  document.body.replaceChildren();
});

test("element writes text as text and refuses inline handlers", () => {
  const node = element("p", {title: HOSTILE, hidden: false, lang: null}, HOSTILE, null, false, 3);
  expect(node.querySelector("img")).toBeNull();
  expect([node.textContent, node.title, node.hasAttribute("hidden")]).toEqual([
    `${HOSTILE}3`,
    HOSTILE,
    false
  ]);
  expect(() => element("p", {onclick: "x"})).toThrow("listen");
});

test.each([
  {address: "https://jira.example/browse/A-1", href: "https://jira.example/browse/A-1"},
  {address: " HTTP://a.example/ ", href: "http://a.example/"},
  {address: "javascript:alert(1)", href: undefined},
  {address: "java\nscript:alert(1)", href: undefined},
  {address: "data:text/html,x", href: undefined},
  {address: "//evil.example", href: undefined},
  {address: "/browse/A-1", href: undefined},
  {address: "", href: undefined},
  {address: null, href: undefined}
])("an address $address leads to $href", ({address, href}) => {
  expect(safeUrl(address)).toBe(href);
  expect(externalLink(address, HOSTILE).getAttribute("href") ?? undefined).toBe(href);
  expect(externalLink(address, HOSTILE).textContent).toBe(HOSTILE);
});

test.each([
  {value: "=1+1", field: "'=1+1"},
  {value: "+1", field: "'+1"},
  {value: "-1", field: "'-1"},
  {value: "@sum", field: "'@sum"},
  {value: " =1", field: "' =1"},
  {value: "\t=1", field: "'\t=1"},
  {value: "\uff1d1", field: "'\uff1d1"},
  {value: -1, field: "-1"},
  {value: 'a "b", c', field: '"a ""b"", c"'},
  {value: "=a,b", field: `"'=a,b"`},
  {value: null, field: ""},
  {value: NaN, field: ""},
  {value: true, field: "true"},
  {value: new Date("2026-01-02T03:04:05Z"), field: "2026-01-02T03:04:05.000Z"},
  {value: new Date(NaN), field: ""}
])("$value in CSV is $field", ({value, field}) => {
  expect(csv(["h"], [[value]])).toBe(`h\r\n${field}\r\n`);
});

test("tables search every word, sort by value and put the unknown last", () => {
  expect(search(["checkout down", "search down", "checkout slow"], "DOWN check")).toEqual([0]);
  const values = [null, 2, 10, 1];
  expect(ordered([0, 1, 2, 3], values, false)).toEqual([3, 1, 2, 0]);
  expect(ordered([0, 1, 2, 3], values, true)).toEqual([2, 1, 3, 0]);
  expect(ordered([0, 1, 2], ["INC-10", "INC-9", ""], false)).toEqual([1, 0, 2]);
  expect(ordered([0, 1], [new Date("2026-02-01"), new Date("2026-01-01")], false)).toEqual([1, 0]);
  expect(orderFrom("n.desc", ["n"])).toEqual({column: "n", descending: true});
  expect([orderFrom("x.desc", ["n"]), orderFrom(null, ["n"])]).toEqual([undefined, undefined]);
});

interface Row {
  readonly name: string;
  readonly n: number;
}
const rows: Row[] = Array.from({length: 120}, (_, index) => ({name: `row ${index}`, n: index}));
const columns: Column<Row>[] = [
  {name: "name", label: "Name", value: (row) => row.name},
  {name: "n", label: "N", value: (row) => row.n, numeric: true}
];
const names = (table: Element) =>
  [...table.querySelectorAll("tbody tr")].map((line) => line.querySelector("td")?.textContent);

test("a long table keeps one page in the document, turns, sorts, searches, and writes it all to the address", () => {
  const table = dataTable(rows, {
    columns,
    noun: "row",
    searchable: true,
    inUrl: true,
    file: "rows.csv",
    href: ({n}) => `./row?id=${n}`
  });
  document.body.append(table);
  expect(names(table)).toHaveLength(50);
  expect(table.querySelector(".table-status")?.textContent).toBe("1–50 of 120 rows");
  const [, second] = table.querySelectorAll<HTMLButtonElement>(".pager button");
  expect(second?.getAttribute("aria-current")).toBe("page");
  table.querySelectorAll<HTMLButtonElement>(".pager button")[2]?.click();
  expect(names(table)[0]).toBe("row 50");
  table.querySelectorAll<HTMLButtonElement>("thead button")[1]?.click();
  expect(names(table)[0]).toBe("row 119");
  expect(table.querySelectorAll("th")[1]?.getAttribute("aria-sort")).toBe("descending");
  const field = table.querySelector("input")!;
  field.value = "row 7";
  field.dispatchEvent(new Event("input"));
  expect(names(table)).toHaveLength(21);
  expect(window.location.search).toBe("?q=row+7&sort=n.desc");
  const again = dataTable(rows, {columns, noun: "row", searchable: true, inUrl: true});
  expect(names(again)[0]).toBe("row 117");
  expect(again.querySelector("input")?.value).toBe("row 7");
});

test("a search without a match and a table without rows say so", () => {
  const table = dataTable(rows, {columns, noun: "row", searchable: true});
  const field = table.querySelector("input")!;
  field.value = HOSTILE;
  field.dispatchEvent(new Event("input"));
  expect(table.textContent).toContain(`No row matches “${HOSTILE}”.`);
  expect(dataTable([], {columns, noun: "row"}).textContent).toBe("No rows.");
  expect(dataTable([], {columns, noun: "row", empty: "Nothing yet."}).textContent).toBe("Nothing yet.");
});

const options = {
  periods: ["2026-Q2", "2026-Q1"],
  services: ["api", HOSTILE],
  teams: [],
  severities: ["1", "unknown"],
  layers: []
};

test("the filter bar keeps its choice in the address, a step of the history each, and shows removable chips", () => {
  window.history.replaceState(null, "", "/?service=gone&id=7");
  const bar = filterBar(options);
  document.body.append(bar);
  let heard = 0;
  listen(bar, {input: () => heard++});
  const before = window.history.length;
  expect(bar.value).toMatchObject({period: null, services: ["gone"], teams: [], severities: [], layers: []});
  const [period, service, severity] = bar.querySelectorAll("select");
  expect(bar.querySelectorAll("select")).toHaveLength(3);
  for (const [select, value] of [
    [period, "2026-Q1"],
    [service, HOSTILE],
    [severity, "unknown"]
  ] as const) {
    select!.value = value;
    select!.dispatchEvent(new Event("change"));
  }
  expect([heard, window.history.length - before]).toEqual([3, 3]);
  expect(bar.value).toMatchObject({
    period: "2026-Q1",
    services: ["gone", HOSTILE],
    teams: [],
    severities: ["unknown"],
    layers: []
  });
  expect([...bar.querySelectorAll(".chip span")].map((chip) => chip.textContent)).toEqual([
    "Service: gone",
    `Service: ${HOSTILE}`,
    "Severity: unknown"
  ]);
  bar.querySelectorAll<HTMLButtonElement>(".chip button")[0]?.click();
  expect(bar.value.services).toEqual([HOSTILE]);
  expect(new URLSearchParams(window.location.search).get("id")).toBe("7");
});

test("the picker steps through the quarters; the newest complete one needs no mention", () => {
  const bar = filterBar({...options, periods: ["2026-Q3", "2026-Q2", "2026-Q1"], running: "2026-Q3"});
  document.body.append(bar);
  const field = bar.querySelector<HTMLSelectElement>('select[name="period"]')!;
  const [back, on] = bar.querySelectorAll<HTMLButtonElement>(".step");
  expect([field.value, bar.value.period]).toEqual(["2026-Q2", null]);
  back!.click();
  expect([field.value, bar.value.period, back!.disabled]).toEqual(["2026-Q1", "2026-Q1", true]);
  on!.click();
  on!.click();
  expect([field.value, on!.disabled]).toEqual(["2026-Q3", true]);
  expect(field.selectedOptions[0]?.textContent).toBe("2026-Q3 so far");
  field.value = "2026-Q2";
  field.dispatchEvent(new Event("change"));
  expect(window.location.search).toBe("");
});

test("where history matters a switch says whether the quarter or all time is meant", () => {
  const bar = filterBar({...options, periods: ["2026-Q2", "2026-Q1"]}, {history: "all"});
  document.body.append(bar);
  const [quarter, all] = bar.querySelectorAll<HTMLButtonElement>(".span-switch button");
  const pressed = () => [quarter, all].map((button) => button!.getAttribute("aria-pressed"));
  expect([bar.value.period, pressed()]).toEqual([null, ["false", "true"]]);
  quarter!.click();
  expect([bar.value.period, pressed()]).toEqual(["2026-Q2", ["true", "false"]]);
  all!.click();
  expect([bar.value.period, window.location.search]).toEqual([null, "?span=all"]);
  window.history.replaceState(null, "", "/?period=2026-Q1");
  expect(filterBar({...options, periods: ["2026-Q2", "2026-Q1"]}, {history: "all"}).value.period).toBe(
    "2026-Q1"
  );
});

test("a detail page says where it is and what is beside it; an unknown one has no neighbours", () => {
  const items = ["a", "b", "c"];
  const crumb = (title: string) => ({title, href: `./x?id=${title}`});
  const nav = crumbs({name: "Outcomes", page: "outcomes"}, HOSTILE, neighbours(items, 1, crumb));
  expect([...nav.querySelectorAll("a")].map((link) => [link.textContent, link.rel])).toEqual([
    ["Outcomes", ""],
    ["← a", "prev"],
    ["c →", "next"]
  ]);
  expect(nav.querySelector('[aria-current="page"]')?.textContent).toBe(HOSTILE);
  expect(
    crumbs({name: "Outcomes", page: "outcomes"}, "?", neighbours(items, -1, crumb)).querySelectorAll("a")
      .length
  ).toBe(1);
});

test("each page ends with the one after it in the navigation", () => {
  document.body.innerHTML =
    '<nav id="observablehq-sidebar"><ol><li class="observablehq-link-active"><a href="./">Home</a></li></ol>' +
    '<section><ol><li class="observablehq-link-active"><a href="./">Review</a></li><li><a href="./agenda.html">Agenda</a></li></ol></section></nav>' +
    '<footer id="observablehq-footer"></footer>';
  replaceParameters({team: ["core"]});
  siteBanner(site);
  expect(document.querySelector(".next-page")?.textContent).toBe("Next: Agenda");
  expect(document.querySelector(".next-page a")?.getAttribute("href")).toBe("./agenda.html?team=core");
});

test("links keep the filters and nothing else", () => {
  replaceParameters({service: ["api"], q: ["x"], page: ["2"]});
  expect(pageLink("conditions")).toBe("./conditions.html?service=api");
  expect(pageLink("")).toBe("./?service=api");
  expect(incidentLink("jira:A&B")).toBe("./incident.html?service=api&id=jira%3AA%26B");
});

test("marks say in words what their colour says", () => {
  expect(layerMark("human").textContent).toBe("Human");
  expect(layerMark(HOSTILE).className).toBe("layer-mark layer-unknown");
  expect([severityMark(1, "P1").textContent, severityMark(null).textContent]).toEqual(["SEV1", "unknown"]);
  expect(verdictChip("too_early", {detail: "from 3 May 2026"}).textContent).toBe(
    "Too early to tellfrom 3 May 2026"
  );
  expect(verdictChip("improved", {detail: null, members: 1}).textContent).toBe("Improved");
  expect(verdictChip("improved", {detail: "strong", members: 2}).textContent).toBe(
    "Together: improvedstrong"
  );
});

test("actions that are not closed stand beside those too early to tell, also where the bar has room for the word", () => {
  const counts = {improved: 1, worsened: 0, no_detectable_change: 0, too_early: 9, not_measurable: 0};
  const said = (open: number): (string | null)[] =>
    [...verdictBar(counts, {open}).querySelectorAll(".bar-key li:not(.narrow-only)")].map(
      ({textContent}) => textContent
    );
  expect(said(7)).toContain("9 too early to tell: 2 followed, 7 not done yet");
  expect(said(0).join(" ")).not.toContain("too early");
});

test("actions of which no verdict is told stand beside the bar, with the way to their list", () => {
  const counts = {improved: 1, worsened: 0, no_detectable_change: 0, too_early: 0, not_measurable: 0};
  const beside = (n: number, href?: null) =>
    verdictBar(counts, {beside: n, ...(href === null && {href})}).querySelector(".bar-beside");
  expect(beside(140)?.textContent).toBe("and 140 actions whose target nobody named");
  expect(beside(140)?.querySelector("a")?.getAttribute("href")).toBe("./actions.html?list=beside&span=all");
  expect(beside(1, null)?.innerHTML).toBe("and 1 action whose target nobody named");
  expect(beside(0)).toBeNull();
});

test("the bar's parts are as wide as their share and lead to their rows; what has no room stands below it", () => {
  const bar = verdictBar({
    improved: 30,
    worsened: 0,
    no_detectable_change: 1,
    too_early: 29,
    not_measurable: 40
  });
  const parts = [...bar.querySelectorAll<HTMLElement>(".bar-part")];
  expect(parts.map((part) => [part.style.width, part.textContent])).toEqual([
    ["30%", "30Improved"],
    ["1%", ""],
    ["29%", "29Too early to tell"],
    ["40%", "40Not measurable"]
  ]);
  expect(parts.map((part) => part.querySelector("a")?.getAttribute("href"))).toEqual([
    "./outcomes.html?verdict=improved",
    undefined,
    "./outcomes.html?verdict=too_early",
    "./outcomes.html?verdict=not_measurable"
  ]);
  const below = [...bar.querySelectorAll(".bar-key li")];
  expect(
    below.filter((item) => !item.classList.contains("narrow-only")).map((item) => item.textContent)
  ).toEqual(["0 worsened", "1 no detectable change"]);
});

test("a time carries UTC behind the zone's words; an unknown one is a dash", () => {
  const at = time(new Date("2026-01-01T23:30:00Z"), "Europe/Berlin");
  expect([at.textContent, at.getAttribute("datetime")]).toEqual([
    "2 Jan 2026, 00:30",
    "2026-01-01T23:30:00.000Z"
  ]);
  expect(time(null, "UTC").textContent).toBe("–");
});

test("cards, prompts and empty states hold their parts", () => {
  const card = chartCard({title: "T", counted: "C", chart: element("span"), table: "numbers"});
  expect(card.querySelector("details")?.textContent).toBe("Show as a tablenumbers");
  expect(
    decisionPrompt("Decide", [{text: "Evidence", href: "./x"}])
      .querySelector("a")
      ?.getAttribute("href")
  ).toBe("./x");
  expect(decisionPrompt("Decide").querySelector("ul")).toBeNull();
  expect(emptyState({title: "T", why: "W"}).textContent).toBe("TW");
});

const site = {
  logo: null,
  currency: null,
  views: "[]",
  organisation: "Acme",
  time_zone: "Europe/Berlin",
  quarter_start: 1,
  is_sample: true,
  is_public: false,
  version: "0.1.0",
  settings_hash: "",
  as_of_at: new Date("2026-08-20"),
  as_of_basis: "newest record",
  first_at: null,
  last_at: null,
  incidents: 1,
  sources: 1
};

test("every page says when it is a sample, and the frame carries filters into the navigation", () => {
  document.body.innerHTML =
    '<nav id="observablehq-sidebar"><a href="./data.html?team=old">Data</a></nav><footer id="observablehq-footer"></footer>';
  replaceParameters({team: ["core"]});
  expect(siteBanner(site).textContent).toContain("Sample data: a simulated organisation.");
  expect(document.querySelector("a")?.getAttribute("href")).toBe("./data.html?team=core");
  replaceParameters({team: []});
  expect(document.querySelector("a")?.getAttribute("href")).toBe("./data.html");
  expect(document.querySelector("footer")?.textContent).toContain(
    "Data cut 20 Aug 2026, 00:00 UTC (newest record) · 1 incident from 1 source"
  );
});

test("without data the frame says so, and a real organisation is no sample", () => {
  const banner = siteBanner({
    ...site,
    is_sample: false,
    is_public: false,
    logo: null,
    currency: null,
    views: "[]",
    organisation: null,
    as_of_at: null
  });
  expect(banner.textContent).toMatch(/^no data loaded/);
});
