/**
 * How many incidents had a retro; where retros are how incidents are known at all, the share is not said, and that none is
 * loaded is not said to mean that none was held.
 */
import {count, share} from "../../format.js";
import type {Reached} from "../rows/stages.js";

/** “12 of 14 (86%) incidents had a retro”; `which` may name them: “incidents of 2024-Q1”, or be empty. */
export const retroShare = ({n, of, isGiven}: Reached, verb: "had" | "have", which = "incidents"): string =>
  isGiven === true
    ? `Each of the ${which || "incidents"} is known from its report alone, so how many ${verb} a retro can’t be told`
    : n === 0 && of > 0
      ? `No retro of ${[count(of), of === 1 ? which.replace(/^incidents/, "incident") : which].filter((word) => word !== "").join(" ")} is loaded`
      : `${[share(n, of), which, verb].filter((word) => word !== "").join(" ")} a retro`;
