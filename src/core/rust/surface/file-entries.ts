import type { VisibilityFilter } from "../../api-change.ts";
import { macroTest } from "../macro-names.ts";
import type { FileReach } from "../reach/file-reach.ts";
import type { Container, Item } from "../read/item.ts";
import { attributeFacts } from "../shape/attributes.ts";
import type { SurfaceOptions } from "../surface-options.ts";
import { PUBLIC } from "./access/access.ts";
import { accessMap } from "./access/access-map.ts";
import { unreachedItems, widenedMap } from "./access/reached-access.ts";
import { type Entry, EntrySink } from "./entry.ts";
import { MacroTable } from "./macros/macro-table.ts";
import { addModule } from "./module-entries.ts";
import { moduleTree, type OwnCalls } from "./module-tree.ts";

/** How a file is read into entries. */
export interface EntryOptions {
  readonly filter: VisibilityFilter;
  /** Path of the file's module in its crate, null where it is not known. */
  readonly module: readonly string[] | null;
  /** How far its names are seen in the crate; left out where the file alone decides. */
  readonly reach?: FileReach | null;
  /** Patterns for the names of macros that add nothing to what their calls show; none when left out. */
  readonly ignoreMacros?: readonly string[];
  /** Items of the file whose entries are not asked for. */
  readonly leave?: ReadonlySet<Item>;
  /** Whether entries are listed and not compared: without keys and shapes. */
  readonly isListed?: boolean;
  /** What becomes of the calls of the file's own macros; left out where all stay calls. */
  readonly ownCalls?: OwnCalls;
}

/** The options for a whole file. */
export function entryOptions({ visibility, module, reach, ignoreMacros }: SurfaceOptions): EntryOptions {
  return {
    filter: visibility,
    module: module ?? null,
    reach: reach ?? null,
    ignoreMacros: ignoreMacros ?? [],
  };
}

/** A file as far as its entries ask for it. */
export interface FileContent {
  readonly content: Pick<Container, "attributes" | "items">;
}

/** Every item of a file that counts, in the order of the text. */
export function fileEntries({ content }: FileContent, options: EntryOptions): readonly Entry[] {
  if (attributeFacts(content.attributes).cfg === "false") return [];
  const reach = options.reach ?? null;
  const tree = moduleTree(content, options.module, options.ownCalls);
  const isNarrowed = reach !== null && options.filter === "public";
  const access = reach === null ? accessMap(tree) : widenedMap(accessMap(tree), tree, reach);
  const sink = new EntrySink(options.filter, {
    access,
    macros: new MacroTable(tree, macroTest(options.ignoreMacros ?? [])),
    unreached: isNarrowed ? unreachedItems(tree, reach) : new Set(),
    isCompared: options.isListed !== true,
  });
  addCrateAttributes(content, sink);
  addModule(tree, {
    access,
    reach,
    sink,
    leave: options.leave ?? new Set(),
  });
  return sink.entries;
}

/**
 * A condition on features and documentation alone: who asks for none of them does without `std` under it as without a
 * condition, where an `extern crate std` stands under the feature instead.
 */
const ON_FEATURES = /^no_std if (?:(?:not|all|any|doc|docsrs|feature = "[^"]*")|[(), ])+$/;

/** Of the crate's attributes only `no_std` is seen by its users. */
function addCrateAttributes({ attributes }: FileContent["content"], sink: EntrySink): void {
  for (const attribute of attributes) {
    const mark = attributeFacts([attribute]).kept.find((kept) => /^no_std(?: if |$)/.test(kept));
    if (mark === undefined) continue;
    sink.add({
      kind: "attribute",
      path: "#![no_std]",
      key: "a:no_std",
      cfg: "true",
      access: PUBLIC,
      shape: ON_FEATURES.test(mark) ? "no_std" : mark,
      spelling: () => `#![${mark}]`,
      offset: attribute.tokens.startAt(attribute.from),
    });
  }
}
