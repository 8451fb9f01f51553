import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { SpecGraphView } from "./spec-focus.ts";

/** Where a node lies, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Body extends SimulationNodeDatum {
  readonly radius: number;
}

/** Steps of the simulation; it starts in the same places each time, so that a graph always looks alike. */
const STEPS = 220;

/** Lays a graph out in an area: crates in places of their own, linked specs side by side. */
export function layGraph(
  { nodes, lines }: SpecGraphView,
  area: { readonly width: number; readonly height: number },
): readonly Point[] {
  const crates = [...new Set(nodes.map(({ crate }) => crate))];
  const homes = new Map(crates.map((crate, at) => [crate, homeOf(at, crates.length, area)]));
  const bodies = nodes.map(({ crate, weight, label }, at): Body => {
    const home = homes.get(crate) ?? { x: 0, y: 0 };
    const angle = at * 2.4;
    return {
      x: home.x + 20 * Math.cos(angle),
      y: home.y + 20 * Math.sin(angle),
      radius: 20 + Math.sqrt(weight) * 3 + Math.min(label.length, 20),
    };
  });
  const homeAt = (at: number | undefined) => homes.get(nodes[at ?? -1]?.crate ?? "") ?? { x: 0, y: 0 };
  const links = lines.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(bodies)
    .force("links", forceLink(links).distance(80).strength(0.25))
    .force("apart", forceManyBody().strength(-220).distanceMax(320))
    .force(
      "room",
      forceCollide<Body>((body) => body.radius),
    )
    .force("x", forceX<Body>((body) => homeAt(body.index).x).strength(0.09))
    .force("y", forceY<Body>((body) => homeAt(body.index).y).strength(0.12))
    .stop()
    .tick(STEPS);
  return fittedInto(bodies, area);
}

function homeOf(
  at: number,
  count: number,
  { width, height }: { readonly width: number; readonly height: number },
): Point {
  if (count === 1) return { x: width / 2, y: height / 2 };
  const angle = (2 * Math.PI * at) / count;
  return { x: width / 2 + (width / 3) * Math.cos(angle), y: height / 2 + (height / 3) * Math.sin(angle) };
}

/** Moves and shrinks the whole so that all of it can be seen; a small one is not blown up. */
function fittedInto(
  bodies: readonly Body[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Point[] {
  const points = bodies.map(({ x = 0, y = 0 }) => ({ x, y }));
  const [left, right] = ends(points.map(({ x }) => x));
  const [top, bottom] = ends(points.map(({ y }) => y));
  const margin = { x: Math.min(90, width / 5), y: 36 };
  const scaleX = Math.min(1.6, (width - 2 * margin.x) / Math.max(1, right - left));
  const scaleY = Math.min(1.6, (height - 2 * margin.y) / Math.max(1, bottom - top));
  return points.map(({ x, y }) => ({
    x: width / 2 + (x - (left + right) / 2) * scaleX,
    y: height / 2 + (y - (top + bottom) / 2) * scaleY,
  }));
}

function ends(values: readonly number[]): readonly [number, number] {
  return [
    values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY),
    values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY),
  ];
}
