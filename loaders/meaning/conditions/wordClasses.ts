/** Words that phrases name together: `TEAM` stands for all of its words, beside others too: `TEAM|director`. */

const MONTHS =
  "january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter";

const CLASSES: ReadonlyMap<string, string> = new Map([
  // for lack: “no alert”, “without a test”, “lack of capacity”
  [
    "NO",
    "=no|=not|=without|=missing|=lack|=lacks|=lacked|=lacking|absen*|=never|=nobody|=noone|=none|insufficient*|inadequate*|=non"
  ],
  ["NOBODY", "=nobody|=noone|=none|=neither|=nothing|=never|=not"],
  // who responds and who changes things
  [
    "TEAM",
    "=we|=i|=he|=she|=they|team|teams|oncall|engineer*|responder*|operator*|colleague*|shift|staff|noc|ops|helpdesk|desk|support|developer*|sre|sres|admin|administrator*|everyone|everybody|someone|somebody|analyst*|technician*|=us|people"
  ],
  // whom it is done for
  [
    "USERS",
    "customer*|user|users|client|clients|tenant|tenants|citizen*|patients|players|students|shoppers|subscribers|merchants|sellers|partners|branches|residents|visitors|readers|members|drivers|parents|guests|passengers|households|callers|public"
  ],
  [
    "CHANGE",
    "deploy*|=change|=changes|=changed|release|releases|rollout*|upgrade|upgrades|update|updates|migration*|maintenance|switchover|cutover|installation|patch|patches"
  ],
  [
    "DOCS",
    "runbook*|playbook*|documentation|docs|instruction*|procedure*|wiki|guide|guides|checklist*|sop|mop|readme|handbook*|=manual|=manuals|specification*|diagram*|drawing*"
  ],
  ["ALERT", "alert*|alarm*|warning*|page|pages|pager|monitor*|notification*"],
  [
    "TESTBED",
    "test|tests|testing|staging|acceptance|integration|lab|fixtures|simulator|rehearsal|qa|sandbox|preprod|preproduction|pilot|demo|dev"
  ],
  [
    "SPAN",
    "minutes|minute|min|mins|hours|hour|days|day|weeks|week|months|month|years|year|morning|afternoon|night|evening|while|long"
  ],
  ["MONTH", `${MONTHS}|201*|202*|year|month`]
]);

/** The words that a token of a phrase stands for, each class in full; a token without a class as it is. */
export const spelledOut = (token: string): string =>
  token
    .split("|")
    .map((word) => CLASSES.get(word) ?? word.toLowerCase())
    .join("|");
