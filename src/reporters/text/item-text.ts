import type { ApiChange, ItemKind } from "../../core/api-change.ts";
import { containerPath } from "../../core/item-path.ts";
import { printable } from "../../core/printable.ts";
import { moveTail } from "../../core/wording/change-list.ts";

/** An item as a line shows it. */
export interface ItemLine {
  readonly kind: ItemKind;
  readonly path: string;
  readonly visibility: string;
  /** May begin with a visibility of its own, where the two sides of a change differ in it. */
  readonly signature: string;
}

/** Kinds that take no visibility of their own in Rust. */
const WITHOUT_VISIBILITY: ReadonlySet<ItemKind> = new Set([
  "variant",
  "impl",
  "macro",
  "macro call",
  "attribute",
]);

const OWN_VISIBILITY = /^(?:pub(?:\([^)]*\))?|private) /;

/** The item as Rust would write it: attributes, visibility, signature. */
export function itemText({ kind, path, visibility, signature }: ItemLine): string {
  if (kind === "unread") return printable(`${path} ${signature}`);
  const own = OWN_VISIBILITY.exec(signature)?.[0] ?? null;
  const bare = WITHOUT_VISIBILITY.has(kind) || visibility === "private";
  const prefix = own ?? (bare ? "" : `${visibility} `);
  const rest = own === null ? signature : signature.slice(own.length);
  const start = endOfAttributes(rest);
  return printable(rest.slice(0, start) + prefix + rest.slice(start));
}

/** ` in ExecParams` for an item of a container, nothing for one at the top. */
export function placeText({ kind, path }: Pick<ItemLine, "kind" | "path">): string {
  const container = kind === "impl" || kind === "use" ? null : containerPath(path);
  return container === null ? "" : ` in ${printable(container)}`;
}

/** `, moved to src/b.rs` for an item that moved, told from the side of the module that lists it. */
export function moveText(change: Pick<ApiChange, "line" | "from" | "to">): string {
  return `, moved${printable(moveTail(change))}`;
}

/** Where the item itself begins behind `#[…] #[…] `. */
function endOfAttributes(signature: string): number {
  let start = 0;
  while (signature.startsWith("#[", start)) {
    const end = closingBracket(signature, start + 1);
    if (end === null) return start;
    start = end + 1;
    while (signature[start] === " ") start += 1;
  }
  return start;
}

/** The place of the bracket that closes the one at `open`; brackets inside string literals do not count. */
function closingBracket(text: string, open: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = open; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === "[") depth += 1;
    else if (character === "]" && --depth === 0) return at;
  }
  return null;
}
