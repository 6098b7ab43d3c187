/** Northwind Parcel: an invented parcel carrier with six teams in three time zones and fifteen services. */
import {cells} from "./cells.js";

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  /** of the zone in winter: rough local time for the day's rhythm */
  readonly offsetHours: number;
  /** Jira project of its tickets */
  readonly project: string;
  readonly people: readonly string[];
}

export interface Service {
  readonly name: string;
  /** a second spelling found in some exports */
  readonly alias: string | undefined;
  readonly team: Team;
  readonly dependsOn: readonly string[];
  /** the part of the company it belongs to; big companies repeat their services in each */
  readonly cell: number;
}

export interface Company {
  readonly name: string;
  readonly domain: string;
  readonly zone: string;
  readonly teams: readonly Team[];
  readonly services: readonly Service[];
  readonly cells: number;
}

const ZONES: Readonly<Record<string, {zone: string; offsetHours: number}>> = {
  Berlin: {zone: "Europe/Berlin", offsetHours: 1},
  NewYork: {zone: "America/New_York", offsetHours: -5},
  Kolkata: {zone: "Asia/Kolkata", offsetHours: 5.5}
};

const TEAMS: readonly Team[] = cells(`
storefront | Storefront        | STO  | Berlin   | Lena Vogtmann, Jonas Brakel, Mirela Dusic, Tomasz Zielarz
payments   | Payments          | PAY  | Berlin   | Anke Rothfeld, Yusuf Kardem, Pauline Sauvel, Henrik Lofgard
tracking   | Tracking          | TRK  | Kolkata  | Priya Ramanathan, Arjun Velkar, Meera Josyula, Dev Chattani
routing    | Routing           | RTG  | NewYork | Caleb Winslade, Rosa Delmonte, Grace Okonjwa, Marcus Tillery
customer   | Customer Identity | CUS  | NewYork | Hannah Brisbow, Diego Almarez, Wren Castleton, Imani Oduyale
platform   | Platform          | PLAT | Berlin   | Saskia Wendorf, Emil Hartvik, Noor Jansma, Florian Kessing
`).map(([id = "", name = "", project = "", zone = "", people = ""]) => ({
  id,
  name,
  project,
  ...ZONES[zone]!,
  people: people.split(", ")
}));

/** Name, team, what it depends on, second spelling. */
const SERVICES = cells(`
storefront      | storefront | checkout identity edge-proxy       |
checkout        | storefront | payments orders-db address-search  | Checkout
payments        | payments   | orders-db identity                 | payment-service
billing         | payments   | orders-db payments                 |
tracking-api    | tracking   | event-stream edge-proxy            | tracking api
event-stream    | tracking   | orders-db                          |
routing-engine  | routing    | event-stream address-search        | routing_engine
depot-gateway   | routing    | event-stream routing-engine        |
label-service   | routing    | orders-db routing-engine           |
address-search  | customer   | edge-proxy                         |
notifications   | customer   | event-stream identity              |
identity        | customer   | orders-db                          | identity-svc
orders-db       | platform   |                                    |
edge-proxy      | platform   |                                    |
deploy-pipeline | platform   | identity                           |
`);

/** The company; beyond a few thousand incidents it has regions, each with its own copy of every service. */
export function company(incidents: number): Company {
  const cells = Math.max(1, Math.min(24, Math.round(incidents / 4000)));
  const services = Array.from({length: cells}, (_, cell) =>
    SERVICES.map(([name = "", team = "", dependsOn = "", alias = ""]) => ({
      name: inCell(name, cell),
      alias: alias === "" ? undefined : inCell(alias, cell),
      team: TEAMS.find((candidate) => candidate.id === team)!,
      dependsOn: dependsOn === "" ? [] : dependsOn.split(" ").map((other) => inCell(other, cell)),
      cell
    }))
  ).flat();
  return {
    name: "Northwind Parcel",
    domain: "northwind-parcel.example",
    zone: "Europe/Berlin",
    teams: TEAMS,
    services,
    cells
  };
}

/** The name a service has in a cell; the first cell keeps the plain one. */
export const inCell = (name: string, cell: number): string =>
  cell === 0 || name === "" ? name : `${name}-r${String(cell + 1).padStart(2, "0")}`;
