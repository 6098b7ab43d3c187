/** Did users tell of the failure, or did something of ours? What reports say of it in prose. */
import {matcher} from "./matcher.js";

const WHO =
  "user*|customer*|client*|tenant*|visitor*|reader*|subscriber*|partner*|student*|merchant*|seller*|shopper*|developer*|colleague*|consumer*|member*|somebody|someone|people|shop|shops|store|stores|branch|branches|school*|hospital*|nurse*|doctor*|teacher*|driver*|manager*|department*|supplier*|marketing|finance|sales|accounting|parent*|patient*|guest*|passenger*|resident*|citizen*|staff|employee*|trader*|caller*|clerk*|reporter*|journalist*|helpdesk|desk|hotline|callcentre|callcenter|centre";
const TOLD =
  "=wrote|=told|=reported|=reports|=reporting|=complained|=complaining|=contacted|=called|=emailed|=mailed|=pinged|=flagged|=raised|=noticed|=notified|=informed|=alerted|=tweeted|=posted|=messaged|=rang|=phoned|=pointed|=mentioned|=spotted|=discovered";
/** What is done to somebody, not by them: “customers were informed”, “we asked users”. */
const ADDRESSED =
  "told|informed|notified|emailed|mailed|messaged|contacted|asked|called|alerted|advised|warned|flagged|raised|wrote|phoned";
const AUDIENCE =
  "user*|customer*|client*|caller*|citizen*|patient*|reader*|passenger*|tenant*|resident*|visitor*|subscriber*|member*|parent*|guest*";

const USERS_TOLD = "users";
const ALERT_TOLD = "alert";

const match = matcher([
  {
    id: USERS_TOLD,
    phrases: [
      `${WHO} _ ${TOLD}`,
      `=reported|=noticed|=flagged|=raised|=spotted|=discovered|=notified|=informed|=alerted|=detected|=identified|=found by _ ${WHO}`,
      `report|reports|complaint*|message*|ticket*|email*|mail|call|calls|enquir*|question* from _ ${WHO}`,
      `complaint*|ticket*|=reported by _ ${WHO}`,
      `report|reports|sign|complaint*|notification|hint|notice _ came|=was|arrived _ ${WHO}|complaint*`,
      `first|earliest report|sign|hint _ =came|=was|complaint*`,
      `told|informed|alerted|notified by|through _ ${WHO}`,
      `attention by|of|through _ ${WHO}`,
      "help desk|centre|center|line _ =got|=received|=had|=saw _ calls|tickets|complaints",
      "support ticket*|case*|request*|channel",
      "user|customer|client complaint*|ticket*",
      "user|customer|client =report|=reports _ =of|=about|=that|=came|=arrived|=received|=said|=in",
      "ticket* _ raised|opened|filed",
      "told by _ user*|customer*|client*|support",
      "learned|learnt|heard|found out from|through|via _ user*|customer*|client*|support|twitter|social"
    ],
    not: [
      "not _ told|informed|notified",
      "we|team _ told|informed|notified|emailed|contacted|asked|called|wrote _ user*|customer*|client*",
      `${WHO} _ =were|=are|=was|=is|=been|=be|=being _ ${ADDRESSED}`,
      `=were|=are|=was|=did ${WHO} _ ${ADDRESSED}|tell|inform|notify`,
      `=told|=informed|=asked|=advised|=notified|=emailed|=contacted|=warned|=called|=phoned|=alerted ${AUDIENCE}`,
      `${WHO} … =informed|=told|=notified|=asked|=contacted|=called purchasing|management|each|other`,
      "no one|nobody|=no|=none _ user*|customer*|client* _ reported|noticed|complained",
      "tell|inform|notify|email _ user*|customer*"
    ]
  },
  {
    id: ALERT_TOLD,
    phrases: [
      "alert*|alarm*|monitor*|pager|pagerduty|probe*|pingdom|prometheus|grafana|check|dashboard _ =fired|=triggered|=failed|=turned|=went|=told|=paged|=notified|=showed|=detected|=raised|=caught|=came|=reported|=alerted|=woke",
      "paged|alerted|notified|detected|found|noticed by _ alert*|alarm*|monitor*|pagerduty|pingdom|prometheus",
      "oncall|engineer*|team|we =was|=were|=got _ paged|alerted",
      "received|got|saw|seeing _ alert*|alarm*|page"
    ],
    not: ["without|no|not _ alert*|alarm*|page"]
  }
]);

const TELLING = ["detection", "summary", "body", "context", "rootCause", "wrong", "lessons"];

/**
 * The sentence that says so, of passages in the order in which they tell of detection; undefined where none does, or where one that
 * stands before it says that an alert came.
 */
export function usersToldIn(
  passages: readonly {readonly role: string; readonly text: string}[]
): string | undefined {
  const told = TELLING.flatMap((role) => passages.filter((passage) => passage.role === role));
  const first = told
    .flatMap(({text}) => match(text).sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1]))
    .at(0);
  return first?.id === USERS_TOLD ? first.sentence : undefined;
}
