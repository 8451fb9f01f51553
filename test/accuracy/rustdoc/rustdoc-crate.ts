/** Any value of rustdoc's JSON. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** An object of rustdoc's JSON. */
export type JsonObject = { readonly [key: string]: Json | undefined };

/** What is used of an item of rustdoc's index. `inner` has one key, the item's kind. */
export interface RustdocItem {
  readonly id: number;
  readonly crate_id: number;
  readonly name: string | null;
  readonly span: {
    readonly filename: string;
    readonly begin: readonly [number, number];
    readonly end: readonly [number, number];
  } | null;
  readonly visibility: Json;
  readonly attrs: readonly Json[];
  readonly deprecation: Json;
  readonly inner: JsonObject;
}

/** What is used of the JSON that rustdoc writes of a crate. */
export interface RustdocCrate {
  readonly format_version: number;
  readonly includes_private: boolean;
  readonly index: Readonly<Record<string, RustdocItem>>;
  readonly paths: Readonly<Record<string, { readonly path: readonly string[] }>>;
}

/** Versions of the format that this judge was written for; another one may mean other things by the same keys. */
const FORMATS: ReadonlySet<number> = new Set([57]);

/**
 * Reads rustdoc's JSON and drops what is never compared: prose, auto traits, blanket impls, items of other crates.
 *
 * @throws Error when the format's version is not one this judge knows
 * @see https://doc.rust-lang.org/nightly/nightly-rustc/rustdoc_json_types/index.html
 */
export function readRustdoc(text: string): RustdocCrate {
  const { format_version, includes_private, index, paths }: RustdocCrate = JSON.parse(text);
  if (!FORMATS.has(format_version)) {
    throw new Error(`rustdoc's JSON has format ${format_version}, expected ${[...FORMATS].join(" or ")}`);
  }
  const own = Object.entries(index).filter(([, item]) => item.crate_id === 0 && !isInferred(item));
  return {
    format_version,
    includes_private,
    index: Object.fromEntries(own.map(([id, item]) => [id, slim(item)])),
    paths: Object.fromEntries(Object.entries(paths).map(([id, { path }]) => [id, { path }])),
  };
}

/** Whether an impl is one that nobody wrote: of an auto trait, or a blanket impl seen from a type. */
function isInferred(item: RustdocItem): boolean {
  const impl = objectOf(item.inner.impl);
  return impl.is_synthetic === true || (impl.blanket_impl ?? null) !== null;
}

function slim({ id, crate_id, name, span, visibility, attrs, deprecation, inner }: RustdocItem): RustdocItem {
  return { id, crate_id, name, span, visibility, attrs, deprecation, inner };
}

/** The value as an object; empty where it is none. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The value as a list; empty where it is none. */
export function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

/** Whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether a value is an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}
