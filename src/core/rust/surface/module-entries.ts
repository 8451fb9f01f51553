import type { FileReach } from "../reach/file-reach.ts";
import type { Item, MacroCallItem } from "../read/item.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { type Access, accessOf, narrower, PRIVATE, PUBLIC, wider } from "./access/access.ts";
import { type AccessMap, moduleKey, openedKey, rootAccess } from "./access/access-map.ts";
import { madeReach } from "./access/made-reach.ts";
import { derivedAccess, reachedIn } from "./access/reached-access.ts";
import { declaredKey, namespaceOf } from "./declared-key.ts";
import type { EntrySink, Place } from "./entry.ts";
import { addForeign } from "./foreign-entries.ts";
import { addImpl } from "./impls/impl-entries.ts";
import { addMacroCall } from "./macros/macro-call-entries.ts";
import { addMacro } from "./macros/macro-entries.ts";
import type { ModuleNode } from "./module-tree.ts";
import { addNamed, addUse } from "./name-entries.ts";
import { addTrait } from "./trait-entries.ts";
import { addEnum } from "./types/enum-entries.ts";
import { addStruct } from "./types/struct-entries.ts";
import { addAlias, addFn, addValue } from "./value-entries.ts";

/** What the entries of one file share. */
export interface FileContext {
  readonly access: AccessMap;
  /** How far the names of the file are seen in its crate, null where that is not asked. */
  readonly reach: FileReach | null;
  readonly sink: EntrySink;
  /** Items of the file to leave out: they are known to be the same on the other side. */
  readonly leave: ReadonlySet<Item>;
}

/** Adds the entries of a module and of the inline modules in it. */
export function addModule(node: ModuleNode, file: FileContext): void {
  const around = node.declaration === null ? rootAccess(node) : (file.access.get(moduleKey(node)) ?? PUBLIC);
  for (const { item, cfg, origin, madeBy } of node.items) {
    if (cfg === "false" || file.leave.has(origin)) continue;
    const reach = file.reach === null || madeBy === null ? file.reach : madeReach(file.reach, madeBy);
    const fileAccess = accessIn(node, item, around, file);
    if (node.hidden && fileAccess.tier <= 0 && !outlivesHiding(item)) continue;
    const inFile = { access: fileAccess, reach };
    const access = reachedIn(node, item, inFile);
    const derived = (derive: readonly string[]) => derivedAccess(node, { item, derive }, inFile);
    addItem(item, { scope: node.scope, access, fileAccess, derived, cfg }, { ...file, reach });
  }
  for (const child of node.children) {
    if (child.origin === null || !file.leave.has(child.origin)) addModule(child, file);
  }
}

/** Whether an item in a hidden module is seen all the same: an impl stands with its type, an exported macro at the root. */
function outlivesHiding(item: Item): boolean {
  return item.kind === "impl" || (item.kind === "macro" && attributeFacts(item.attributes).exported);
}

/** How far an item can be seen; an impl, an extern block and a macro call stand as open as their module. */
function accessIn(node: ModuleNode, item: Item, around: Access, file: FileContext): Access {
  if (item.kind === "impl" || item.kind === "extern") return around;
  if (item.kind === "macro call") return makesImpls(item, file) && around.tier >= 0 ? PUBLIC : around;
  const reached = file.access.get(declaredKey(node.scope, item.name, namespaceOf(item)));
  if (item.kind === "macro" && item.rules) return reached ?? PRIVATE;
  const opened = wider(around, file.access.get(openedKey(node)) ?? around);
  return narrower(item.kind === "use" ? opened : (reached ?? around), accessOf(item.visibility));
}

/** Whether a macro of the file makes impls, which are seen with their types whatever module they are in. */
function makesImpls({ path }: MacroCallItem, { sink }: FileContext): boolean {
  return sink.macros.madeOf(path)?.words.has("impl") === true;
}

function addItem(item: Item, place: Place, file: FileContext): void {
  const { sink } = file;
  switch (item.kind) {
    case "struct":
    case "union":
      addStruct(item, place, sink);
      break;
    case "enum":
      addEnum(item, place, sink);
      break;
    case "trait":
      addTrait(item, place, sink);
      break;
    case "impl":
      addImpl(item, place, file);
      break;
    case "fn":
      addFn(item, place, sink);
      break;
    case "type":
      addAlias(item, place, sink);
      break;
    case "const":
    case "static":
      addValue(item, place, sink);
      break;
    case "macro":
      addMacro(item, place, sink);
      break;
    case "macro call":
      addMacroCall(item, place, sink);
      break;
    case "use":
      addUse(item, place, file);
      break;
    case "extern":
      addForeign(item, place, file);
      break;
    case "mod":
    case "extern crate":
      addNamed(item, place, sink);
      break;
    case "unread":
      break;
  }
}
