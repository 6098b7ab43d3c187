/** Whether a title is written in English, as far as its smallest words tell; the rules know no other language. */
const ENGLISH = new Set(
  "the a of for to and that when with from is are be not by at it its we our if before after so than every all how why this on in an or as into".split(
    " "
  )
);
const OTHERS = new Set(
  (
    "der das den dem des und für mit bei über nicht ein eine einen zu zur zum von vom auf wenn " +
    "le la les du une sur pour avec dans et aux sans el los las del por para con una y sin al " +
    "os da do dos em com uma não van een voor het met bij il lo gli di che della nel och att med på og til"
  ).split(" ")
);

export function isEnglish(title: string): boolean {
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  const latin = title.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin * 2 < letters) return false;
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (set: ReadonlySet<string>): number => words.filter((word) => set.has(word)).length;
  return count(OTHERS) <= count(ENGLISH);
}
