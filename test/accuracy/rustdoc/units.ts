import {
  attributeShape,
  cfgTrace,
  macroShape,
  messagesOf,
  valueText,
  withoutValues,
} from "./attribute-shape.ts";
import { contractShape, type ShapeContext } from "./contract-shape.ts";
import { GenericNames } from "./generic-names.ts";
import { memberKinds, type Owner, ownersOf } from "./owners.ts";
import { privacyOf } from "./privacy.ts";
import { type Json, listOf, objectOf, type RustdocCrate, type RustdocItem } from "./rustdoc-crate.ts";
import type { Unit } from "./unit.ts";

const KINDS: Readonly<Record<string, string>> = {
  function: "fn",
  struct: "struct",
  enum: "enum",
  union: "union",
  variant: "variant",
  struct_field: "field",
  trait: "trait",
  trait_alias: "trait",
  type_alias: "type",
  assoc_type: "type",
  constant: "const",
  assoc_const: "const",
  static: "static",
  macro: "macro",
  proc_macro: "fn",
  module: "mod",
  use: "use",
  extern_crate: "extern crate",
  impl: "impl",
};

/** Every item of an index by itself, but those that nobody wrote: they have no place in a file. */
export function unitsOf(crate: RustdocCrate): Unit[] {
  const owners = ownersOf(crate);
  return Object.values(crate.index).flatMap((item) => {
    const unit = unitOf(item, owners.get(item.id), crate);
    return unit === null ? [] : [unit];
  });
}

function kindOf(item: RustdocItem): string {
  return Object.keys(item.inner)[0] ?? "";
}

function unitOf(item: RustdocItem, owner: Owner | undefined, crate: RustdocCrate): Unit | null {
  const raw = kindOf(item);
  const kind = owner?.kind === "impl" && owner.trait !== null ? "impl item" : KINDS[raw];
  if (item.span === null || kind === undefined || isFolded(item, owner) || isStripped(item)) return null;
  const label = labelOf(item, owner, crate);
  if (label === null) return null;
  const outside = shapeOf(item, owner, crate);
  const shape = `${attributeShape(item)} ${outside}`;
  return {
    ...placeOf(item.span, kind === "mod" ? owner : undefined),
    kind,
    label,
    privacy: privacyOf(item, owner, crate),
    shape,
    short: shape.replace(/"path":"[^"]*::/g, '"path":"'),
    cfg: [cfgTrace(item), owner?.kind === "impl" ? cfgTrace(owner.item) : ""].join(" ").trim(),
    value: `${valueText(raw, item.inner[raw])}${messagesOf(item)}`,
  };
}

/** Where an item stands; a module in a file of its own is declared in its parent's, on a line that rustdoc does not tell. */
function placeOf(
  { filename, begin, end }: NonNullable<RustdocItem["span"]>,
  owner: Owner | undefined,
): Pick<Unit, "file" | "line" | "lastLine"> {
  const file = owner?.kind === "module" ? (owner.item.span?.filename ?? filename) : filename;
  return file === filename ? { file, line: begin[0], lastLine: end[0] } : { file, line: 0, lastLine: 0 };
}

/** A variant's fields are told with the variant, an inherent impl by its items. */
function isFolded(item: RustdocItem, owner: Owner | undefined): boolean {
  return owner?.kind === "variant" || (kindOf(item) === "impl" && objectOf(item.inner.impl).trait === null);
}

/** The crate itself, and private modules that rustdoc keeps for the sake of what is re-exported from them. */
function isStripped({ inner }: RustdocItem): boolean {
  const { is_crate, is_stripped } = objectOf(inner.module);
  return is_crate === true || is_stripped === true;
}

function labelOf(item: RustdocItem, owner: Owner | undefined, crate: RustdocCrate): string | null {
  const impl = objectOf(item.inner.impl);
  if (kindOf(item) === "impl") {
    const trait = lastName(String(objectOf(impl.trait).path));
    return trait === "StructuralPartialEq" ? null : `${trait} for ${typeName(impl.for)}`;
  }
  const use = objectOf(item.inner.use);
  if (kindOf(item) === "use") {
    const source = String(use.source);
    return use.is_glob === true ? `${lastName(source)}::*` : String(use.name);
  }
  const name = item.name ?? "";
  if (owner === undefined || owner.kind === "module") return name;
  if (owner.kind === "impl") return `${typeName(objectOf(owner.item.inner.impl).for)}::${name}`;
  return `${owner.item.name ?? crate.paths[owner.item.id]?.path.at(-1) ?? ""}::${name}`;
}

/** The name that a type is known by, as the last of its path or what it is made of. */
function typeName(type: Json | undefined): string {
  const {
    qualified_path,
    resolved_path,
    borrowed_ref,
    primitive,
    generic,
    slice,
    array,
    dyn_trait,
    raw_pointer,
  } = objectOf(type);
  if (resolved_path !== undefined) return lastName(String(objectOf(resolved_path).path));
  if (borrowed_ref !== undefined) return `&${typeName(objectOf(borrowed_ref).type)}`;
  if (raw_pointer !== undefined) return `*${typeName(objectOf(raw_pointer).type)}`;
  if (qualified_path !== undefined) return String(objectOf(qualified_path).name);
  if (typeof primitive === "string") return primitive;
  if (typeof generic === "string") return generic;
  if (slice !== undefined) return `[${typeName(slice)}]`;
  if (array !== undefined) return `[${typeName(objectOf(array).type)}]`;
  if (dyn_trait === undefined) return Object.keys(objectOf(type))[0] ?? "";
  const first = objectOf(listOf(objectOf(dyn_trait).traits)[0]);
  return `dyn ${lastName(String(objectOf(first.trait).path))}`;
}

/** The last name of a path. */
export function lastName(path: string): string {
  return path.split("::").at(-1) ?? path;
}

function shapeOf(item: RustdocItem, owner: Owner | undefined, crate: RustdocCrate): string {
  const kind = kindOf(item);
  const inner = item.inner[kind];
  if (kind === "macro") return macroShape(inner);
  const pathOf = (id: Json | undefined, written: Json | undefined) =>
    crate.paths[String(id)]?.path.join("::") ?? String(written);
  const root: ShapeContext = { names: new GenericNames(null, "r"), self: null, pathOf };
  if (kind === "module") return "module";
  if (kind === "use") return JSON.stringify({ path: pathOf(objectOf(inner).id, objectOf(inner).source) });
  if (kind === "impl") return JSON.stringify(implShape(item, root, crate));
  const around = owner === undefined ? { context: root, head: "" } : aroundMember(owner, root);
  const names = GenericNames.declared(around.context.names, "f", objectOf(objectOf(inner).generics).params);
  const parts = memberKinds(kind, withoutValues(kind, inner), (id) => crate.index[String(id)]);
  return `${around.head}${JSON.stringify(contractShape(parts, { ...around.context, names }))}`;
}

/** What a member is written with: the names of its trait, type or impl, and the impl's header as part of its contract. */
function aroundMember(owner: Owner, root: ShapeContext): { context: ShapeContext; head: string } {
  const inner = objectOf(owner.item.inner[owner.kind]);
  const params = objectOf(inner.generics).params;
  if (owner.kind !== "impl") {
    return { context: { ...root, names: GenericNames.declared(null, "t", params) }, head: "" };
  }
  const { context, header } = implHeader(inner, root);
  return { context, head: `${JSON.stringify(header)} ${attributeShape(owner.item)} ` };
}

function implHeader(impl: Readonly<Record<string, Json | undefined>>, root: ShapeContext) {
  const names = GenericNames.byUse("i", objectOf(impl.generics).params);
  const start = { ...root, names };
  const self = contractShape(impl.for, start);
  const context: ShapeContext = { ...start, self };
  const trait = contractShape(impl.trait, context);
  const generics = contractShape(impl.generics, context);
  return { context, header: { self, trait, generics } };
}

function implShape(item: RustdocItem, root: ShapeContext, crate: RustdocCrate): Json {
  const impl = objectOf(item.inner.impl);
  const { context, header } = implHeader(impl, root);
  const types = listOf(impl.items).flatMap((id): Json[] => {
    const member = crate.index[String(id)];
    const type = member?.inner.assoc_type;
    if (member === undefined || type === undefined) return [];
    context.names.repeat();
    return [[member.name, contractShape(type, context)]];
  });
  const ordered = types.map((type) => JSON.stringify(type)).sort();
  return { ...header, unsafe: impl.is_unsafe, negative: impl.is_negative, types: ordered };
}
