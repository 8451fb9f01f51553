import { sameCondition } from "./shape/same-condition.ts";
import type { Entry } from "./surface/entry.ts";

/**
 * Takes out what is in the same builds on both sides, whatever conditions it is spread over: an item that is split into
 * one for `unix` and an equal one for `not(unix)` is there as before.
 */
export function withoutTwins(
  left: readonly Entry[],
  right: readonly Entry[],
): [readonly Entry[], readonly Entry[]] {
  if (![...left, ...right].some(({ cfg }) => cfg !== "true")) return [left, right];
  const before = byContract(left);
  const after = byContract(right);
  const taken = new Set<Entry>();
  for (const [contract, entries] of before) {
    const others = after.get(contract);
    if (others === undefined || !sameCondition(entries.map(cfgOf), others.map(cfgOf))) continue;
    for (const entry of [...entries, ...others]) taken.add(entry);
  }
  const isLeft = (entry: Entry) => !taken.has(entry);
  return [left.filter(isLeft), right.filter(isLeft)];
}

function cfgOf({ cfg }: Entry): string {
  return cfg;
}

function byContract(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const contract = `${entry.key}\0${entry.access.text}\0${entry.shape}`;
    const group = groups.get(contract);
    if (group === undefined) groups.set(contract, [entry]);
    else group.push(entry);
  }
  return groups;
}
