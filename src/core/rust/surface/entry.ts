import type { ItemKind, VisibilityFilter } from "../../api-change.ts";
import type { Scope } from "../name/scope.ts";
import type { Item, MacroCallItem } from "../read/item.ts";
import type { CfgShape } from "../shape/cfg-shape.ts";
import { type Access, accessOf, counts } from "./access/access.ts";
import type { AccessMap } from "./access/access-map.ts";
import { declaredKey, namespaceOf } from "./declared-key.ts";
import type { MacroTable } from "./macros/macro-table.ts";

/** One item of a surface, ready to be compared. */
export interface Entry {
  readonly kind: ItemKind;
  /** Path that a report shows, inside the file's module. */
  readonly path: string;
  /** Namespace and path: what makes two entries the same item. Like the shape it may be empty where nothing is compared. */
  readonly key: string;
  readonly cfg: CfgShape;
  readonly access: Access;
  /** Signature in one spelling: equal shapes are the same contract. */
  readonly shape: string;
  /** Signature for people. */
  readonly spelling: () => string;
  /** What the item stands in, where its contract may change without its own signature: `impl<T: Clone> S<T>`. */
  readonly context?: () => string;
  /** Offset of the item in its text. */
  readonly offset: number;
  /** Of the impl of a trait whose shape repeats calls that may define types for it: the shape without them. */
  readonly written?: string;
  /** The macro calls that the shape repeats. */
  readonly calls?: readonly MacroCallItem[];
}

/** Where an item stands: the module's scope, and what is around it. */
export interface Place {
  readonly scope: Scope;
  readonly access: Access;
  /** The access as the file alone tells it: for what is seen whatever path leads to it. */
  readonly fileAccess: Access;
  /** The access of the impl that a derive of this path writes. */
  readonly derived: (derive: readonly string[]) => Access;
  readonly cfg: CfgShape;
}

/** Takes entries as they are found and keeps those that count. */
export class EntrySink {
  readonly filter: VisibilityFilter;
  readonly entries: Entry[] = [];
  /** The macros that the file declares. */
  readonly macros: MacroTable;
  /** Aliases and constants that would count by their visibility and do not, since nothing leads to them. */
  readonly unreached: ReadonlySet<Item>;
  readonly #access: AccessMap;
  /** Whether entries are compared, and not listed alone. */
  readonly isCompared: boolean;

  constructor(
    filter: VisibilityFilter,
    file: {
      readonly access: AccessMap;
      readonly macros: MacroTable;
      readonly unreached: ReadonlySet<Item>;
      readonly isCompared: boolean;
    },
  ) {
    this.filter = filter;
    this.macros = file.macros;
    this.unreached = file.unreached;
    this.#access = file.access;
    this.isCompared = file.isCompared;
  }

  /** How far an item of the file can be seen. */
  accessTo(item: Item, scope: Scope): Access {
    const key = declaredKey(scope, item.name, namespaceOf(item));
    return this.#access.get(key) ?? accessOf(item.visibility);
  }

  /**
   * Whether an entry counts, asked before its shape is made: most items of a file are private. `always` is for what is
   * seen past Rust's privacy: wire types, symbols.
   */
  takes({ cfg, access }: Pick<Entry, "cfg" | "access">, always = false): boolean {
    return cfg !== "false" && (always || counts(access, this.filter));
  }

  /** Makes what only a comparison asks for; empty where nothing is compared, which saves a third of the time. */
  compared(make: () => string): string {
    return this.isCompared ? make() : "";
  }

  /** Adds an entry if it counts. */
  add(entry: Entry, always = false): void {
    if (this.takes(entry, always)) this.entries.push(entry);
  }
}

/** Path of a name in a scope's module, as a report shows it. */
export function pathIn(scope: Scope, name: string): string {
  return [...scope.path, name].join("::");
}
