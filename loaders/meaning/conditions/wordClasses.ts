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
  ],
  // that it was not done, or by nobody
  ["NOBODY", "nobody|noone|none|=neither|=no|=nothing|=not|=never|hardly|barely|=without"],
  // what people know
  [
    "KNEW",
    "=know|=knew|=known|=knows|=aware|=idea|=realised|=realized|=realise|=realize|=understood|=suspected|=guessed|=thought|=heard"
  ],
  // what breaks
  [
    "SYSTEM",
    "server|service|system|database|=db|cluster|node|host|box|machine|instance|broker|gateway|router|switch|proxy|array|registry|line|link|region|zone|site|datacenter|datacentre|queue|controller|=vm|appliance|resolver|rack|building|duct|cable|fibre|fiber|firewall|cabinet|room|generator"
  ],
  // what calls a service
  [
    "CLIENTS",
    "phones|clients|handsets|browsers|devices|apps|agents|workers|consumers|senders|subscribers|scanners|tills|sensors|nodes|pods|terminals|players|callers|machines|=client|=app|=apps|=worker|jobs"
  ],
  // what is to take over
  [
    "STANDBY",
    "standby|replica|secondary|spare|reserve|passive|follower|generator|=ups|mirror|failover|takeover|switchover|redundant"
  ],
  // what runs out
  [
    "RESOURCE",
    "memory|disk|space|bytes|room|addresses|connections|handles|slots|threads|workers|quota|ports|inodes|heap|storage|sessions|licences|licenses|descriptors|=cpu|seats|=ids"
  ],
  // what is done to a system
  [
    "CHANGE",
    "=change|=changes|deploy*|=release|=releases|rollout|=update|=updates|=upgrade|=upgrades|migration|=patch|=switch|switchover|cutover|=move|=merge|maintenance|restart|reboot|=work|replacement"
  ],
  // who makes or runs what is bought
  [
    "VENDOR",
    "vendor|supplier|provider|manufacturer|carrier|=isp|=bank|partner|maker|upstream|hoster|processor|registrar|publisher"
  ],
  // one part needs another
  [
    "DEPENDS",
    "=needs|=needed|=uses|=used|=reads|=read|=asks|=depends|=depended|=relies|=relied|=calls|=called|=fetches|=fetched|=hangs|=hung|=consumes|=consumed|=shares|=shared|=pulls|=pulled|=queries|=queried"
  ],
  // what is set
  [
    "SETTING",
    "setting|settings|value|parameter|flag|option|config|configuration|rule|variable|threshold|route|timezone|toggle|mapping|policy|template|=limit|=size|interval|=url|path|selector|filter"
  ],
  // what is written in code
  [
    "PROGRAM",
    "code|function|script|scheduler|=job|logic|program|=app|exporter|importer|parser|routine|loop|handler|formula|calculation|module|worker|consumer|service|tool|=cron|report|algorithm|pagination"
  ],
  // what runs out on a day
  [
    "CERTIFICATE",
    "certificate*|=cert|=certs|token|tokens|licence|license|=domain|=key|secret|credential|signature|subscription"
  ],
  // where changes are tried
  ["STAGING", "staging|sandbox|preprod|preproduction|=qa|=lab|testbed|acceptance|rehearsal|=uat"],
  // what is written down, and parts of it
  [
    "PAPER",
    "runbook*|playbook*|documentation|docs|instructions|procedure*|wiki|guide|checklist*|readme|handbook*|=manual|=manuals|page|pages|sheet|description|notes|leaflet|=card|=plan|steps|diagram*|drawing*|document*"
  ],
  // how long
  [
    "DURATION",
    "minutes|hour|hours|day|days|week|weeks|month|months|year|years|morning|evening|night|noon|long|fortnight"
  ],
  // without exception
  ["ALL", "=all|=every|everything|everybody|everyone|=each|whole|entire|=both|others|=rest"]
]);

/** The words that a token of a phrase stands for, each class in full; a token without a class as it is. */
export const spelledOut = (token: string): string =>
  token
    .split("|")
    .map((word) => CLASSES.get(word) ?? word.toLowerCase())
    .join("|");
