/** Cities whose time people name: “Paris time”, “hora de Madrid”, “London”. */

/** those that name no zone of the database */
const OTHERS: Readonly<Record<string, string>> = {
  "san francisco": "America/Los_Angeles",
  seattle: "America/Los_Angeles",
  portland: "America/Los_Angeles",
  austin: "America/Chicago",
  dallas: "America/Chicago",
  houston: "America/Chicago",
  boston: "America/New_York",
  atlanta: "America/New_York",
  miami: "America/New_York",
  montreal: "America/Toronto",
  ottawa: "America/Toronto",
  munich: "Europe/Berlin",
  hamburg: "Europe/Berlin",
  frankfurt: "Europe/Berlin",
  cologne: "Europe/Berlin",
  barcelona: "Europe/Madrid",
  milan: "Europe/Rome",
  geneva: "Europe/Zurich",
  lyon: "Europe/Paris",
  rotterdam: "Europe/Amsterdam",
  gothenburg: "Europe/Stockholm",
  manchester: "Europe/London",
  edinburgh: "Europe/London",
  krakow: "Europe/Warsaw",
  kyiv: "Europe/Kiev",
  mumbai: "Asia/Kolkata",
  delhi: "Asia/Kolkata",
  bangalore: "Asia/Kolkata",
  bengaluru: "Asia/Kolkata",
  hyderabad: "Asia/Kolkata",
  chennai: "Asia/Kolkata",
  beijing: "Asia/Shanghai",
  osaka: "Asia/Tokyo",
  hanoi: "Asia/Bangkok",
  canberra: "Australia/Sydney",
  wellington: "Pacific/Auckland",
  "rio de janeiro": "America/Sao_Paulo",
  "tel aviv": "Asia/Jerusalem",
  wien: "Europe/Vienna",
  munchen: "Europe/Berlin",
  koln: "Europe/Berlin",
  genf: "Europe/Zurich",
  geneve: "Europe/Zurich",
  zurich: "Europe/Zurich",
  roma: "Europe/Rome",
  milano: "Europe/Rome",
  lisboa: "Europe/Lisbon",
  londres: "Europe/London",
  praha: "Europe/Prague",
  warszawa: "Europe/Warsaw",
  kobenhavn: "Europe/Copenhagen",
  bruxelles: "Europe/Brussels",
  brussel: "Europe/Brussels",
  brasilia: "America/Sao_Paulo"
};

const bare = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

let cities: ReadonlyMap<string, string> | undefined;

/** City → zone, without those that are words or regions: “Center”, “Easter”. */
function known(): ReadonlyMap<string, string> {
  cities ??= new Map([
    ...Intl.supportedValuesOf("timeZone")
      .filter((zone) =>
        /^(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[^/]+$/.test(zone)
      )
      .map((zone) => [bare(zone.slice(zone.indexOf("/") + 1).replaceAll("_", " ")), zone] as const),
    ...Object.entries(OTHERS)
  ]);
  return cities;
}

const AROUND =
  /^[\s([]*(?:(?:in|de|d['’]|di|von|em|à|en|the)\s*)?(?:Ortszeit\s+|ora di\s+|hora de\s+|horário de\s+)?(?:local(?:e|es)?\s+(?:time\s+(?:in|of)\s+)?)?(\p{Lu}[\p{L}'’ -]{1,80}?)(?:\s+(?:local\s+)?(?:time|timezone))?\s*(?:[([)\],;].*)?$/u;

/** The zone of a city, where a text names nothing else: “Paris time”, “de Madrid)”. */
export function zoneOfCity(text: string): {readonly zone: string; readonly written: string} | undefined {
  const written = AROUND.exec(text.trim())?.[1];
  const zone = written === undefined ? undefined : known().get(bare(written));
  return zone === undefined ? undefined : {zone, written: written!};
}
