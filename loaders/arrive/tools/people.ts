/** The names of people in a record, wherever they stand, for the core to remove from every text. */
import {type Json, isObject} from "../containers.js";
import {isPeopleColumn} from "../sources/plain/people.js";

const MARKS = [
  "email",
  "mail",
  "handle",
  "login",
  "slack_user_id",
  "userID",
  "username",
  "user_name",
  "real_name",
  "displayName",
  "full_name",
  "fullName"
];
const NAMES = [
  "name",
  "displayName",
  "display_name",
  "real_name",
  "full_name",
  "fullName",
  "full_name_with_email"
];
const GROUP = /team|group|service|bot|app/i;

/** Names in fields made for people, and of objects with a person's marks; a team that owns is no person. */
export function peopleIn(value: Json | undefined, key = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => peopleIn(entry, key));
  if (typeof value === "string") return isPeopleColumn(snake(key)) ? namesIn(value) : [];
  if (!isObject(value)) return [];
  const isGroup = typeof value["type"] === "string" && GROUP.test(value["type"]);
  const isPerson = !isGroup && (isPeopleColumn(snake(key)) || MARKS.some((mark) => mark in value));
  const own = isPerson ? NAMES.map((name) => value[name]).filter((name) => typeof name === "string") : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([name, child]) => (isGroup ? [] : peopleIn(child, name)))
  ];
}

const snake = (key: string): string => key.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();

/** A cell may join several names, each with an address behind it. */
const namesIn = (cell: string): string[] =>
  cell
    .split(/[;,\n]/)
    .map((name) => name.replace(/<[^>]{0,200}>|\([^)]{0,200}\)/g, "").trim())
    .filter((name) => name !== "" && !/[\d@/]/.test(name));
