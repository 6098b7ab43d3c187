import {VERDICT_MARKS, VERDICTS, type Verdict} from "../../domain.js";
import {verdictShape} from "../charts/verdictShape.js";
import {element} from "./element.js";

/** The shapes that a chart shows with their words, in order of reliance. */
export const verdictKey = (shown: Iterable<Verdict> = VERDICTS): HTMLElement => {
  const own = new Set(shown);
  return element(
    "ul",
    {class: "key"},
    VERDICTS.filter((verdict) => own.has(verdict)).map((verdict) =>
      element(
        "li",
        {class: `verdict verdict-${verdict}`},
        verdictShape(verdict),
        VERDICT_MARKS[verdict].label
      )
    )
  );
};
