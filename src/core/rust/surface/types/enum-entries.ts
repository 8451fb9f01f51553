import type { EnumItem, VariantItem } from "../../read/item.ts";
import { type AttributeFacts, attributeFacts } from "../../shape/attributes.ts";
import { allOf } from "../../shape/cfg-shape.ts";
import { spellGuardedMarks, spellMarks } from "../../shape/marks.ts";
import type { Naming } from "../../shape/naming.ts";
import { unique } from "../../shape/shape-cursor.ts";
import { spell } from "../../shape/spell.ts";
import { typeShape } from "../../shape/type-shape.ts";
import type { Entry, EntrySink, Place } from "../entry.ts";
import { derivedOrder, deriveEntries } from "../impls/derive-entries.ts";
import { leaningAnew, withLeans } from "../leans.ts";
import { type Discriminant, discriminantShapes, discriminantText, liveFields } from "./discriminants.ts";
import { isLaidOut } from "./struct-entries.ts";
import { headShape, headSpelling, type TypeContext, typeContext } from "./type-context.ts";

/** Entries of an enum: itself, its variants, its derives. */
export function addEnum(item: EnumItem, place: Place, sink: EntrySink): void {
  const context = typeContext(item, place, sink);
  if (context.facts.hidden) return;
  const variants = item.variants.map((variant) => ({ variant, facts: attributeFacts(variant.attributes) }));
  const live = variants.filter(({ facts }) => facts.cfg !== "false");
  const always = context.wire || context.facts.symbol;
  if (sink.takes({ cfg: context.place.cfg, access: context.access }, always)) {
    sink.add(enumEntry(item, live, context), always);
    const values = discriminantShapes(
      live.map(({ variant }) => variant),
      context.facts,
    );
    for (const { variant, facts } of live)
      if (!facts.hidden) addVariant(variant, facts, values.get(variant), context);
  }
  deriveEntries(item, context.place, context, sink);
}

interface LiveVariant {
  readonly variant: VariantItem;
  readonly facts: AttributeFacts;
}

function enumShape(item: EnumItem, live: readonly LiveVariant[], context: TypeContext): string {
  const shape = [
    headShape(item, context),
    live.some(({ facts }) => facts.hidden) ? "hidden variants" : "",
    derivedOrder(context.facts) ? `ordered ${live.map(({ variant }) => variant.name).join(" ")}` : "",
  ].filter((part) => part !== "");
  return withLeans(shape.join(" "), context.naming, context.sink);
}

function enumEntry(item: EnumItem, live: readonly LiveVariant[], context: TypeContext): Entry {
  return {
    kind: "enum",
    path: context.path,
    key: `t:${context.path}`,
    cfg: context.place.cfg,
    access: context.access,
    shape: context.sink.compared(() => enumShape(item, live, context)),
    spelling: () => headSpelling(item, context.facts, ""),
    offset: item.start,
  };
}

function addVariant(
  variant: VariantItem,
  facts: AttributeFacts,
  discriminant: Discriminant | undefined,
  context: TypeContext,
): void {
  const naming = leaningAnew(context.naming);
  // In this order, since both note what they lean on.
  const payload = context.sink.compared(() => payloadShape(variant, naming, context));
  const value = discriminant === undefined ? "" : ` = ${discriminantText(discriminant, naming)}`;
  context.sink.add(
    {
      kind: "variant",
      path: `${context.path}::${variant.name}`,
      key: `f:${context.path}::${variant.name}`,
      cfg: allOf([context.place.cfg, facts.cfg]),
      access: context.access,
      shape: context.sink.compared(() =>
        withLeans(`${spellMarks(facts)}${payload}${value}`, naming, context.sink),
      ),
      spelling: () => `${spellMarks(facts)}${variant.name}${spellPayload(variant)}${value}`,
      offset: variant.start,
    },
    context.wire || context.facts.symbol,
  );
}

/**
 * The fields of a variant as users see them: of a hidden one only that it is there, and in a tuple its place; those of a
 * braced variant in any order, unless that is seen too.
 */
function payloadShape(variant: VariantItem, naming: Naming, { facts: type, wire }: TypeContext): string {
  if (variant.layout === "unit") return "";
  const fields = liveFields(variant).map(({ field, facts }) => {
    if (facts.hidden && !wire) return variant.layout === "braced" ? ".. hidden" : "_";
    const name = variant.layout === "braced" ? `${field.name} : ` : "";
    return `${name}${spellGuardedMarks(facts)}${typeShape(field.type, naming)}`;
  });
  if (variant.layout === "tuple") return `( ${fields.join(" , ")} )`;
  const isOrdered = derivedOrder(type) || isLaidOut(type);
  return `{ ${(isOrdered ? fields : unique(fields)).join(" , ")} }`;
}

function spellPayload(variant: VariantItem): string {
  if (variant.layout === "unit") return "";
  if (variant.layout === "tuple") return `(${variant.fields.map((field) => spell(field.type)).join(", ")})`;
  return ` { ${variant.fields.map((field) => `${field.name}: ${spell(field.type)}`).join(", ")} }`;
}
