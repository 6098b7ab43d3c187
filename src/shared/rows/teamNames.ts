/** Every team that is named, once, by alphabet. */
export const teamNames = (rows: readonly {readonly team: string | null}[]): readonly string[] =>
  [...new Set(rows.flatMap(({team}) => (team === null ? [] : [team])))].sort((a, b) =>
    a.localeCompare(b, "en")
  );
