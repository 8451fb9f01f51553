import { lastName } from "../name/last-name.ts";

/** Words of a text, separated by blanks. */
function words(text: string): readonly string[] {
  return text.split(" ");
}

/** Attributes that say nothing to a caller: lints, code generation, documentation, tests, tools. */
const IGNORED: ReadonlySet<string> = new Set([
  ...words("allow warn deny forbid expect inline cold track_caller doc automatically_derived default"),
  ...words("instrument tracing::instrument tracing_attributes::instrument fastrace::trace minitrace::trace"),
  ...words("tokio::main async_std::main actix_web::main rocket::main embassy_executor::main"),
  ...words("naked path macro_use ignore should_panic recursion_limit type_length_limit feature"),
  ...words(
    "no_implicit_prelude coverage optimize instruction_set rustfmt_skip global_allocator panic_handler",
  ),
  ...words("used debugger_visualizer no_main crate_name crate_type windows_subsystem must_not_suspend"),
  ...words("collapse_debuginfo allow_internal_unstable"),
]);

const IGNORED_TOOLS: ReadonlySet<string> = new Set(
  words("rustfmt clippy diagnostic rust_analyzer miri rustdoc"),
);

/**
 * Attributes that count by being there: their text is a message to people, or tells how an exported macro's own body
 * finds its helpers.
 */
export const PRESENCE_ONLY: ReadonlySet<string> = new Set(["must_use", "deprecated", "macro_export"]);

/** Attributes of the language that are part of an item's contract, with their arguments. */
export const CONTRACT: ReadonlySet<string> = new Set([
  ...words("non_exhaustive target_feature no_mangle export_name link_name link_section link link_ordinal"),
  ...words("proc_macro proc_macro_derive proc_macro_attribute fundamental marker"),
]);

/**
 * Helper attributes of derive macros: their arguments stand in any order, in one attribute or in several. On a function
 * one of these names is another macro's, which may read parameter names.
 */
export const DERIVE_HELPERS: ReadonlySet<string> = new Set([
  ...words(
    "serde serde_as serde_with clap arg command group value structopt argh schemars ts prost sqlx diesel",
  ),
  ...words(
    "strum error from source backtrace builder educe derivative derive_more utoipa schema validate garde",
  ),
  ...words(
    "rkyv borsh bincode zeroize into try_into as_ref deref display debug default_from snafu diagnostic",
  ),
  ...words("pyo3 uniffi sea_orm graphql postgres serde_repr"),
]);

/** Attribute macros, by their last name or their crate, that are known not to look at a function's parameter names. */
const NAME_BLIND: ReadonlySet<string> = new Set([
  ...words("async_trait async_recursion derive_where pin_project ctor dtor enum_dispatch auto_impl"),
  ...words("debug_handler typetag trait_variant"),
]);

/** Attributes, by their last name, whose text in quotation marks words a message. */
export const MESSAGES: ReadonlySet<string> = new Set(words("error display label help note warning"));

/** Attribute macros that hand an item to another language, whatever its visibility in Rust. */
const EXPORTING =
  /^(?:(?:\w+::)*(?:pyfunction|pyclass|pymodule|wasm_bindgen|napi)|tauri::command|uniffi::export)$/;

/** Attribute macros that hand all functions of an impl to another language, whatever their visibility in Rust. */
const EXPORTING_MEMBERS = /^(?:\w+::)*pymethods$/;

/** Derives that put a type, its private fields included, on a wire or a command line, or before another language. */
const WIRE_DERIVES: ReadonlySet<string> = new Set([
  ...words(
    "Serialize Deserialize Serialize_repr Deserialize_repr SerializeDisplay DeserializeFromStr JsonSchema",
  ),
  ...words(
    "JsonSchema_repr Parser Args Subcommand ValueEnum Message Enumeration Oneof TS FromRow Encode Decode",
  ),
  ...words(
    "Archive ToSchema IntoParams BorshSerialize BorshDeserialize Insertable Queryable QueryableByName",
  ),
  ...words("Selectable AsChangeset Type FromArgs StructOpt FromPyObject IntoPyObject"),
  ...words("uniffi::Record uniffi::Enum uniffi::Error"),
]);

/** Derives that leave out a field which serde is told to skip. */
const SERDE_DERIVES: ReadonlySet<string> = new Set(words("Serialize Deserialize JsonSchema TS ToSchema"));

/** Whether an attribute of this path never counts. */
export function isIgnored(path: string): boolean {
  const tool = path.split("::")[0] ?? "";
  return IGNORED.has(path) || (tool !== path && IGNORED_TOOLS.has(tool));
}

/** Attributes by their last name that make a function a test or a benchmark. */
const TESTS: ReadonlySet<string> = new Set(
  words("test bench test_case rstest wasm_bindgen_test gtest quickcheck proptest"),
);

/** Whether an attribute of this path makes an item test code: `#[test]`, `#[bench]`, `#[tokio::test]`. */
export function marksTest(path: string): boolean {
  return TESTS.has(lastName(path));
}

/** An attribute macro that does not look at parameter names, by its last name where that is known; null for others. */
export function blindName(path: string): string | null {
  const last = lastName(path);
  if (NAME_BLIND.has(last)) return last;
  return NAME_BLIND.has(path.split("::")[0] ?? "") ? path : null;
}

/** Whether an attribute of this path hands its item to another language. */
export function exports(path: string): boolean {
  return EXPORTING.test(path);
}

/** Whether an attribute of this path hands the functions of its impl to another language. */
export function exportsMembers(path: string): boolean {
  return EXPORTING_MEMBERS.test(path);
}

/** Whether a derive of this path makes even private fields a contract. */
export function isWireDerive(path: readonly string[]): boolean {
  return WIRE_DERIVES.has(path.at(-1) ?? "") || WIRE_DERIVES.has(path.join("::"));
}

/** Whether a derive of this path obeys `#[serde(skip)]`. */
export function obeysSerde(path: readonly string[]): boolean {
  return SERDE_DERIVES.has(path.at(-1) ?? "");
}
