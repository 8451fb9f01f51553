import { drawn } from "../../dom/element.ts";
import { layGraph, type Point } from "../../model/lay-graph.ts";
import { type LabelledPoint, type LabelPlace, placeLabels } from "../../model/place-labels.ts";
import type { GraphLine, GraphNode, SpecGraphView } from "../../model/spec-focus.ts";
import type { PageContext } from "../context.ts";

/** Draws the graph of specs. Each node is a link to the picture with it in the middle, or to its panel when it is. */
export function graphPicture(
  context: PageContext,
  view: SpecGraphView,
  area: { readonly width: number; readonly height: number },
): SVGSVGElement {
  const linked = new Set(view.lines.flatMap(({ from, to }) => [from, to]));
  const kept = view.nodes.flatMap((node, at) =>
    linked.has(at) || node.kind === "crate" ? [{ node, at }] : [],
  );
  const placeOf = new Map(kept.map(({ at }, place) => [at, place]));
  const lines = view.lines.flatMap(({ from, to, state }) => {
    const start = placeOf.get(from);
    const end = placeOf.get(to);
    return start === undefined || end === undefined ? [] : [{ from: start, to: end, state }];
  });
  const nodes = kept.map(({ node }) => node);
  const points = layGraph({ nodes, lines }, area);
  const svg = drawn("svg", {
    class: "graph",
    viewBox: `0 0 ${area.width} ${area.height}`,
    width: area.width,
    height: area.height,
    role: "group",
    "aria-label": "Graph of related specs. The table below holds the same.",
  });
  const labelled = nodes.map((node, at): LabelledPoint => {
    const { x, y } = points[at] ?? { x: 0, y: 0 };
    return { x, y, radius: radiusOf(node), text: nameOf(node) };
  });
  svg.append(drawn("defs", {}, ...ARROWS.map(arrowHead)));
  for (const { from, to, state } of lines) {
    const [start, end] = [labelled[from], labelled[to]];
    if (start !== undefined && end !== undefined) svg.append(lineOf(start, end, state));
  }
  const places = placeLabels(labelled, area);
  for (const [at, node] of nodes.entries()) {
    const [point, place] = [labelled[at], places[at]];
    if (point !== undefined && place !== undefined) svg.append(nodeOf(context, node, { ...point, place }));
  }
  return svg;
}

function nameOf({ kind, label, weight }: GraphNode): string {
  return kind === "crate" ? `${label} (${weight})` : label;
}

function radiusOf({ kind, weight }: GraphNode): number {
  return kind === "crate" ? 6 + Math.sqrt(weight) * 2 : 6;
}

function lineOf(start: Point, end: LabelledPoint, state: GraphLine["state"]): SVGLineElement {
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  // A ring may lie around the node.
  const gap = end.radius + 5;
  const x2 = end.x - ((end.x - start.x) / length) * gap;
  const y2 = end.y - ((end.y - start.y) / length) * gap;
  const marker = state === "mutual" ? null : `url(#arrow-${state})`;
  return drawn("line", { class: `line ${state}`, x1: start.x, y1: start.y, x2, y2, "marker-end": marker });
}

function nodeOf(
  context: PageContext,
  node: GraphNode,
  { x, y, radius, text: name, place }: LabelledPoint & { readonly place: LabelPlace },
): SVGElement {
  const isFocus = node.id === context.route.focus;
  const mark = node.broken === 0 ? [] : [drawn("circle", { class: "ring", r: radius + 3 })];
  const parts = [
    ...mark,
    drawn("circle", { r: radius }),
    drawn("text", { x: place.dx, y: place.dy, "text-anchor": place.anchor }, name),
  ];
  const attributes = {
    class: `node ${node.kind}${isFocus ? " focus" : ""}`,
    transform: `translate(${x} ${y})`,
  };
  if (node.kind === "absent")
    return drawn("g", { ...attributes, role: "img", "aria-label": `${node.label}, not there` }, ...parts);
  const label = node.kind === "crate" ? `${name}: a crate and its specs` : `${name}: ${node.id}`;
  const told = node.broken === 0 ? label : `${label}, ${node.broken} links lead nowhere`;
  const href = isFocus ? context.href({ open: node.id }) : context.href({ focus: node.id });
  return drawn("a", { ...attributes, href, "aria-label": told }, drawn("title", {}, told), ...parts);
}

/** Lines that lead one way. */
const ARROWS = ["one-way", "broken", "announced"] as const;

function arrowHead(state: (typeof ARROWS)[number]): SVGMarkerElement {
  const marker = drawn("marker", {
    id: `arrow-${state}`,
    viewBox: "0 0 8 8",
    refX: 7,
    refY: 4,
    markerWidth: 9,
    markerHeight: 9,
    markerUnits: "userSpaceOnUse",
    orient: "auto",
  });
  marker.append(drawn("path", { d: "M0,0 L8,4 L0,8 z", class: `arrow to-${state}` }));
  return marker;
}
