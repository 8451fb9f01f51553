import { drawn } from "../../dom/element.ts";
import { layGraph, type Point } from "../../model/lay-graph.ts";
import type { GraphNode, SpecGraphView } from "../../model/spec-focus.ts";
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
  svg.append(arrowHead());
  for (const { from, to, state } of lines) {
    const [start, end] = [points[from], points[to]];
    if (start !== undefined && end !== undefined) svg.append(lineOf(start, end, state));
  }
  for (const [at, node] of nodes.entries()) {
    const point = points[at];
    if (point !== undefined) svg.append(nodeOf(context, node, point));
  }
  return svg;
}

function lineOf(start: Point, end: Point, state: string): SVGLineElement {
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const gap = 12;
  const x2 = end.x - ((end.x - start.x) / length) * gap;
  const y2 = end.y - ((end.y - start.y) / length) * gap;
  const marker = state === "mutual" ? null : "url(#arrow)";
  return drawn("line", { class: `line ${state}`, x1: start.x, y1: start.y, x2, y2, "marker-end": marker });
}

function nodeOf(context: PageContext, node: GraphNode, { x, y }: Point): SVGElement {
  const radius = node.kind === "crate" ? 6 + Math.sqrt(node.weight) * 2 : 6;
  const isFocus = node.id === context.route.focus;
  const name = node.kind === "crate" ? `${node.label} (${node.weight})` : node.label;
  const mark = node.broken === 0 ? [] : [drawn("circle", { class: "ring", r: radius + 3 })];
  const parts = [
    ...mark,
    drawn("circle", { r: radius }),
    drawn("text", { y: radius + 12, "text-anchor": "middle" }, name),
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

function arrowHead(): SVGDefsElement {
  const marker = drawn("marker", {
    id: "arrow",
    viewBox: "0 0 8 8",
    refX: 7,
    refY: 4,
    markerWidth: 7,
    markerHeight: 7,
    orient: "auto",
  });
  marker.append(drawn("path", { d: "M0,0 L8,4 L0,8 z", class: "arrow" }));
  return drawn("defs", {}, marker);
}
