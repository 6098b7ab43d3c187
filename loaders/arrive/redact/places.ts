/** Where exports name people: fields and columns made for them, user objects, and changes of such fields. */
import {type Json, type JsonObject, isObject} from "../containers.js";
import {fieldName, isOtherField, isPersonField} from "./fields.js";
import {type Person, handle, peopleInPlace} from "./person.js";

/** What was met in a data folder. */
export interface Met {
  person(person: Person): void;
  /** the name of a team, a service or a component: never a person */
  other(name: string): void;
  /** any other text: it may have places of its own */
  text(text: string): void;
}

/** within a person: what else hangs there */
const NOT_WITHIN =
  /^(?:teams?|services?|schedules?|escalation_polic(?:y|ies)|roles?|incident_role|api_key|workflow|integration|project|organization|urls?|avatar_?urls?|type|id|self|html_url|links?|time_?zone|locale|description|job_title|title|status|color|scope|permissions?|contact_methods?|notification_rules?|groups?|application_roles?|external_status)$/;
const NAMES = [
  "name",
  "display_name",
  "displayName",
  "full_name",
  "fullName",
  "fullname",
  "real_name",
  "realName",
  "real_name_normalized",
  "display_name_normalized",
  "summary",
  "display_value",
  "value",
  "userName",
  "username",
  "user_name",
  "login",
  "handle",
  "nick",
  "nickname",
  "slug",
  "email",
  "emailAddress",
  "email_address",
  "mail",
  "label",
  "text"
] as const;
const OTHER_TYPES =
  /^(?:team|service|schedule|escalation_policy|escalation|group|app|application|organization|integration)(?:_reference)?$/i;
const NO_PERSON_TYPES =
  /^(?:bot|workflow|api_key|alert|incident|inbound_integration|monitor|mention)(?:_reference)?$/i;
const CHANGED = [
  "fromString",
  "toString",
  "from",
  "to",
  "old_value",
  "new_value",
  "oldValue",
  "newValue",
  "old",
  "new",
  "before",
  "after"
];
const DEEPEST = 40;
/** a time or a number names nobody */
const NO_WORDS = /^[\d\sTZ:.,+/-]*$/;

/** Meets everyone in a JSON value. */
export function meetInJson(value: Json, met: Met, key = "", depth = 0): void {
  if (depth > DEEPEST) return;
  if (typeof value === "string") {
    if (isOtherField(key)) met.other(value);
    else if (isPersonField(key)) meetInText(value, met);
    else if (value.length > 12) met.text(value);
  } else if (Array.isArray(value)) for (const each of value) meetInJson(each, met, key, depth + 1);
  else if (isObject(value)) meetInObject(value, met, key, depth);
}

function meetInObject(value: JsonObject, met: Met, key: string, depth: number): void {
  if (isOtherField(key) || isOfOtherType(value)) meetOther(value, met);
  else if (isUser(value) || isPersonField(key)) meetPerson(value, met, 0);
  const changed = typeof value["field"] === "string" ? value["field"] : value["field_name"];
  if (typeof changed === "string" && isPersonField(changed))
    for (const name of CHANGED) {
      const to = Object.hasOwn(value, name) ? value[name] : undefined;
      if (typeof to === "string") meetInText(to, met);
    }
  if (value["type"] === "mention" && isObject(value["attrs"])) {
    const mentioned = value["attrs"]["text"];
    if (typeof mentioned === "string") meetInText(mentioned, met);
  }
  for (const [name, inner] of Object.entries(value)) meetInJson(inner, met, name, depth + 1);
}

const isOfOtherType = (value: JsonObject): boolean =>
  typeof value["type"] === "string" && OTHER_TYPES.test(value["type"]) && !("email" in value);

const isOfNoPerson = (value: JsonObject): boolean =>
  typeof value["type"] === "string" && NO_PERSON_TYPES.test(value["type"]);

/** A user object, whatever field it stands in. */
function isUser(value: JsonObject): boolean {
  const has = (...names: readonly string[]): boolean =>
    names.some((name) => Object.hasOwn(value, name) && typeof value[name] === "string");
  const type = typeof value["type"] === "string" ? value["type"] : "";
  return (
    /^user(_reference)?$/i.test(type) ||
    (has("email", "emailAddress", "email_address") &&
      has("name", "displayName", "full_name", "username", "login", "summary")) ||
    (has("accountId", "account_id") && has("displayName", "display_name")) ||
    (has("displayName") && (has("emailAddress") || isObject(value["avatarUrls"]))) ||
    (has("real_name", "first_name", "firstName", "given_name") &&
      has("name", "last_name", "lastName", "family_name", "display_name")) ||
    (has("login") && (has("avatar_url", "node_id", "html_url") || typeof value["id"] === "number"))
  );
}

/** The names of an object that stands for a person, and of what it wraps. */
function meetPerson(value: JsonObject, met: Met, depth: number): void {
  if (depth > 4 || isOfOtherType(value) || isOfNoPerson(value)) return;
  const text = (name: string): string | undefined => {
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    return typeof found === "string" ? found : undefined;
  };
  const given = ["first_name", "firstName", "given_name", "givenName"].map(text).find(Boolean);
  const family = ["last_name", "lastName", "family_name", "familyName", "surname"].map(text).find(Boolean);
  if (given !== undefined && family !== undefined) meetInText(`${given} ${family}`, met);
  for (const name of NAMES) {
    const found = text(name);
    if (found !== undefined) meetInText(found, met);
  }
  for (const [name, inner] of Object.entries(value))
    if (!NOT_WITHIN.test(fieldName(name)))
      for (const each of Array.isArray(inner) ? inner : [inner]) {
        if (isObject(each)) meetPerson(each, met, depth + 1);
        else if (typeof each === "string" && Array.isArray(inner)) meetInText(each, met);
      }
}

function meetOther(value: JsonObject, met: Met): void {
  for (const name of ["name", "summary", "display_name", "displayName", "title", "display_value", "key"]) {
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    if (typeof found === "string") met.other(found);
  }
}

/** A cell or field of people: one or several names, addresses or accounts, or JSON of them. */
export function meetInText(text: string, met: Met): void {
  if (/^\s*[[{]/.test(text)) {
    try {
      const value = JSON.parse(text) as Json;
      for (const each of Array.isArray(value) ? value : [value]) {
        if (typeof each === "string") meetInText(each, met);
        else if (isObject(each)) meetPerson(each, met, 0);
      }
      return;
    } catch {
      // read as text
    }
  }
  for (const person of peopleInPlace(text)) met.person(person);
  const account = /^\s*@?([A-Za-z][\w.-]{2,39})\s*$/.exec(text)?.[1];
  if (account !== undefined && /[\d._-]/.test(account))
    for (const person of handle(account)) met.person(person);
}

/** Meets everyone in a table's columns of people. */
export function meetInTable(header: readonly string[], rows: readonly (readonly string[])[], met: Met): void {
  for (const [index, name] of header.entries()) {
    const kind = isOtherField(name) ? "other" : isPersonField(name) ? "person" : "text";
    const seen = new Set<string>();
    for (const row of rows) {
      const cell = row[index];
      if (cell === undefined || cell === "" || seen.has(cell)) continue;
      if (seen.size < 10_000) seen.add(cell);
      if (kind === "other") met.other(cell);
      else if (kind === "person") meetInText(cell, met);
      else if (cell.length > 12 && !NO_WORDS.test(cell)) met.text(cell);
    }
  }
}
