/** taxonomy.yaml of the company: the conditions that it has beside the built-in ones, under every name they ever had. */
import {stringify} from "yaml";
import type {Faults} from "../faults.js";

export interface OwnCondition {
  readonly id: string;
  readonly layer: "technical";
  readonly label: string;
}

/** "scan-clock-drift" is labelled "Scan clock drift". */
export const ownConditions = ({renames}: Faults): OwnCondition[] =>
  renames
    .filter(({kind}) => kind === "condition")
    .flatMap(({from, to}) => [from, to])
    .map((id) => ({
      id,
      layer: "technical",
      label: id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ")
    }));

export const taxonomyYaml = (faults: Faults): string => stringify(ownConditions(faults));
