/** The people a report itself names as such, marked where its actions are read: “Xhemal to renew …” is then on somebody. */
import type {RootContent} from "mdast";
import {finderOf} from "../../redact/known.js";
import {peopleInPlace, type Person} from "../../redact/person.js";
import {peopleInReport} from "../../redact/reportPlaces.js";
import {textOf} from "./markdown.js";
import type {Section} from "./outline.js";
import type {PersonPlace} from "./personPlaces.js";

/** The sections with `[person]` for each of them; `places` hold what stands where only people do. */
export function withoutOwnPeople(
  sections: readonly Section[],
  places: readonly PersonPlace[]
): readonly Section[] {
  const text = sections.flatMap(({title, body}) => [title, ...body.map(textOf)]).join("\n");
  const people: Person[] = [
    ...peopleInReport(text),
    ...places.flatMap((place) => peopleInPlace(place.text, NONE, true))
  ].filter(({kind}) => kind === "name");
  if (people.length === 0) return sections;
  const find = finderOf(people);
  const marked = (value: string): string =>
    find(value).reduceRight(
      (done, {start, end}) => `${done.slice(0, start)}[person]${done.slice(end)}`,
      value
    );
  return sections.map((section) => ({
    ...section,
    title: marked(section.title),
    body: section.body.map((block) => within(block, marked))
  }));
}

const NONE: ReadonlySet<string> = new Set();

/** A block with its texts changed; one in which nothing changes is the same. */
function within<Block extends RootContent>(block: Block, change: (text: string) => string): Block {
  if (block.type === "text") {
    const value = change(block.value);
    return value === block.value ? block : {...block, value};
  }
  if (!("children" in block)) return block;
  const children = block.children.map((child) => within(child, change));
  const isSame = children.every((child, index) => child === block.children[index]);
  return isSame ? block : {...block, children};
}
