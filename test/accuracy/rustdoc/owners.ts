import { attributeShape } from "./attribute-shape.ts";
import { type Json, listOf, objectOf, type RustdocCrate, type RustdocItem } from "./rustdoc-crate.ts";

/** What an item is part of: a trait, an impl, a type, a variant; of what modules hold only modules and re-exports have an owner. */
export interface Owner {
  readonly kind: string;
  readonly item: RustdocItem;
  /** Trait of an impl, null for an inherent one and for what is no impl. */
  readonly trait: Json;
  readonly outer: Owner | null;
}

/** The owner of every item that has one, by the item's id. */
export function ownersOf(crate: RustdocCrate): ReadonlyMap<number, Owner> {
  const parents = new Map<number, RustdocItem>();
  for (const item of Object.values(crate.index)) {
    for (const id of membersOf(item, crate)) parents.set(id, item);
  }
  const ownerOf = (item: RustdocItem): Owner => {
    const kind = Object.keys(item.inner)[0] ?? "";
    const outer = kind === "variant" ? parents.get(item.id) : undefined;
    const trait = objectOf(item.inner.impl).trait ?? null;
    return { kind, item, trait, outer: outer === undefined ? null : ownerOf(outer) };
  };
  return new Map([...parents].map(([id, item]) => [id, ownerOf(item)]));
}

/** Of what a module holds its modules and re-exports are told with it. */
function isToldWithModule(item: RustdocItem | undefined): boolean {
  return item?.inner.module !== undefined || item?.inner.use !== undefined;
}

function membersOf(item: RustdocItem, crate: RustdocCrate): number[] {
  const kind = Object.keys(item.inner)[0] ?? "";
  const inner = objectOf(item.inner[kind]);
  const layout = objectOf(inner.kind);
  const lists = [
    kind === "impl" || kind === "trait" ? inner.items : [],
    kind === "enum" ? inner.variants : [],
    kind === "module" ? listOf(inner.items).filter((id) => isToldWithModule(crate.index[String(id)])) : [],
    kind === "union" ? inner.fields : [],
    objectOf(layout.plain).fields,
    objectOf(layout.struct).fields,
    layout.tuple,
  ];
  return lists.flatMap((list) => [...listOf(list)]).filter((id) => typeof id === "number");
}

/**
 * A kind's parts as they are compared: lists of other items' ids are left out, but for the fields of a variant, and a
 * struct tells of private fields only what a user can see.
 */
export function memberKinds(kind: string, inner: Json, itemOf: (id: Json) => RustdocItem | undefined): Json {
  const parts = objectOf(inner);
  if (kind === "struct") return { generics: parts.generics, layout: layoutShape(parts.kind, itemOf) };
  if (kind === "enum") return { generics: parts.generics, stripped: parts.has_stripped_variants };
  if (kind === "union") {
    const seen = listOf(parts.fields).every((id) => itemOf(id)?.visibility === "public");
    return { generics: parts.generics, stripped: parts.has_stripped_fields === true || !seen };
  }
  if (kind === "trait") {
    const { params, where_predicates } = objectOf(parts.generics);
    const predicates = [...listOf(where_predicates), ...onSelf(parts.bounds)];
    return {
      generics: { params, where_predicates: predicates },
      unsafe: parts.is_unsafe,
      auto: parts.is_auto,
    };
  }
  if (kind === "function") return { ...parts };
  return kind === "variant" ? variantShape(parts, itemOf) : inner;
}

/** Supertraits say the same as bounds on `Self` in the where clause. */
function onSelf(bounds: Json | undefined): Json[] {
  return [{ bound_predicate: { type: { generic: "Self" }, bounds: bounds ?? [], generic_params: [] } }];
}

/** A type all of whose fields are private looks the same braced or as a tuple. */
function layoutShape(kind: Json | undefined, itemOf: (id: Json) => RustdocItem | undefined): Json {
  if (typeof kind === "string") return kind;
  const { plain, tuple } = objectOf(kind);
  const seen = (id: Json) => itemOf(id)?.visibility === "public";
  if (tuple !== undefined) {
    const places = listOf(tuple).map(seen);
    return places.some((place) => place) || places.length === 0 ? { tuple: places } : "{ .. }";
  }
  const fields = listOf(objectOf(plain).fields);
  const shown = fields.filter(seen).length;
  const hidden = objectOf(plain).has_stripped_fields === true || shown < fields.length;
  return hidden ? (shown === 0 ? "{ .. }" : "{ # .. }") : "{ # }";
}

function variantShape(
  parts: Readonly<Record<string, Json | undefined>>,
  itemOf: (id: Json) => RustdocItem | undefined,
): Json {
  const { tuple, struct } = objectOf(parts.kind);
  const discriminant = objectOf(parts.discriminant).value ?? null;
  const fieldOf = (id: Json): Json => {
    const field = itemOf(id);
    return field === undefined ? null : [attributeShape(field), field.inner.struct_field ?? null];
  };
  if (tuple !== undefined) return { discriminant, tuple: listOf(tuple).map(fieldOf) };
  if (struct === undefined) return { discriminant };
  const { fields, has_stripped_fields } = objectOf(struct);
  const named = listOf(fields).map((id) => JSON.stringify([itemOf(id)?.name ?? "", fieldOf(id)]));
  return {
    discriminant,
    hidden: has_stripped_fields,
    fields: named.sort().map((text): Json => JSON.parse(text)),
  };
}
