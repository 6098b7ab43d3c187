/** What of an answer can be drawn at once: its first name or time against its first number. */
import {shorten} from "../format.js";
import type {Answer} from "./answer.js";

/** As many as can be read. */
export const MOST_BARS = 30;
const NAME = 30;

export interface Point {
  readonly value: number;
  /** of a time */
  readonly at?: Date;
  /** of a text */
  readonly name?: string;
}

export interface Drawable {
  readonly x: string;
  readonly y: string;
  readonly points: readonly Point[];
}

/** Undefined for fewer than two points; rows without the one or the other are left out. */
export function drawable({columns, rows}: Answer): Drawable | undefined {
  const x = columns.findIndex(({kind}) => kind === "time" || kind === "text");
  const y = columns.findIndex(({kind}) => kind === "number");
  if (x < 0 || y < 0) return undefined;
  const points = rows.flatMap((row): Point[] => {
    const [name, value] = [row[x], row[y]];
    if (typeof value !== "number" || !Number.isFinite(value) || name === null || name === undefined)
      return [];
    return name instanceof Date ? [{at: name, value}] : [{name: shorten(String(name), NAME), value}];
  });
  if (points.length < 2) return undefined;
  const inOrder =
    points[0]!.at === undefined ? points : points.toSorted((a, b) => a.at!.getTime() - b.at!.getTime());
  return {x: columns[x]!.name, y: columns[y]!.name, points: inOrder};
}
