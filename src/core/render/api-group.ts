import { containerPath, ownerPath } from "../item-path.ts";
import type { Entry } from "../rust/surface/entry.ts";

/** An item of a module with all that is told together with it. */
export interface ApiGroup {
  /** Null for an impl of a type that the surface does not have. */
  readonly entry: Entry | null;
  /** Path of the inline module that it stands in, empty at the top of the file. */
  readonly module: string;
  /** Fields, variants, or the items of a trait. */
  readonly members: readonly Entry[];
  readonly derives: readonly Entry[];
  /** Items of inherent impls. */
  readonly inherent: readonly Entry[];
  readonly traitImpls: readonly Entry[];
}

interface OpenGroup {
  readonly entry: Entry | null;
  readonly module: string;
  readonly members: Entry[];
  readonly derives: Entry[];
  readonly inherent: Entry[];
  readonly traitImpls: Entry[];
}

const TYPES: ReadonlySet<Entry["kind"]> = new Set(["struct", "enum", "union", "trait"]);

/**
 * Puts the entries of a surface together: to each type its fields or variants, its derives and its impls, to each
 * trait its items.
 *
 * @param entries in the order of the text.
 */
export function groupEntries(entries: readonly Entry[]): readonly ApiGroup[] {
  const groups: OpenGroup[] = [];
  const rest: Entry[] = [];
  // Two types of one name stand under different conditions: what belongs to a type follows it in the text.
  const latest = new Map<string, OpenGroup>();
  for (const entry of entries) {
    const owner = entry.context === undefined ? latest.get(memberOwner(entry) ?? "") : undefined;
    if (isDerive(entry)) (latest.get(derivingType(entry))?.derives ?? rest).push(entry);
    else if (entry.kind === "impl" || entry.context !== undefined) rest.push(entry);
    else if (owner !== undefined && isMemberOf(entry, owner)) owner.members.push(entry);
    else {
      const group = opened(entry, moduleOf(entry));
      groups.push(group);
      if (TYPES.has(entry.kind)) latest.set(entry.path, group);
    }
  }
  return [...groups, ...placeImpls(rest, groups)];
}

/** Gives impls to the types that they are for, and answers with the groups of those that find none. */
function placeImpls(rest: readonly Entry[], groups: readonly OpenGroup[]): readonly ApiGroup[] {
  const types = groups.filter(({ entry }) => entry !== null && TYPES.has(entry.kind));
  const orphans = new Map<string, OpenGroup>();
  for (const entry of rest) {
    const owner = ownerPath(entry);
    const group =
      types.find((type) => type.entry?.path === owner) ??
      types.find((type) => owner !== null && type.entry?.path.endsWith(`::${owner}`) === true);
    const inherent = entry.context !== undefined;
    if (group !== undefined) (inherent ? group.inherent : group.traitImpls).push(entry);
    else {
      const key = inherent ? (owner ?? "") : "";
      const orphan = orphans.get(key) ?? opened(null, inherent ? (containerPath(key) ?? "") : "");
      orphans.set(key, orphan);
      (inherent ? orphan.inherent : orphan.traitImpls).push(entry);
    }
  }
  return [...orphans.values()];
}

function opened(entry: Entry | null, module: string): OpenGroup {
  return { entry, module, members: [], derives: [], inherent: [], traitImpls: [] };
}

/** Whether an impl was written by a derive, which its type shows as an attribute. */
export function isDerive(entry: Entry): boolean {
  return entry.kind === "impl" && entry.spelling().startsWith("#[derive(");
}

/** `Clone for m::S` is derived by `m::S`. */
function derivingType({ path }: Entry): string {
  return path.slice(path.indexOf(" for ") + 5);
}

function memberOwner({ kind, path }: Entry): string | null {
  return kind === "use" || kind === "impl" ? null : containerPath(path);
}

function isMemberOf({ kind }: Entry, owner: OpenGroup): boolean {
  const isInType = kind === "field" || kind === "variant";
  return (owner.entry?.kind === "trait") !== isInType;
}

/** Path of the inline module of an item. That of a re-export says more than a name where it is a glob or nameless. */
function moduleOf(entry: Entry): string {
  if (entry.kind !== "use") return containerPath(entry.path) ?? "";
  const written = entry.spelling().replace(/^.*?\buse /, "");
  return entry.path === written
    ? ""
    : entry.path.endsWith(`::${written}`)
      ? entry.path.slice(0, -written.length - 2)
      : (containerPath(entry.path) ?? "");
}
