import {expect, test} from "vitest";
import {stream} from "../../../loaders/sample/random.js";
import {alikeIncidents, type ConditionOf} from "../../../src/incident/alike.js";
import {alikeCounts} from "../../../src/incident/alikeCounts.js";

/** Incidents with some of a few conditions each, some at the same moment and some at none. */
function company(seed: number, incidents: number): ConditionOf[] {
  const random = stream(seed, "alike");
  return Array.from({length: incidents}, (_, i) => {
    const day = Math.floor(random() * incidents);
    const occurred_at = random() < 0.1 ? null : new Date(day * 86_400_000);
    const conditions = Array.from({length: Math.floor(random() * 4)}, () => `c${Math.floor(random() * 20)}`);
    return conditions.map((condition_id) => ({
      ...{incident_id: `i${i}`, condition_id, label: condition_id, title: null, severity: null, occurred_at}
    }));
  }).flat();
}

test.each([1, 31, 32, 33, 64, 200])("of %i incidents as many as a look at every other finds", (incidents) => {
  const rows = company(incidents, incidents);
  const counts = alikeCounts(rows);
  for (let i = 0; i < incidents; i++) {
    const alike = alikeIncidents(rows, `i${i}`);
    const later = alike.filter(({is_later}) => is_later).length;
    expect(counts.get(`i${i}`) ?? {earlier: 0, later: 0}).toEqual({earlier: alike.length - later, later});
  }
});
