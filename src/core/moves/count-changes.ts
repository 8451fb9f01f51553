import type { MovableModule } from "./candidates.ts";

/** The number of API changes of several modules: what moved from one to another of them is one change. */
export function countChanges(modules: readonly MovableModule[]): number {
  const ends = new Map<string, { left: number; came: number }>();
  let count = 0;
  for (const { source, api } of modules) {
    for (const { change, kind, after, from, to } of api) {
      if (change !== "moved") {
        count += 1;
        continue;
      }
      const key = [from, to, kind, after].join("\0");
      const seen = ends.get(key) ?? { left: 0, came: 0 };
      if (source === from) seen.left += 1;
      else seen.came += 1;
      ends.set(key, seen);
    }
  }
  for (const { left, came } of ends.values()) count += Math.max(left, came);
  return count;
}
