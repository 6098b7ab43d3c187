import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {excerpt, othersIn, redactor} from "../../loaders/arrive/redact.js";
import {peopleInPlace} from "../../loaders/arrive/redact/person.js";

const NAMES = [
  "Jane Roekamp",
  "José Núñez",
  "An Vo",
  "Ed Fry",
  "Will Stanhope",
  "Jürgen Möllering",
  "Maeve O'Dowd",
  "María del Pilar Iturralde",
  "鈴木 一郎",
  "Ольга Смирнова"
];
const clean = redactor({
  people: NAMES.flatMap((name) => peopleInPlace(name)),
  inFile: new Map([["notes.md", peopleInPlace("Corvin")]]),
  others: othersIn(["Atlas", "Search Core"])
});

describe("a known person leaves a text in every shape", () => {
  test.each([
    ["Jane Roekamp and JANE ROEKAMP restarted it", "[person] and [person] restarted it"],
    [
      "Jane  Roekamp, Jane\nRoekamp, Roekamp, Jane and J. Roekamp",
      "[person], [person], [person] and [person]"
    ],
    ["jane.roekamp, jane_roekamp, jroekamp and janeroekamp", "[person], [person], [person] and [person]"],
    ["Paged Jane; then Roekamp's change, said jane", "Paged [person]; then [person]'s change, said [person]"],
    ["Jose\u0301 Nu\u0301n\u0303ez and Jose Nunez called", "[person] and [person] called"],
    ["Juergen Moellering, Moellering", "[person], [person]"],
    ["O’Dowd and ODowd, maeve o'dowd", "[person] and [person], [person]"],
    ["Pilar Iturralde", "[person]"],
    ["Wil\u200bl Stanhope", "[person]"],
    ["鈴木一郎さんが再起動した", "[person]さんが再起動した"],
    ["написали Ольге Смирновой", "написали [person]"],
    ["see https://x.org/u?name=Jane%20Roekamp now", "see https://x.org/u?name=[person] now"]
  ])("%s", (text, expected) => expect(clean.text(text)).toBe(expected));
});

describe("ordinary words stay", () => {
  test.each([
    "Can evolve and need frying",
    "We will wait, an edge case of the voting",
    "Will the job be retried? The Will Call queue is full",
    "Atlas and Search Core were down",
    "Bumped react@18.2.0 and @babel/core@7.1.0, image app@sha256:abc",
    "git@github.com:acme/app and postgres://app@db.internal/x",
    "Add @Override, @deprecated and @app.route('/x')",
    "cron @daily and @every 5m; told @here, @acme/infra and @search-team",
    "Due @May 3, 2024",
    "Prometheus checks it, Thorvald opens at nine, Rio de Janeiro and the Rollback van Kafka",
    "Mark V. as done, Plan B. follows, Grade A. is kept",
    "Root Cause Analysis of the Kubernetes Cluster in Frankfurt",
    "from 10:00:00 to 10:05:30 on 2024-03-05, build 20240305.10, trace 4bf92f3577b34da6"
  ])("%s", (text) => expect(clean.text(text)).toBe(text));
});

describe("people nobody told of", () => {
  test.each([
    ["Then Thorvald Lindgren restarted it", "Then [person] restarted it"],
    ["We paged Thorvald", "We paged [person]"],
    ["John Zorvane advises waiting", "[person] advises waiting"],
    ["Zorvanna asks for help; thanks, Thorvald Lindgren", "[person] asks for help; thanks, [person]"],
    ["cc @tlindgren and @Thorvald Lindgren", "cc [person] and [person]"],
    ["[~accountid:5d9] and <@U024BE7LH> agreed", "[person] and [person] agreed"],
    ["Astrid opens a ticket. Ingrid assesses it", "[person] opens a ticket. [person] assesses it"],
    ["10:02 Ingrid Q. raises it", "10:02 [person] raises it"],
    ["seen by T. Ingrid", "seen by [person]"],
    ["Then Mark V. finds it", "Then [person] finds it"],
    ["word came from Zorvanna van Quellst", "word came from [person]"],
    ["with Ingrid, Thorvald and Astrid Lindgren", "with [person], [person] and [person]"]
  ])("%s", (text, expected) => expect(clean.text(text)).toBe(expected));
});

test("Dev is a given name, and a word for teams", () => {
  const words = (name: string): number => peopleInPlace(name).length;
  expect([words("Dev Kandhari"), words("Dev Team"), words("Platform Dev"), words("Dev Ops")]).toEqual([
    1, 0, 0, 0
  ]);
});

test("a single word is a name in its own file only", () => {
  expect(clean.text("corvin looked", "notes.md")).toBe("[person] looked");
  expect(clean.text("corvin looked", "other.md")).toBe("corvin looked");
});

test("addresses, also spelled out, become [e-mail]", () => {
  expect(clean.text("a.b+c@example.com, x [at] example.org <mailto:d@e.io>")).toBe(
    "[e-mail], [e-mail] <mailto:[e-mail]>"
  );
});

describe("secrets are masked and told by kind", () => {
  const secret = (text: string): {text: string; kinds: string[]} => {
    const kinds: string[] = [];
    return {text: clean.text(text, undefined, (kind) => kinds.push(kind)), kinds};
  };
  const letters = "Ab3dEf6hIj9lMn2pQr5tUv8xYz1aBc4eFg7i";
  test.each([
    [`id AKIA${"Q".repeat(16)}.`, "id [secret].", "AWS access key"],
    [`key ghp_${letters}`, "key [secret]", "GitHub token"],
    ["dial redis://app:s3cr3tpw@cache:6379", "dial redis://app:[secret]@cache:6379", "password in a URL"],
    ["Authorization: Bearer abc.def-123456", "Authorization: Bearer [secret]", "authorization header"],
    ["the password is q7rT9x!", "the password is [secret]!", "password"],
    ["DB_PASSWORD=correcthorsebattery", "DB_PASSWORD=[secret]", "password"],
    ['{"api_key": "zz81-aa72"}', '{"api_key": "[secret]"}', "labelled secret"],
    ["-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY----- end", "[secret] end", "private key"]
  ])("%s", (given, text, kind) => expect(secret(given)).toEqual({text, kinds: [kind]}));

  test.each(["Password: reset was broken", "the token expired", "token: none", "secret rotation is manual"])(
    "%s",
    (text) => expect(secret(text)).toEqual({text, kinds: []})
  );

  test("a remembered text tells again", () => {
    expect(secret("pwd: 8xK2mmQ1").kinds).toEqual(secret("pwd: 8xK2mmQ1").kinds);
    expect(secret("pwd: 8xK2mmQ1").kinds).toHaveLength(1);
  });
});

test("phones go by default, internet addresses by setting", () => {
  const text = "call +49 30 901820 or (555) 013-4477 from 10.20.30.40";
  expect(clean.text(text)).toBe("call [phone] or [phone] from 10.20.30.40");
  expect(redactor(undefined, {phones: false, ips: true}).text(text)).toBe(
    "call +49 30 901820 or (555) 013-4477 from [ip]"
  );
});

describe("JSON stays JSON", () => {
  test("each string is cleaned before it is encoded", () => {
    const value = JSON.stringify([{text: "Thanks\njane.roekamp@example.com", at: null, n: 1}]);
    expect(JSON.parse(clean.value(value))).toEqual([{text: "Thanks\n[e-mail]", at: null, n: 1}]);
  });
  test("untouched JSON keeps its bytes", () => {
    expect(clean.value('[ "a",  1 ]')).toBe('[ "a",  1 ]');
  });
  test("half a character is replaced", () => {
    expect(clean.value('["ok \\ud83d"]')).toBe('["ok \ufffd"]');
    expect(clean.text("ok \ud83d")).toBe("ok \ufffd");
  });
  test("whatever is given, the values stay well-formed JSON of the same shape", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const after = JSON.parse(clean.value(JSON.stringify(value))) as unknown;
        expect(Array.isArray(after)).toBe(Array.isArray(value));
        expect(typeof after).toBe(typeof value);
      })
    );
  });
});

test.each([
  "a",
  "a@",
  "@a",
  "a.",
  "password",
  "eyJ",
  "://a:",
  "1.",
  "+1 ",
  "Jane ",
  "password is ",
  "-----BEGIN PRIVATE KEY-----",
  "Aa Bb "
])("the time is linear in the length of %s…", (part) => {
  const time = (length: number): number => {
    const text = part.repeat(Math.ceil(length / part.length));
    const before = process.cpuUsage(); // of this process only, so that a busy machine changes nothing
    clean.text(text);
    return process.cpuUsage(before).user / 1000;
  };
  const short = Math.max(time(20_000), time(20_000), 30);
  expect(time(160_000)).toBeLessThan(24 * short); // 8 times where linear, 64 where quadratic
});

test("an excerpt is one short line", () => {
  expect(excerpt("a\n\tb c", 4)).toBe("a b…");
});
