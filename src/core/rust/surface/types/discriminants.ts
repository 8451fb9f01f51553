import { isEmpty } from "../../lex/token-range.ts";
import type { FieldItem, VariantItem } from "../../read/item.ts";
import { type AttributeFacts, attributeFacts } from "../../shape/attributes.ts";
import { constantShape } from "../../shape/constant-shape.ts";
import type { Naming } from "../../shape/naming.ts";
import { ShapeCursor } from "../../shape/shape-cursor.ts";

/** A variant's number: so many steps after what the last variant with an expression says, or after zero. */
export interface Discriminant {
  readonly base: VariantItem | null;
  readonly steps: bigint;
}

const INTEGER_REPR = /^(?:C|[ui](?:8|16|32|64|128|size))\b/;

/** A longer expression is told at its own variant only: those that follow name that variant. */
const MAX_BASE = 200;

/** The fields of a variant that are ever built, each with what its attributes say. */
export function liveFields({ fields }: VariantItem): readonly { field: FieldItem; facts: AttributeFacts }[] {
  return fields
    .map((field) => ({ field, facts: attributeFacts(field.attributes) }))
    .filter(({ facts }) => facts.cfg !== "false");
}

/**
 * The discriminant of each variant, for enums whose discriminants can be seen: those without payload and those of an
 * integer representation. `variants` are those that are ever built.
 *
 * @see https://doc.rust-lang.org/reference/items/enumerations.html#discriminants
 */
export function discriminantShapes(
  variants: readonly VariantItem[],
  facts: AttributeFacts,
): ReadonlyMap<VariantItem, Discriminant> {
  const values = new Map<VariantItem, Discriminant>();
  const castable = variants.every((variant) => liveFields(variant).length === 0);
  if (!castable && !facts.reprs.some((repr) => INTEGER_REPR.test(repr))) return values;
  let base: VariantItem | null = null;
  let steps = 0n;
  for (const variant of variants) {
    if (!isEmpty(variant.discriminant)) {
      base = variant;
      steps = 0n;
    }
    values.set(variant, { base, steps });
    steps += 1n;
  }
  return values;
}

/** A discriminant by its value where it is a literal: values that are written out and values that follow are the same. */
export function discriminantText({ base, steps }: Discriminant, naming: Naming): string {
  const start = base === null ? "0" : baseText(base, steps, naming);
  if (/^-?[0-9]+$/.test(start)) return (BigInt(start) + steps).toString();
  return steps === 0n ? start : `${start} + ${steps}`;
}

function baseText({ name, discriminant }: VariantItem, steps: bigint, naming: Naming): string {
  const { tokens, from, to } = discriminant;
  if (steps > 0n && tokens.endAt(to - 1) - tokens.startAt(from) > MAX_BASE) return name;
  return constantShape(new ShapeCursor(discriminant, naming)).replace(/^- /, "-");
}
