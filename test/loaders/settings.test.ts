import {expect, test} from "vitest";
import {parseSettings, zoneOf} from "../../loaders/settings/settings.js";

test("an empty file means the defaults", () => {
  const settings = parseSettings("");
  expect(settings.quarter_start).toBe(1);
  expect(settings.sleep_hours).toEqual({from: "22:00", to: "07:00"});
  expect(settings.jira.action_labels).toEqual(["postmortem-action"]);
  expect(settings.closing).toEqual({});
  expect(parseSettings("closing: {1: 30, 2: 60}").closing).toEqual({1: 30, 2: 60});
});

test.each([
  {text: "time_zon: UTC", message: "unknown key time_zon (did you mean time_zone?)"},
  {text: "pagerduty: {incident: all}", message: "unknown key pagerduty.incident (did you mean incidents?)"},
  {
    text: "services: {checkout: {teams: x}}",
    message: "unknown key services.checkout.teams (did you mean team?)"
  },
  {text: "time_zone: Europe/Berln", message: "time_zone: an IANA time zone"},
  {text: "severities: {SEV1: 9}", message: "severities.SEV1"},
  {text: "closing: {SEV1: 30}", message: "closing.SEV1"},
  {text: "closing: {1: 0}", message: "closing.1"},
  {text: "quarter_start: 13", message: "quarter_start"},
  {text: "sleep_hours: {from: 25:00}", message: "sleep_hours.from: a clock time"},
  {
    text: "services: {a: {aliases: [x]}, b: {aliases: [X]}}",
    message: "services: “x” is a name of both a and b"
  },
  {text: "teams: {a: {}, b: {aliases: [a]}}", message: "teams: “a” is a name of both a and b"},
  {
    text: "coverage: {d: {from: 2024-02-01, to: 2024-01-01}}",
    message: "coverage.d: ends (2024-01-01) before"
  },
  {
    text: "coverage: {d: {gaps: [{from: 2024-02-01, to: 2024-01-01}]}}",
    message: "coverage.d.gaps.0: ends (2024-01-01) before"
  },
  {text: "costs: {minute: {1: 500}}", message: "costs.minute: says no currency; add costs.currency"},
  {text: "costs: {currency: euros}", message: "costs.currency: a currency's code such as EUR"},
  {text: "costs: {currency: EUR, minute: {9: 5}}", message: "unknown key costs.minute.9 (did you mean 1?)"},
  {
    text: "jira: {fields: {severty: Severity}}",
    message: "unknown key jira.fields.severty (did you mean severity?)"
  },
  {text: "costs: {responder_minutes: {1: -5}}", message: "costs.responder_minutes.1"},
  {text: "costs: {budget: {}}", message: "unknown key costs.budget"},
  {text: "a: [", message: "settings.yaml"}
])("$text is refused: $message", ({text, message}) => {
  expect(() => parseSettings(text)).toThrow(message);
});

test.each([
  {
    text: "time_zones: {jira: Asia/Tokyo}\ntime_zone: Europe/Berlin",
    expected: {timeZone: "Asia/Tokyo", timeZoneBasis: "setting"}
  },
  {text: "time_zone: Europe/Berlin", expected: {timeZone: "Europe/Berlin", timeZoneBasis: "organisation"}},
  {text: "", expected: {timeZone: "UTC", timeZoneBasis: "assumed"}}
])(
  "bare clock times are read by source, then organisation, else UTC is assumed: $text",
  ({text, expected}) => {
    expect(zoneOf(parseSettings(text), "jira")).toEqual(expected);
  }
);
