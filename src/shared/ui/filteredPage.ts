import type {Filter} from "../rows/filterRows.js";
import type {FilterBar} from "./filterBar.js";
import type {Resize} from "./resize.js";

/** A page whose parts follow the reader's filter: its rows are loaded once, for the first choice, its parts drawn anew for each. */
export interface FilteredPage {
  readonly banner: HTMLElement;
  /** where the finding stands; `draw` fills it */
  readonly answer: HTMLElement;
  readonly filter: FilterBar;
  readonly draw: (filter: Filter, resize: Resize) => HTMLElement | Promise<HTMLElement>;
}
