import { Kind } from "../../lex/token-kind.ts";
import { identName, type TokenRange, tokenKind, tokenText } from "../../lex/token-range.ts";
import type { EnumItem, StructItem } from "../../read/item.ts";
import type { GenericParam } from "../../shape/generics-shape.ts";
import type { Naming } from "../../shape/naming.ts";
import { typeShape } from "../../shape/type-shape.ts";

/**
 * The types `T::Item` in the fields of a type that has a parameter `T`, each once: a derive bounds them as it bounds the
 * parameters.
 *
 * @see https://doc.rust-lang.org/nightly/nightly-rustc/src/rustc_builtin_macros/deriving/generic/mod.rs.html
 */
export function fieldProjections(
  item: StructItem | EnumItem,
  params: readonly GenericParam[],
  naming: Naming,
): readonly string[] {
  const names = new Set(params.filter(({ kind }) => kind === "type").map(({ name }) => name));
  if (names.size === 0) return [];
  const fields = item.kind === "enum" ? item.variants.flatMap((variant) => variant.fields) : item.fields;
  const found = fields.flatMap(({ type }) => projectionsIn(type, names));
  return [...new Set(found.map((range) => typeShape(range, naming)))];
}

function projectionsIn({ tokens, from, to }: TokenRange, names: ReadonlySet<string>): readonly TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = from; at < to; at++) {
    if (tokenKind(tokens, at) !== Kind.Ident || !names.has(identName(tokenText(tokens, at)))) continue;
    if (at > from && tokenKind(tokens, at - 1) === Kind.PathSep) continue;
    let end = at + 1;
    while (tokenKind(tokens, end) === Kind.PathSep && tokenKind(tokens, end + 1) === Kind.Ident) end += 2;
    end = Math.min(end, to);
    if (end > at + 1) found.push({ tokens, from: at, to: end });
    at = end - 1;
  }
  return found;
}
