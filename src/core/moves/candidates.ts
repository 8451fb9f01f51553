import type { ApiChange, ItemKind } from "../api-change.ts";
import { ownerPath } from "../item-path.ts";
import { wholePath } from "./whole-path.ts";

/** A module of a change as far as moves go: where it is, and how its API changed. */
export interface MovableModule {
  readonly source: string;
  readonly api: readonly ApiChange[];
}

/** An item that left a module or came to one, and may be the other end of a move. */
export interface Candidate {
  readonly change: ApiChange;
  /** Index of its module. */
  readonly module: number;
  /** Two candidates of which one left and one came may be one item when they share a key. */
  readonly keys: readonly string[];
  /** The type that it belongs to, where that left or came along. */
  readonly owner: Candidate | null;
}

/** The candidates of a change by their direction, in the order of modules and of their lists. */
export interface Candidates {
  readonly left: readonly Candidate[];
  readonly came: readonly Candidate[];
}

/** What goes nowhere by itself: a crate's attribute, and what could not be read. */
const IMMOVABLE: ReadonlySet<ItemKind> = new Set(["attribute", "unread"]);

const TYPES: ReadonlySet<ItemKind> = new Set(["struct", "enum", "union", "trait"]);

/** Whether others belong to an item of this kind and move with it. */
export function isType({ kind }: ApiChange): boolean {
  return TYPES.has(kind);
}

/** Collects all that left a module of a change and all that came to one. */
export function moveCandidates(modules: readonly MovableModule[]): Candidates {
  const of = (change: ApiChange["change"]) =>
    modules.flatMap(({ source, api }, module) => {
      const going = api.filter((each) => each.change === change && !IMMOVABLE.has(each.kind));
      return candidatesOf(going, source, module);
    });
  return { left: of("removed"), came: of("added") };
}

function candidatesOf(changes: readonly ApiChange[], source: string, module: number): readonly Candidate[] {
  const types = changes
    .filter(isType)
    .map((change): Candidate => ({ change, module, keys: keysOf(change, source, null), owner: null }));
  const byPath = new Map(types.toReversed().map((type) => [type.change.path, type]));
  const byName = new Map(types.toReversed().map((type) => [lastName(type.change.path), type]));
  const members = changes
    .filter((change) => !isType(change))
    .map((change): Candidate => {
      const path = ownerPath(change) ?? "";
      const named = change.kind === "impl" ? byName.get(lastName(path)) : undefined;
      const owner = byPath.get(path) ?? named ?? null;
      return { change, module, keys: keysOf(change, source, owner), owner };
    });
  return [...types, ...members];
}

/**
 * What has to be the same at both ends of a move. The second key is that of an inline module that became a file of its
 * own, or the other way: there the paths inside the files differ by the module's name. An impl has no visibility of its
 * own, and no module's name in most paths. The owner's signature is part of all, since a member moves with its type or
 * not at all.
 */
function keysOf(change: ApiChange, source: string, owner: Candidate | null): readonly string[] {
  const { kind, path, visibility } = change;
  const item = [kind, signatureOf(change), owner === null ? "" : signatureOf(owner.change)].join("\0");
  if (kind === "impl") return [`${path.replace(/(?:\w+::)+(\w+(?:<.*)?)$/s, "$1")}\0${item}`];
  return [`${path}\0${visibility}\0${item}`, `${wholePath(source, path)}\0${item}`];
}

/** The signature of what came or went. */
function signatureOf({ before, after }: ApiChange): string {
  return before ?? after ?? "";
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf(":") + 1);
}
