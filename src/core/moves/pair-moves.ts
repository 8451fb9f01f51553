import type { ApiChange } from "../api-change.ts";
import { type MovableModule, moveCandidates } from "./candidates.ts";
import { matchItems } from "./match-items.ts";

/**
 * Finds the items that left one module of a change and came to another with the same signature, and tells them as
 * moved on both sides. Answers the API changes of each module, in the order given.
 */
export function pairMoves(modules: readonly MovableModule[]): readonly (readonly ApiChange[])[] {
  const has = (wanted: ApiChange["change"]) =>
    modules.some(({ api }) => api.some(({ change }) => change === wanted));
  if (!has("removed") || !has("added")) return modules.map(({ api }) => api);
  const candidates = moveCandidates(modules);
  const matches = matchItems(
    candidates,
    modules.map(({ source }) => source),
  );
  const sourceOf = (index: number) => modules[index]?.source ?? "";
  const moved = new Map<ApiChange, ApiChange>();
  for (const gone of candidates.left) {
    const come = matches.get(gone);
    if (come === undefined) continue;
    const ends = { change: "moved", from: sourceOf(gone.module), to: sourceOf(come.module) } as const;
    moved.set(gone.change, { ...gone.change, ...ends, after: gone.change.before });
    moved.set(come.change, { ...come.change, ...ends, before: come.change.after });
  }
  return modules.map(({ api }) => api.map((change) => moved.get(change) ?? change));
}
