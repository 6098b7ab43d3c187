/** `npm run bench -- --growth`: how the time to read a text grows when one thing in it is repeated. The linter judges patterns; this measures. */
import {textTable} from "../textTable.js";
import {readFolder} from "./fuzz/read.js";

const LENGTH = 32_000;
/** What twice the text may take, of a reader whose work grows as the text does. */
const TWICE = 3;
/** CPU seconds below which a growth is noise. */
const TELLING = 0.1;

/** What is repeated: what a pattern may take for itself or leave to the next. */
const REPEATED = [
  "a",
  "A",
  "7",
  " ",
  "\t",
  "\n",
  "-",
  "*",
  "_",
  "(",
  "[",
  "<",
  "{{",
  "|",
  ", ",
  ". ",
  ": ",
  "@a ",
  "a-",
  "10:00 "
];

/** Where it stands. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  title: (text) => `# ${text}\n\n## Timeline\n\n- 10:00 down\n`,
  prose: (text) => `# Outage\n\n## Summary\n\n${text}x\n\n## Root cause\n\n${text}x\n`,
  timeline: (text) => `# Outage on 2026-01-05\n\n## Timeline\n\n- 10:00 ${text}x\n- ${text}10:05 x\n`,
  action: (text) => `# Outage\n\n## Action items\n\n- [ ] Alert ${text}x\n- ${text}x\n`
};

interface Growth {
  readonly place: string;
  readonly repeated: string;
  readonly once: number;
  readonly twice: number;
}

/** Prints what takes more than three times as long for twice the text; asserts nothing. */
export async function benchGrowth(length = LENGTH): Promise<void> {
  const found: Growth[] = [];
  for (const [place, report] of Object.entries(PLACES))
    for (const repeated of REPEATED) {
      const once = await secondsOf(report(repeated.repeat(length / repeated.length)));
      const twice = await secondsOf(report(repeated.repeat((2 * length) / repeated.length)));
      found.push({place, repeated, once, twice});
    }
  const steep = found.filter(({once, twice}) => twice > TELLING && twice > TWICE * once);
  const rows = steep.map(({place, repeated, once, twice}) => [
    place,
    JSON.stringify(repeated),
    once.toFixed(2),
    twice.toFixed(2),
    (twice / once).toFixed(1)
  ]);
  console.log(textTable(["where", "repeated", "CPU s", "twice the text", "ratio"], rows));
  console.log(
    `\n${steep.length} of ${found.length} take more than ${TWICE} times as long for twice the text.`
  );
}

async function secondsOf(text: string): Promise<number> {
  const before = process.cpuUsage();
  await readFolder({"postmortems/2026-01-05-outage.md": text});
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1e6;
}
