import type { PicturedLink, PicturedSpec } from "../../core/picture/report-data.ts";

/** A node of the graph: a spec, a crate that stands for its specs, or a file that is not there. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly kind: "spec" | "crate" | "absent";
  readonly crate: string;
  /** Specs that it stands for. */
  readonly weight: number;
  /** Links of it that lead nowhere. */
  readonly broken: number;
}

/** A line of the graph, by places in its list of nodes. */
export interface GraphLine {
  readonly from: number;
  readonly to: number;
  readonly state: PicturedLink["state"];
}

/** What is drawn. */
export interface SpecGraphView {
  readonly nodes: readonly GraphNode[];
  readonly lines: readonly GraphLine[];
}

/** Specs that are drawn one by one in a wide picture; of more, the crates stand for them until somebody asks for one. */
export const MOST_SPECS = 160;

/** The same for a picture of a width in pixels: on a phone the names of thirty would lie upon each other. */
export function mostSpecs(width: number): number {
  return width < 600 ? 24 : MOST_SPECS;
}

const NO_CRATE = "no crate";

/** The links that a focus has to do with: all of them without one. */
export function linksOf(
  specs: readonly PicturedSpec[],
  links: readonly PicturedLink[],
  focus: string,
): readonly PicturedLink[] {
  if (focus === "") return links;
  const crate = crateFocus(focus);
  const isIn = (at: number | null) => {
    const spec = at === null ? undefined : specs[at];
    return spec !== undefined && (crate === null ? spec.path === focus : crateOf(spec) === crate);
  };
  return links.filter(({ from, to }) => isIn(from) || isIn(to));
}

/** The crate that a focus names, null where it names a spec. */
export function crateFocus(focus: string): string | null {
  return focus.startsWith("crate:") ? focus.slice("crate:".length) : null;
}

/**
 * Chooses what is drawn: the neighbours of the focus, all specs where they are few, else their crates.
 *
 * @param most specs that are drawn one by one.
 */
export function graphView(
  specs: readonly PicturedSpec[],
  links: readonly PicturedLink[],
  { focus, most = MOST_SPECS }: { readonly focus: string; readonly most?: number },
): SpecGraphView {
  if (focus === "" && specs.length > most) return crateView(specs, links);
  const nodes = new Map<string, GraphNode & { readonly at: number }>();
  const add = (node: GraphNode) => {
    const known = nodes.get(node.id) ?? { ...node, at: nodes.size };
    nodes.set(node.id, known);
    return known.at;
  };
  const broken = brokenBySpec(links);
  const addSpec = (at: number) => add(specNode(specs[at], broken.get(at) ?? 0));
  const own = specs.findIndex(({ path }) => path === focus);
  if (own >= 0) addSpec(own);
  const lines = linksOf(specs, links, focus).flatMap(({ from, to, target, state }): readonly GraphLine[] => {
    const start = addSpec(from);
    if (to !== null) return [{ from: start, to: addSpec(to), state }];
    // Beside those of all other specs nobody would find the ones that matter: the spec tells how many it has.
    return from === own ? [{ from: start, to: add(absentNode(specs[from], target ?? "")), state }] : [];
  });
  return { nodes: [...nodes.values()], lines: once(lines) };
}

function specNode(spec: PicturedSpec | undefined, broken: number): GraphNode {
  const id = spec?.path ?? "";
  return { id, label: labelOf(id), kind: "spec", crate: crateOf(spec), weight: 1, broken };
}

function absentNode(spec: PicturedSpec | undefined, target: string): GraphNode {
  const id = `${spec?.path} ${target}`;
  return { id, label: labelOf(target), kind: "absent", crate: crateOf(spec), weight: 1, broken: 0 };
}

function brokenBySpec(links: readonly PicturedLink[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { from, state } of links) if (state === "broken") counts.set(from, (counts.get(from) ?? 0) + 1);
  return counts;
}

function crateView(specs: readonly PicturedSpec[], links: readonly PicturedLink[]): SpecGraphView {
  const weights = new Map<string, number>();
  for (const spec of specs) weights.set(crateOf(spec), (weights.get(crateOf(spec)) ?? 0) + 1);
  const broken = new Map<string, number>();
  for (const { from, state } of links) {
    const crate = crateOf(specs[from]);
    if (state === "broken") broken.set(crate, (broken.get(crate) ?? 0) + 1);
  }
  const names = [...weights.keys()].sort();
  const placeOf = new Map(names.map((name, at) => [name, at]));
  const lines = links.flatMap(({ from, to, state }) => {
    const start = placeOf.get(crateOf(specs[from]));
    const end = to === null ? undefined : placeOf.get(crateOf(specs[to]));
    return start === undefined || end === undefined || start === end ? [] : [{ from: start, to: end, state }];
  });
  const nodes = names.map((name): GraphNode => {
    const weight = weights.get(name) ?? 1;
    return {
      id: `crate:${name}`,
      label: name,
      kind: "crate",
      crate: name,
      weight,
      broken: broken.get(name) ?? 0,
    };
  });
  return { nodes, lines: once(lines) };
}

/** Two links that return each other are one line; of several between two crates the worst is drawn. */
function once(lines: readonly GraphLine[]): readonly GraphLine[] {
  const rank = { mutual: 0, announced: 1, "one-way": 2, broken: 3 } as const;
  const byPair = new Map<string, GraphLine>();
  for (const line of lines) {
    const key = [line.from, line.to].sort((one, other) => one - other).join(" ");
    const known = byPair.get(key);
    if (known === undefined || rank[line.state] > rank[known.state]) byPair.set(key, line);
  }
  return [...byPair.values()];
}

/** The last two names of a path, without what all of them have. */
export function labelOf(path: string): string {
  const names = path.split("/").filter((name) => name !== "src" && !/^\.*$/.test(name));
  return names
    .slice(-2)
    .join("/")
    .replace(/\.spec\.md$/, "");
}

function crateOf(spec: PicturedSpec | undefined): string {
  return spec?.crate ?? NO_CRATE;
}
