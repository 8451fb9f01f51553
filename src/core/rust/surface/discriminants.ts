import { isEmpty } from "../lex/token-range.ts";
import type { EnumItem, VariantItem } from "../read/item.ts";
import type { AttributeFacts } from "../shape/attributes.ts";
import type { Naming } from "../shape/naming.ts";
import { expressionShape } from "../shape/path-shape.ts";
import { ShapeCursor } from "../shape/shape-cursor.ts";

const INTEGER_REPR = /^(?:C|[ui](?:8|16|32|64|128|size))\b/;

/** A longer expression is told at its own variant only: those that follow name that variant. */
const MAX_BASE = 200;

/**
 * The discriminant of each variant, as ` = value`, for enums whose discriminants can be seen: those without payload
 * and those of an integer representation. Values that are written out and values that follow are the same.
 *
 * @see https://doc.rust-lang.org/reference/items/enumerations.html#discriminants
 */
export function discriminantShapes(
  item: EnumItem,
  facts: AttributeFacts,
  naming: Naming,
): ReadonlyMap<VariantItem, string> {
  const values = new Map<VariantItem, string>();
  const castable = item.variants.every((variant) => variant.fields.length === 0);
  if (!castable && !facts.reprs.some((repr) => INTEGER_REPR.test(repr))) return values;
  let base = "0";
  let previous = "";
  let step = 0n;
  for (const variant of item.variants) {
    if (!isEmpty(variant.discriminant)) {
      base = expressionShape(new ShapeCursor(variant.discriminant, naming)).replace(/^- /, "-");
      step = 0n;
    } else if (step === 1n && base.length > MAX_BASE) base = previous;
    const literal = /^-?[0-9]+$/.test(base);
    const value = literal ? (BigInt(base) + step).toString() : step === 0n ? base : `${base} + ${step}`;
    values.set(variant, ` = ${value}`);
    if (step === 0n) previous = variant.name;
    step += 1n;
  }
  return values;
}
