import {existsSync} from "node:fs";
import {ensureFresh, fixTimes, watchInputs} from "./loaders/site/freshness.js";
import {seedNpmCache} from "./loaders/site/offline.js";
import type {Config} from "./types/framework.js";

process.env.OBSERVABLE_TELEMETRY_DISABLE = "1";
seedNpmCache("src");
await ensureFresh();
if (process.argv.includes("preview")) watchInputs();
else fixTimes();

/** In the order of a review; a page is listed as soon as it exists. Detail pages (`/incident?id=`) are linked, not listed. */
const GROUPS = [
  {
    name: "Review",
    pages: [
      {name: "Review", path: "/index"},
      {name: "Agenda", path: "/agenda"},
      {name: "Report", path: "/report"}
    ]
  },
  {
    name: "Did it work?",
    pages: [
      {name: "Outcomes", path: "/outcomes"},
      {name: "Follow-through", path: "/actions"}
    ]
  },
  {
    name: "What to fix",
    pages: [
      {name: "Priorities", path: "/priorities"},
      {name: "Conditions", path: "/conditions"},
      {name: "Alert noise", path: "/alerts"},
      {name: "Response", path: "/response"},
      {name: "Retros", path: "/retros"}
    ]
  },
  {
    name: "Evidence",
    pages: [
      {name: "Incidents", path: "/incidents"},
      {name: "Questions", path: "/questions"},
      {name: "Explore", path: "/explore"},
      {name: "Data", path: "/data"},
      {name: "Methods", path: "/methods"}
    ]
  }
];

const ICON = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 8.5 6 12.5 14 3.5" fill="none" stroke="#3b6ea5" stroke-width="2.5" stroke-linecap="round"/></svg>`
).toString("base64");

const config: Config = {
  root: "src",
  output: process.env.FOLLOWTHROUGH_DIST ?? "dist",
  title: "Followthrough",
  home: "Followthrough",
  pages: GROUPS.map(({name, pages}) => ({
    name,
    collapsible: false,
    pages: pages.filter(({path}) => existsSync(`src${path}.md`))
  })),
  preserveExtension: true,
  style: "style.css",
  globalStylesheets: [],
  head: `<link rel="icon" href="data:image/svg+xml;base64,${ICON}">`,
  footer: '<span id="build-note">Followthrough</span>',
  pager: false,
  toc: false
};

export default config;
