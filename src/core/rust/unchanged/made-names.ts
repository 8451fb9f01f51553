import { lastName } from "../name/last-name.ts";
import type { Item, MacroItem } from "../read/item.ts";

/** What a macro's arms may declare by a name of their own. Comments and strings among them add names that nobody uses. */
const DECLARED = /\b(?:struct|enum|union|trait|type|const|static|mod)\s+(\w+)/g;

const WORDS = /\w+/g;

/**
 * Names that calls may declare without saying them: those that stand in the arms of the macros of the file which they
 * come to. It foresees most; what calls really make has to be looked at.
 *
 * @param items all that is known of a file's items.
 */
export function namesInArms(calls: readonly Item[], items: readonly Item[]): ReadonlySet<string> {
  const arms = armsByName(items);
  const names = new Set<string>();
  const open = calls.flatMap((item) => (item.kind === "macro call" ? [lastName(item.path)] : []));
  // A list goes on to what is added to it on the way.
  for (const name of open) {
    const called = arms.get(name) ?? [];
    arms.delete(name);
    for (const text of called) {
      for (const [, declared = ""] of text.matchAll(DECLARED)) names.add(declared);
      for (const [word] of text.matchAll(WORDS)) if (arms.has(word)) open.push(word);
    }
  }
  return names;
}

function armsByName(items: readonly Item[]): Map<string, string[]> {
  const arms = new Map<string, string[]>();
  for (const item of items) {
    if (item.kind !== "macro") continue;
    const group = arms.get(item.name);
    if (group === undefined) arms.set(item.name, [textOf(item)]);
    else group.push(textOf(item));
  }
  return arms;
}

function textOf({ arms: { text, from, to } }: MacroItem): string {
  return text.slice(from, to);
}
