import type { ApiChange } from "../../src/core/api-change.ts";
import type { DiffSources } from "../../src/core/judge/judge-module.ts";

/**
 * A comparison of sources that are written as one item a line, `pub run` or `pub(crate) run`, with anything behind the
 * name as signature. A line `???` cannot be read.
 */
export const fakeDiff: DiffSources = (before, after) => {
  const old = itemsOf(before);
  const now = itemsOf(after);
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  const api = names.flatMap((name) => changeOf(name, old.get(name), now.get(name)));
  const line = (after ?? "").split("\n").indexOf("???") + 1;
  return line === 0
    ? { analysis: "complete", api, unread: [] }
    : {
        analysis: "partial",
        api,
        unread: [{ side: "after", from: line, to: line + 1, reason: "no Rust item known" }],
      };
};

interface Item {
  readonly visibility: string;
  readonly text: string;
  readonly line: number;
}

function itemsOf(text: string | null): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  for (const [at, line] of (text ?? "").split("\n").entries()) {
    const [visibility = "", name] = line.split(" ");
    if (name !== undefined && visibility.startsWith("pub"))
      items.set(name, { visibility, text: line, line: at + 1 });
  }
  return items;
}

function changeOf(path: string, old: Item | undefined, now: Item | undefined): readonly ApiChange[] {
  if (old?.text === now?.text) return [];
  const visibilities = [old?.visibility, now?.visibility];
  return [
    {
      change: old === undefined ? "added" : now === undefined ? "removed" : "changed",
      kind: "fn",
      path,
      visibility: visibilities.includes("pub") ? "pub" : (now?.visibility ?? old?.visibility ?? ""),
      before: old?.text ?? null,
      after: now?.text ?? null,
      line: now?.line ?? null,
      previousLine: old?.line ?? null,
    },
  ];
}
