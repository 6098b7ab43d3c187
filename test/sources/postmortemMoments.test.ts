import {expect, test} from "vitest";
import {statedSeconds} from "../../loaders/arrive/time/durations.js";
import {dayIn, findMoment} from "../../loaders/arrive/time/find.js";
import {momentAt} from "../../loaders/arrive/time/moments.js";
import {zoneInProse} from "../../loaders/arrive/sources/postmortems/zones.js";

/** A moment in a line: day clock zone | rest | what is broken. */
function said(text: string, order?: "dmy" | "mdy"): string | undefined {
  const moment = momentAt(text, {...(order ? {order} : {})});
  if (!moment) return undefined;
  const {day, other, clock, zone, rest, broken} = moment;
  const date =
    [day, other].flatMap((one) => (one ? `${one.year ?? "?"}-${one.month}-${one.day}` : [])).join(" or ") ||
    "-";
  const time = clock ? `${clock.hour}:${clock.minute}` : "-";
  return [
    date,
    time,
    ...(zone === undefined ? [] : [zone]),
    "|",
    rest,
    ...(broken === undefined ? [] : ["|", broken])
  ].join(" ");
}

test.each([
  {text: "2020-02-12 12:07 fixed", moment: "2020-2-12 12:7 | fixed"},
  {text: "2022-03-10 11.50", moment: "2022-3-10 11:50 | "},
  {text: "2025-01-14 1600", moment: "2025-1-14 16:0 | "},
  {text: "2025-01-14 1000 users hit", moment: "2025-1-14 - | 1000 users hit"},
  {text: "2021-11-05 9:29", moment: "2021-11-5 9:29 | "},
  {text: "2021-12-10   15:40", moment: "2021-12-10 15:40 | "},
  {text: "2020-10-06 09:00 - 11:00 | search", moment: "2020-10-6 9:0 | search"},
  {text: "2020-11-17 10:45~", moment: "2020-11-17 10:45 | "},
  {text: "2018-07-08 ca. 18:30", moment: "2018-7-8 18:30 | "},
  {text: "~13:30-13:45", moment: "- 13:30 | "},
  {text: "2024-02-01T10:00:00+01:00", moment: "2024-2-1 10:0 UTC+1 | "},
  {text: "2024-02-01T10:00:00-08:00", moment: "2024-2-1 10:0 UTC-8 | "},
  {text: "2024-02-01T10:00Z", moment: "2024-2-1 10:0 UTC | "},
  {text: "16:58 UTC - alert", moment: "- 16:58 UTC | alert"},
  {text: "17:02 PST", moment: "- 17:2 America/Los_Angeles | "},
  {text: "10:05 DNS fails", moment: "- 10:5 | DNS fails"},
  {text: "[10:05] paged", moment: "- 10:5 | paged"},
  {text: "07:30am - First report", moment: "- 7:30 | First report"},
  {text: "5 PM: done", moment: "- 17:0 | done"},
  {text: "12:05 am", moment: "- 0:5 | "},
  {text: "2018-01-17 17:14pm", moment: "2018-1-17 17:14 | "},
  {text: "Sep 27 2017 13:06", moment: "2017-9-27 13:6 | "},
  {text: "Feb 21, 13:00", moment: "?-2-21 13:0 | "},
  {text: "19. April, 11:00", moment: "?-4-19 11:0 | "},
  {text: "Tuesday 22nd June 2021 at 10:00 BST", moment: "2021-6-22 10:0 Europe/London | "},
  {text: "14:??", moment: "- - |  | unreadable"},
  {text: "2019-12-03 --:--", moment: "2019-12-3 - | "},
  {text: "2020-12-21 HH:mm", moment: "2020-12-21 - | "},
  {text: "2022-05-?? HH:mm", moment: "- - |  | unreadable"},
  {text: "2021/22-??-?? HH:mm", moment: "- - |  | unreadable"},
  {text: "2023-01-04 (Time TBC)", moment: "2023-1-4 - | "},
  {text: "22025-03-18 09:36", moment: "- 9:36 |  | unreadable"},
  {text: "2021-03-04 25:10", moment: "2021-3-4 25:10 |  | unreadable"},
  {text: "20xx-MM-DD HH:mm", moment: "- - |  | template"},
  {text: "yyyy-mm-dd hh:mm", moment: "- - |  | template"},
  {text: "14. März 2024 10:05 Ausfall", moment: "2024-3-14 10:5 | Ausfall"},
  {text: "3 de mayo de 2024, 10:05 caída", moment: "2024-5-3 10:5 | caída"},
  {text: "12 pods in 2024", moment: undefined},
  {text: "declared 2 of them", moment: undefined},
  {text: "3.5 million rows", moment: undefined},
  {text: "Restarted the hub", moment: undefined}
])("“$text” begins with $moment", ({text, moment}) => {
  expect(said(text)).toBe(moment);
});

test.each([
  {text: "12/2/2024 8:16", order: "mdy", moment: "2024-12-2 8:16 | "},
  {text: "12/2/2024 8:16", order: "dmy", moment: "2024-2-12 8:16 | "},
  {text: "12/2/2024 8:16", order: undefined, moment: "2024-12-2 or 2024-2-12 8:16 | "},
  {text: "25/2/2024 8:16", order: undefined, moment: "2024-2-25 8:16 | "},
  {text: "12.2.2024 8:16", order: undefined, moment: "2024-2-12 8:16 | "}
] as const)("$text in order $order is $moment", ({text, order, moment}) => {
  expect(said(text, order)).toBe(moment);
});

test("a time is found behind its label, and a month's name inside a word is none", () => {
  expect(findMoment("Incident declared 2020-02-12 11:51")).toMatchObject({
    before: "Incident declared ",
    moment: {day: {year: 2020, month: 2, day: 12}, clock: {hour: 11, minute: 51}}
  });
  expect(findMoment("Incident not declared, but later agreed it was one")).toBeUndefined();
  expect(dayIn("Outage v1.24 at 10:00 on 3 May 2021")).toEqual({year: 2021, month: 5, day: 3});
});

test.each([
  {text: "All times in CEST", zone: "Europe/Berlin"},
  {text: "All times in CET (GMT+1)", zone: "Europe/Berlin"},
  {text: "All times in Central European Time (CET)", zone: "Europe/Berlin"},
  {text: "All times in PST (UTC-7)", zone: "America/Los_Angeles"},
  {text: "All times in UTC+1 (Zurich time)", zone: "UTC+1"},
  {text: "All times in GMT+2", zone: "UTC+2"},
  {text: "All times in UC/Pacific", zone: "America/Los_Angeles"},
  {text: "All times are Asia/Tokyo.", zone: "Asia/Tokyo"},
  {text: "Timeline (times in BST)", zone: "Europe/London"},
  {text: "Date and Time in CET", zone: "Europe/Berlin"},
  {text: "Time (UTC)", zone: "UTC"},
  {text: "By that time the pods were in DNS trouble", zone: undefined}
])("“$text” names $zone", ({text, zone}) => {
  expect(zoneInProse(text)?.zone).toBe(zone);
});

test.each([
  {text: "0h 16m", seconds: 960},
  {text: "27m", seconds: 1620},
  {text: "5h 09m (during support hours 10:00-17:00)", seconds: 18_540},
  {text: "33h 15m (during support hours 10:00-17:00 M-F)", seconds: 119_700},
  {text: "1d 6h 40m", seconds: 110_400},
  {text: "673h 34m", seconds: 2_424_840},
  {text: "1415 minutes", seconds: 84_900},
  {text: "19 hours 43 minutes.", seconds: 70_980},
  {text: "54 hours and 10 minutes", seconds: 195_000},
  {text: "11 Days", seconds: 950_400},
  {text: "0 minutes", seconds: 0},
  {text: "~1.5 hours", seconds: 5400},
  {text: "PT1H20M", seconds: 4800},
  {text: "?", seconds: undefined},
  {text: "N/A", seconds: undefined},
  {text: "YYY", seconds: undefined},
  {text: "5 months", seconds: undefined}
])("“$text” states $seconds seconds", ({text, seconds}) => {
  expect(statedSeconds(text)).toBe(seconds);
});
