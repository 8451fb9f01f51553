import type { TokenRange } from "../../lex/token-range.ts";
import type { Generics, ImplItem, Item, TraitItem } from "../../read/item.ts";
import { accessOf } from "./access.ts";

/**
 * The stretches of an item whose types its users get to see: not private fields, not bodies. `tier` is how far the item
 * itself is seen; what is narrower than that is left out.
 */
export function signatureRanges(item: Item, tier: number): readonly TokenRange[] {
  switch (item.kind) {
    case "fn":
      return [...genericRanges(item.generics), item.params, item.output];
    case "struct":
    case "union":
      return [
        ...genericRanges(item.generics),
        ...item.fields.flatMap((field) => (accessOf(field.visibility).tier >= tier ? [field.type] : [])),
      ];
    case "enum":
      return [
        ...genericRanges(item.generics),
        ...item.variants.flatMap((variant) => variant.fields.map((field) => field.type)),
      ];
    case "trait":
      return traitRanges(item, tier);
    case "impl":
      return implRanges(item, tier);
    case "type":
      return [...genericRanges(item.generics), item.bounds, item.type];
    case "const":
    case "static":
      return [item.type];
    default:
      return [];
  }
}

function genericRanges({ params, where }: Generics): TokenRange[] {
  return [params, where];
}

function traitRanges(item: TraitItem, tier: number): TokenRange[] {
  const inner = item.items.flatMap((member) => signatureRanges(member, tier));
  return [...genericRanges(item.generics), item.bounds, ...inner];
}

/** Of a trait's impl the header and the types that it chooses, of an inherent one its visible items. */
function implRanges(item: ImplItem, tier: number): TokenRange[] {
  const isTrait = item.trait.from < item.trait.to;
  const seen = item.items.filter((member) =>
    isTrait ? member.kind === "type" : accessOf(member.visibility).tier >= tier,
  );
  const inner = seen.flatMap((member) => signatureRanges(member, tier));
  return [...genericRanges(item.generics), item.trait, item.self, ...inner];
}
