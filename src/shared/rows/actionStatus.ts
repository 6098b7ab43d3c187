import {words} from "../../format.js";

/** Where an action stands; a status without a meaning here is neither open nor closed. */
interface WithStatus {
  readonly status: string | null;
}

export const isOpen = ({status}: WithStatus): boolean => status === "open" || status === "in_progress";

/** In words; what nobody stated is neither open nor done. */
export const statusWords = (status: string | null): string =>
  status === null ? "not stated" : words(status);

/** Done or given up. */
export const isClosed = ({status}: WithStatus): boolean => status === "done" || status === "wont_do";
