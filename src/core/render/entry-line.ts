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
  const written = withoutTrailingCommas(signature);
  const line = itemSignature({
    kind: entry.kind,
    visibility,
    signature: entry.kind === "fn" ? written.replace(OWN_MUT, "") : written,
  });
  // A literal in an attribute may hold line ends.
  return `${condition(entry, cfg)}${line.replace(/\s*[\r\n]\s*/g, " ")}`;
}

/** The `mut` of `mut self` and `mut name: T`, which is the body's own affair. */
const OWN_MUT = /(?<=[(,] ?)mut (?=self\b|[\w#]+:(?!:))/g;

/** `#[cfg(…)] ` where an item stands under another condition than what is around it. */
function condition({ cfg }: Entry, around: string): string {
  return cfg === around || cfg === "true" || cfg.includes("macro:") ? "" : `#[cfg(${cfg})] `;
}

/** The same with what ends it: nothing behind a body, a semicolon behind all else. */
export function ended(line: string): string {
  return line.endsWith("}") ? line : `${line};`;
}
