/** Lets Framework build without a network. */
import {mkdirSync} from "node:fs";
import {join} from "node:path";

/** Framework's client lists these as lazy imports and asks the registry for a version of each, even when unused. */
const IMPLICIT = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];

/** An empty folder `name@version` in the cache answers that question; it also keeps today's versions out of the output. */
export function seedNpmCache(root: string): void {
  for (const name of IMPLICIT) {
    mkdirSync(join(root, ".observablehq/cache/_npm", `${name}@0.0.0`), {recursive: true});
  }
}
