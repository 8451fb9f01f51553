import type { ApiChange } from "../../../src/core/api-change.ts";

/** A cause that the two spellings of a change tell by themselves. */
export type SpellingCause =
  | "cfg"
  | "layout"
  | "order"
  | "sealed"
  | "symbol"
  | "discriminant"
  | "attribute"
  | "path"
  | "macro call"
  | null;

/** What a change is about that rustdoc's JSON does not hold, as far as its spellings tell. */
export function spellingCause({ change, kind, before, after }: ApiChange): SpellingCause {
  const words = `${before} ${after}`;
  const sameBy = (part: (spelling: string) => string) =>
    change === "changed" && part(before ?? "") === part(after ?? "");
  if (sameBy(unconditional)) return "cfg";
  if (kind === "macro call") return null;
  if (/ laid out | hidden fields\)|#\[repr\(| unsized\)/.test(words)) return "layout";
  if (/ ordered /.test(words) || (/^(?:struct|variant)$/.test(kind) && sameBy(inOrder))) return "order";
  if (/ sealed by a hidden item/.test(words)) return "sealed";
  if (/#\[(?:no_mangle|export_name)/.test(words)) return "symbol";
  if (/#\[may_dangle\]/.test(words)) return "attribute";
  if (kind === "variant" && sameBy(withoutValue)) return "discriminant";
  if (sameBy(bare)) return "attribute";
  if (sameBy(lastNames)) return "path";
  return /\w!\(/.test(words) ? "macro call" : null;
}

/** A spelling without the conditions that it and its attributes stand under. */
function unconditional(spelling: string): string {
  return spelling.replace(/#\[cfg\(.*?\)\] /g, "").replace(/ if [^\]]*\]/g, "]");
}

/** The words of a spelling in one order: fields that only changed places. */
function inOrder(spelling: string): string {
  return spelling.replace(/,/g, "").split(" ").sort().join(" ");
}

/** A spelling with every path cut to its last name. */
function lastNames(spelling: string): string {
  return spelling.replace(/\b\w+::(?=\w)/g, "");
}

/** A variant without its number: rustdoc tells only those that are written out. */
function withoutValue(spelling: string): string {
  return spelling.replace(/ = [^=]*$/, "");
}

/** A spelling without attributes: rustdoc hands a type's `deprecated` on to its parts, and knows fewer attributes. */
function bare(spelling: string): string {
  return spelling.replace(/#\[[^\]]*\] /g, "").replace(/ \(.*\)$/, "");
}
