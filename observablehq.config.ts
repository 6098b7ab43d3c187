import {existsSync} from "node:fs";
import {ensureFresh, fixTimes, watchInputs} from "./loaders/site/freshness.js";
import {seedNpmCache} from "./loaders/site/offline.js";
import type {Config} from "./types/framework.js";

process.env.OBSERVABLE_TELEMETRY_DISABLE = "1";
seedNpmCache("src");
await ensureFresh();
if (process.argv.includes("preview")) watchInputs();
else fixTimes();

/** In reading order; a page is listed as soon as it exists. Detail pages (`/incident?id=`) are linked, not listed. */
const PAGES = [
  {name: "Conditions", path: "/conditions"},
  {name: "Incidents", path: "/incidents"},
  {name: "Outcomes", path: "/outcomes"},
  {name: "Follow-through", path: "/actions"},
  {name: "Alert noise", path: "/alerts"},
  {name: "Response", path: "/response"},
  {name: "Retros", path: "/retros"},
  {name: "Priorities", path: "/priorities"},
  {name: "Agenda", path: "/agenda"},
  {name: "Report", path: "/report"},
  {name: "Methods", path: "/methods"},
  {name: "Data", path: "/data"}
];

const ICON = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 8.5 6 12.5 14 3.5" fill="none" stroke="#3b6ea5" stroke-width="2.5" stroke-linecap="round"/></svg>`
).toString("base64");

const config: Config = {
  root: "src",
  output: process.env.FOLLOWTHROUGH_DIST ?? "dist",
  title: "Followthrough",
  home: "Review",
  pages: PAGES.filter(({path}) => existsSync(`src${path}.md`)),
  style: "style.css",
  globalStylesheets: [],
  head: `<link rel="icon" href="data:image/svg+xml;base64,${ICON}">`,
  footer: '<span id="build-note">Followthrough</span>',
  pager: false,
  toc: false
};

export default config;
