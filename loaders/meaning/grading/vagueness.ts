/** Whether a clause names what is to be changed: a word that is not a verb of doing, a small word or a general noun. */
const EMPTY = new Set(
  (
    "a an the our all any some more better best new good proper properly and or of for to in on with we should need must please be is it this that them " +
    "things stuff everything " +
    "add create set up setup make do have implement improve increase reduce fix update review check verify write get use put ensure enhance define investigate " +
    "automate automation monitor monitoring alert alerts alerting alarm alarms metric metrics log logs logging dashboard dashboards documentation docs document " +
    "test tests testing train training process processes communication observability capacity timeout timeouts follow followup uptime tbd todo tba n none " +
    "proactive automated errors error handling system number limits limit retries retry runbook runbooks backups tooling tools performance"
  ).split(" ")
);

/** `text` is normalised. */
export const hasObject = (text: string): boolean =>
  text
    .trim()
    .split(" ")
    .some((word) => word !== "" && !EMPTY.has(word));
