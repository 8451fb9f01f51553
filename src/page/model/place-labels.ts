import type { Point } from "./lay-graph.ts";

/** A node of a picture, and what is written beside it. */
export interface LabelledPoint extends Point {
  /** Of the node, in pixels. */
  readonly radius: number;
  readonly text: string;
}

/** Where a text stands: its anchor from the middle of its node, in pixels. */
export interface LabelPlace {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: "start" | "middle" | "end";
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels of an average letter and of a line, at 11 pixels. */
const LETTER = 6.2;
const LINE = 13;

/**
 * Chooses a side for each label, so that few lie upon another or upon a node: below where that is free, else above, to
 * the right or to the left, else where least is hidden.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  area: { readonly width: number; readonly height: number },
): readonly LabelPlace[] {
  const taken: Box[] = points.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }));
  return points.map((point) => {
    const choices = placesOf(point).map((place) => {
      const box = boxOf(point, place);
      const hidden = taken.reduce((sum, other) => sum + common(box, other), 0);
      return { place, box, cost: hidden + outside(box, area) };
    });
    const best = choices.reduce((one, other) => (other.cost < one.cost ? other : one));
    taken.push(best.box);
    return best.place;
  });
}

function placesOf({ radius }: LabelledPoint): readonly [LabelPlace, ...LabelPlace[]] {
  return [
    { dx: 0, dy: radius + 12, anchor: "middle" },
    { dx: 0, dy: -radius - 5, anchor: "middle" },
    { dx: radius + 4, dy: 4, anchor: "start" },
    { dx: -radius - 4, dy: 4, anchor: "end" },
  ];
}

function boxOf({ x, y, text }: LabelledPoint, { dx, dy, anchor }: LabelPlace): Box {
  const width = text.length * LETTER;
  const left = x + dx - { start: 0, middle: width / 2, end: width }[anchor];
  const bottom = y + dy + 3;
  return { left, top: bottom - LINE, right: left + width, bottom };
}

/** Square pixels that two boxes share. */
function common(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Square pixels that would be cut off; they count more, since nobody could guess them. */
function outside(box: Box, { width, height }: { readonly width: number; readonly height: number }): number {
  const whole = (box.right - box.left) * (box.bottom - box.top);
  return 4 * (whole - common(box, { left: 0, top: 0, right: width, bottom: height }));
}
