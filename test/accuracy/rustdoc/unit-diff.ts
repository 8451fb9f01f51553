import type { Unit } from "./unit.ts";

/** One difference that rustdoc shows in one file. `before` or `after` is null where the item is not on that side. */
export interface Difference {
  readonly label: string;
  readonly kind: string;
  readonly before: Unit | null;
  readonly after: Unit | null;
}

/** Compares two lists of units as multisets, by kind and label, file by file. */
export function diffUnits(
  before: readonly Unit[],
  after: readonly Unit[],
): ReadonlyMap<string, readonly Difference[]> {
  const groups = new Map<string, { left: Unit[]; right: Unit[] }>();
  const groupOf = (unit: Unit) => {
    const key = `${unit.file}\0${unit.kind}\0${unit.label}`;
    const group = groups.get(key) ?? { left: [], right: [] };
    groups.set(key, group);
    return group;
  };
  for (const unit of before) groupOf(unit).left.push(unit);
  for (const unit of after) groupOf(unit).right.push(unit);
  const found = new Map<string, Difference[]>();
  for (const { left, right } of groups.values()) {
    for (const difference of diffGroup(left, right)) {
      const file = difference.after?.file ?? difference.before?.file ?? "";
      found.set(file, [...(found.get(file) ?? []), difference]);
    }
  }
  return found;
}

/** Equal ones vanish; of the rest those are paired that are alike in most. */
function diffGroup(left: readonly Unit[], right: readonly Unit[]): Difference[] {
  let befores = [...left];
  let afters = [...right];
  const pairs: [Unit, Unit][] = [];
  for (const likeness of [wholly, byContract, byShortContract, () => ""]) {
    const rest: Unit[] = [];
    for (const unit of befores) {
      const at = afters.findIndex((other) => likeness(other) === likeness(unit));
      const match = afters[at];
      if (match === undefined) rest.push(unit);
      else {
        afters = afters.filter((_, index) => index !== at);
        pairs.push([unit, match]);
      }
    }
    befores = rest;
  }
  const differing = pairs.filter(([one, other]) => wholly(one) !== wholly(other));
  return [
    ...differing.map(([before, after]) => ({ label: after.label, kind: after.kind, before, after })),
    ...befores.map((unit) => ({ label: unit.label, kind: unit.kind, before: unit, after: null })),
    ...afters.map((unit) => ({ label: unit.label, kind: unit.kind, before: null, after: unit })),
  ];
}

function wholly(unit: Unit): string {
  return [unit.shape, unit.cfg, unit.value].join("\0");
}

function byContract(unit: Unit): string {
  return unit.shape;
}

function byShortContract(unit: Unit): string {
  return unit.short;
}
