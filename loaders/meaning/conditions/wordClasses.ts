/** Words that phrases name together: `TEAM` stands for all of its words, beside others too: `TEAM|director`. */

const CLASSES: ReadonlyMap<string, string> = new Map([
  // for lack: “no alert”, “without a test”, “lack of capacity”
  [
    "NO",
    "=no|=not|=without|=missing|=lack|=lacks|=lacked|=lacking|absen*|=never|=nobody|=noone|=none|insufficient*|inadequate*|=non"
  ],
  // who responds
  [
    "TEAM",
    "=we|=i|=he|=she|=they|team|teams|oncall|engineer*|responder*|operator*|colleague*|shift|staff|noc|ops|helpdesk|desk|support|developer*|sre|sres|admin|administrator*|everyone|everybody|someone|somebody|analyst*|technician*|=us|people"
  ],
  // whom it is done for
  [
    "USERS",
    "customer*|user|users|client|clients|tenant|tenants|citizen*|patients|players|students|shoppers|subscribers|merchants|sellers|partners|branches|residents|visitors|readers|members|drivers|parents|guests|passengers|households|callers|public|shops|teachers"
  ],
  // what is written about how to do things
  [
    "DOCS",
    "runbook*|playbook*|documentation|docs|instruction*|procedure*|wiki|guide|guides|checklist*|sop|mop|readme|handbook*|=manual|=manuals|specification*|diagram*|drawing*"
  ]
]);

/** The words that a token of a phrase stands for, each class in full; a token without a class as it is. */
export const spelledOut = (token: string): string =>
  token
    .split("|")
    .map((word) => CLASSES.get(word) ?? word.toLowerCase())
    .join("|");
