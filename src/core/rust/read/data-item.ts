import type { TokenRange } from "../lex/token-range.ts";
import type { Generics, ItemBase } from "./item.ts";

/** A field; in a tuple its name is its position. */
export interface FieldItem extends ItemBase {
  readonly kind: "field";
  /** `unsafe`, `mut(crate)`. */
  readonly qualifiers: TokenRange;
  readonly type: TokenRange;
  /** `= value` stands behind the type. */
  readonly provided: boolean;
}

/** The shape of a struct or of a variant. */
export type Layout = "unit" | "tuple" | "braced";

/** A struct or a union. */
export interface StructItem extends ItemBase {
  readonly kind: "struct" | "union";
  readonly generics: Generics;
  readonly layout: Layout;
  readonly fields: readonly FieldItem[];
}

/** A variant of an enum. */
export interface VariantItem extends ItemBase {
  readonly kind: "variant";
  readonly layout: Layout;
  readonly fields: readonly FieldItem[];
  /** After `=`. */
  readonly discriminant: TokenRange;
}

export interface EnumItem extends ItemBase {
  readonly kind: "enum";
  readonly generics: Generics;
  readonly variants: readonly VariantItem[];
}
