import type { ItemKind } from "../api-change.ts";

/** An item as a line shows it. */
export interface ItemWords {
  readonly kind: ItemKind;
  /** As a surface tells it: `pub`, `pub(crate)`, `private`. */
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
export function itemSignature({ kind, visibility, signature }: ItemWords): string {
  const own = OWN_VISIBILITY.exec(signature)?.[0] ?? null;
  const bare = WITHOUT_VISIBILITY.has(kind) || visibility === "private";
  const prefix = own ?? (bare ? "" : `${visibility} `);
  const rest = own === null ? signature : signature.slice(own.length);
  const start = endOfAttributes(rest);
  return rest.slice(0, start) + prefix + rest.slice(start);
}

/** Where the item itself begins behind `#[…] #[…] `. */
export function endOfAttributes(signature: string): number {
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
