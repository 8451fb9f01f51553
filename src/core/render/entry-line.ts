import type { Entry } from "../rust/surface/entry.ts";
import { withoutTrailingCommas } from "./bracketed-text.ts";
import { itemSignature } from "./item-signature.ts";

/** What stands around an item and need not be told again. */
export interface LineContext {
  /** The condition of what it stands in. */
  readonly cfg?: string;
  /** Whether Rust gives it the visibility of what it stands in: variants, items of traits. */
  readonly isInherited?: boolean;
}

/** An item with its condition, its attributes and its visibility, in one spelling whatever the source's layout is. */
export function entryLine(
  entry: Entry,
  { cfg = "true", isInherited = false }: LineContext = {},
  signature: string = entry.spelling(),
): string {
  const visibility = isInherited ? "private" : entry.access.text;
  const line = itemSignature({
    kind: entry.kind,
    visibility,
    // A literal in an attribute may hold line ends.
    signature: withoutTrailingCommas(signature).replace(/\s*[\r\n]\s*/g, " "),
  });
  return `${condition(entry, cfg)}${line}`;
}

/** `#[cfg(…)] ` where an item stands under another condition than what is around it. */
function condition({ cfg }: Entry, around: string): string {
  return cfg === around || cfg === "true" || cfg.includes("macro:") ? "" : `#[cfg(${cfg})] `;
}

/** The same with what ends it: nothing behind a body, a semicolon behind all else. */
export function ended(line: string): string {
  return line.endsWith("}") ? line : `${line};`;
}
