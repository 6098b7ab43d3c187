/** What a page or the report asks to decide: a line each, with the way to the evidence. */
import type {Place} from "./place.js";

export interface Ask extends Place {
  readonly text: string;
  /** how the next review will see whether it helped */
  readonly measure?: string;
}
