/** `npm run licences`: whose code is installed, and under which licences. */
import {rollups} from "d3";
import {dependencies, isPermissive} from "../site/licences.js";
import {say, warn} from "../terminal.js";
import {textTable} from "../textTable.js";

/** Prints the packages by licence; sets exit code 1 where one leaves no permissive choice. */
export function licences(): void {
  const all = dependencies();
  const byLicence = rollups(
    all,
    (packages) => packages.map(({name, version}) => `${name}@${version}`),
    ({licence}) => licence
  ).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [licence, packages] of byLicence)
    say(`${licence} (${packages.length})\n  ${packages.join(", ")}\n`);
  const refused = all.filter(({licence}) => !isPermissive(licence));
  if (refused.length === 0) return;
  warn(
    "Not permissive, or unknown: replace the package, or read its licence and name it in loaders/site/licences.ts."
  );
  warn(
    textTable(
      ["package", "licence"],
      refused.map(({name, version, licence}) => [`${name}@${version}`, licence])
    )
  );
  process.exitCode = 1;
}
