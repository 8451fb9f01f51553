import type { PicturedSource } from "../../core/picture/report-data.ts";
import { filterSources } from "./filter-sources.ts";
import { folderTree, type MapNode } from "./folder-tree.ts";
import { lastMade } from "./last-made.ts";
import { type Route, START } from "./route.ts";
import type { Store } from "./store.ts";

/** What the map shows of a folder. */
export interface ShownTree {
  /** The sources in it that are asked for, those of hidden states included. */
  readonly all: readonly PicturedSource[];
  readonly root: MapNode;
}

/** Trees that are kept of a page: a few steps into folders and out again. */
const KEPT = 6;

/** The sources of a page. */
type Sources = { readonly data: Pick<Store["data"], "sources"> };

const known = new WeakMap<Sources, ReturnType<typeof lastMade<ShownTree>>>();

/** The folder that a route leads to, with the sources in it that are asked for. */
export function shownTree(store: Sources, route: Route): ShownTree {
  const ask = known.get(store) ?? lastMade<ShownTree>(KEPT);
  known.set(store, ask);
  const { folder, hidden, query, class: kind, crate, phase, owner } = route;
  return ask(JSON.stringify([folder, hidden, query, kind, crate, phase, owner]), () => {
    const prefix = folder === "" ? "" : `${folder}/`;
    const all = filterSources(store.data.sources, { ...route, hidden: [] }).filter(({ path }) =>
      path.startsWith(prefix),
    );
    const sources = hidden.length === 0 ? all : filterSources(all, { ...START, hidden });
    return { all, root: folderTree(sources, folder) };
  });
}
