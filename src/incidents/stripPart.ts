/** The strip of incidents over the list: a drag over a stretch of time keeps its incidents. */
import type {QuarterRows} from "../schema.js";
import type {Within} from "../shared/rows/customPeriod.js";
import {NOT_STATED} from "../shared/rows/filterRows.js";
import {element} from "../shared/ui/element.js";
import {incidentLink, pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {type DrawnStrip, incidentStrip} from "./charts/strip.js";
import {HALF_DAY, type StripMark} from "./stripMarks.js";

/** Fewer pixels than this are a click. */
const DRAG = 6;

export interface StripGiven {
  readonly quarters: readonly QuarterRows[];
  readonly kept: Within | undefined;
  readonly zone: string;
  readonly resize: Resize;
  /** takes a span of days such as 2026-01-15..2026-03-31 */
  readonly choose: (period: string) => void;
}

export function stripPart(marks: readonly StripMark[], given: StripGiven): HTMLElement | null {
  const {quarters, kept, zone, resize, choose} = given;
  if (quarters.length === 0 || marks.length === 0) return null;
  const day = new Intl.DateTimeFormat("en-CA", {timeZone: zone, dateStyle: "short"});
  const days = (from: Date, to: Date): string => `${day.format(from)}..${day.format(to)}`;
  const href = ({incident_id, severity, from, to}: StripMark): string =>
    to === null
      ? incidentLink(incident_id)
      : pageLink("incidents", {
          period: days(new Date(from.getTime() + HALF_DAY), new Date(to.getTime() - HALF_DAY)),
          severity: severity === null ? NOT_STATED : String(severity)
        });
  return element(
    "figure",
    {class: "strip"},
    resize((width) => {
      const drawn = incidentStrip(marks, {width, quarters, kept, zone, href});
      brushed(drawn, (from, to) => choose(days(from, to)));
      return drawn.picture;
    }),
    element(
      "figcaption",
      {class: "counted sure"},
      `${marks.some(({to}) => to !== null) ? "Incidents by the week" : "An incident each"}, in ${zone}. Drag over a stretch to list it alone; drills, tests and duplicates are left out.`
    )
  );
}

/** Calls back with both ends of a stretch that was dragged over; that drag is no click on a mark. */
function brushed({picture, momentAt, shade}: DrawnStrip, done: (from: Date, to: Date) => void): void {
  let start: number | undefined;
  let end = 0;
  const place = (event: Event): number =>
    (event as PointerEvent).clientX - picture.getBoundingClientRect().left;
  const isDrag = (): boolean => start !== undefined && Math.abs(end - start) >= DRAG;
  picture.addEventListener("pointerdown", (event) => {
    start = end = place(event);
    if (event.pointerType === "mouse") event.preventDefault();
  });
  picture.addEventListener("pointermove", (event) => {
    if (start === undefined || event.buttons === 0) return;
    end = place(event);
    if (!isDrag()) return;
    picture.setPointerCapture(event.pointerId);
    shade(start, end);
  });
  picture.addEventListener("pointercancel", () => (start = undefined));
  picture.addEventListener(
    "click",
    (event) => {
      if (!isDrag()) return void (start = undefined);
      event.preventDefault();
      event.stopImmediatePropagation();
      done(momentAt(Math.min(start!, end)), momentAt(Math.max(start!, end)));
      start = undefined;
    },
    {capture: true}
  );
}
