import { lastNames, looselyEqual } from "./loose-shape.ts";
import { sameCondition } from "./shape/same-condition.ts";
import type { Entry } from "./surface/entry.ts";

type Entries = readonly Entry[];

/**
 * Takes out what is in the same builds on both sides, whatever conditions it is spread over: an item that is split into
 * one for `unix` and an equal one for `not(unix)` is there as before. Heads that only a glob import can have brought
 * may differ.
 */
export function withoutTwins(left: Entries, right: Entries): [Entries, Entries] {
  const all = [...left, ...right];
  if (!all.some(({ cfg }) => cfg !== "true")) return [left, right];
  const rest = taken(left, right, ({ shape }) => shape);
  return all.some(({ shape }) => shape.includes("?"))
    ? taken(...rest, ({ shape }) => lastNames(shape))
    : rest;
}

function taken(left: Entries, right: Entries, shapeOf: (entry: Entry) => string): [Entries, Entries] {
  const before = grouped(left, shapeOf);
  const after = grouped(right, shapeOf);
  const same = new Set<Entry>();
  for (const [contract, entries] of before) {
    const others = after.get(contract) ?? [];
    if (others.length === 0 || !sameCondition(entries.map(cfgOf), others.map(cfgOf))) continue;
    const twins = [...entries, ...others];
    if (twins.every(({ shape }) => looselyEqual(shape, twins[0]?.shape ?? "")))
      for (const entry of twins) same.add(entry);
  }
  const differs = (entry: Entry) => !same.has(entry);
  return [left.filter(differs), right.filter(differs)];
}

function cfgOf({ cfg }: Entry): string {
  return cfg;
}

function grouped(entries: Entries, shapeOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const contract = `${entry.key}\0${entry.access.text}\0${shapeOf(entry)}`;
    const group = groups.get(contract);
    if (group === undefined) groups.set(contract, [entry]);
    else group.push(entry);
  }
  return groups;
}
