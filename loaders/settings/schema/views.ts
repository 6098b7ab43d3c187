/** Settings: filters worth a name of their own. */
import {z} from "zod";
import {text} from "./values.js";

/** What a view may choose, with what each value must look like. */
export const VIEW_PARAMETERS: Readonly<Record<string, RegExp>> = {
  period: /^(\d{4}-Q[1-4]|\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})$/,
  span: /^(quarter|all)$/,
  service: /\S/,
  team: /\S/,
  severity: /^([1-5]|unknown)$/,
  layer: /^(technical|human|process|unknown)$/
};

const query = z
  .string()
  .superRefine((written, context) => {
    for (const message of faults(written)) context.addIssue({code: "custom", message});
  })
  .meta({type: `\`?\` and any of ${Object.keys(VIEW_PARAMETERS).join(", ")}`});

/** What is wrong with a view, each with its remedy. */
function faults(written: string): string[] {
  if (!written.startsWith("?"))
    return ["starts with no “?”; write only filters, such as ?team=Payments&severity=1"];
  const chosen = [...new URLSearchParams(written)];
  if (chosen.length === 0) return ["chooses nothing; write filters, such as ?team=Payments"];
  return chosen.flatMap(([name, value]) => {
    const wanted = Object.hasOwn(VIEW_PARAMETERS, name) ? VIEW_PARAMETERS[name] : undefined;
    if (wanted === undefined)
      return [`unknown filter “${name}” (known: ${Object.keys(VIEW_PARAMETERS).join(", ")})`];
    return wanted.test(value) ? [] : [`“${value}” is no ${name}`];
  });
}

export const views = {
  views: z.record(text.min(1), query).default({}).meta({
    description:
      "Filters by name, offered on every page; each opens the Review with them, and they stay from page to page.",
    name: "NAME",
    example: 'views: {Worst of Payments: "?team=Payments&severity=1&severity=2"}'
  })
};
