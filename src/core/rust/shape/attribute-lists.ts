/** Attributes that say nothing to a caller: lints, code generation, documentation, tests, tools. */
const IGNORED: ReadonlySet<string> = new Set([
  ..."allow warn deny forbid expect inline cold track_caller doc automatically_derived default".split(" "),
  ..."instrument tracing::instrument tokio::main async_std::main actix_web::main naked path macro_use".split(
    " ",
  ),
  ..."ignore should_panic recursion_limit type_length_limit feature no_implicit_prelude coverage".split(" "),
  ..."optimize rustfmt_skip global_allocator panic_handler used debugger_visualizer no_main crate_name".split(
    " ",
  ),
  ..."crate_type windows_subsystem must_not_suspend collapse_debuginfo allow_internal_unstable".split(" "),
]);

const IGNORED_TOOLS: ReadonlySet<string> = new Set(
  "rustfmt clippy diagnostic rust_analyzer miri rustdoc".split(" "),
);

/**
 * Attributes that count by being there: their text is a message to people, or tells how an exported macro's own body
 * finds its helpers.
 */
export const PRESENCE_ONLY: ReadonlySet<string> = new Set(["must_use", "deprecated", "macro_export"]);

/** Attributes of the language that are part of an item's contract, with their arguments. */
export const CONTRACT: ReadonlySet<string> = new Set([
  ..."non_exhaustive target_feature no_mangle export_name link_name link_section link link_ordinal".split(
    " ",
  ),
  ..."proc_macro proc_macro_derive proc_macro_attribute fundamental marker".split(" "),
]);

/** Helper attributes of derive macros, whose arguments stand in any order. */
export const DERIVE_HELPERS: ReadonlySet<string> = new Set([
  ..."serde serde_as serde_with clap arg command group value structopt argh schemars ts prost sqlx diesel".split(
    " ",
  ),
  ..."strum error from source backtrace builder educe derivative derive_more utoipa schema validate garde".split(
    " ",
  ),
  ..."rkyv borsh bincode zeroize into try_into as_ref deref display default_from".split(" "),
]);

/** Attribute macros that are known not to look at a function's parameter names. */
export const NAME_BLIND: ReadonlySet<string> = new Set([
  ..."async_trait async_trait::async_trait async_recursion async_recursion::async_recursion".split(" "),
  ..."derive_where pin_project pin_project::pin_project ctor::ctor ctor".split(" "),
]);

/** Arguments of clap's attributes that only word its help. */
export const HELP_ARGUMENTS: ReadonlySet<string> = new Set([
  ..."help long_help about long_about before_help after_help help_heading next_help_heading verbatim_doc_comment".split(
    " ",
  ),
]);

/** Derives that put a type, its private fields included, on a wire or a command line. */
export const WIRE_DERIVES: ReadonlySet<string> = new Set([
  ..."Serialize Deserialize JsonSchema Parser Args Subcommand ValueEnum Message TS FromRow Encode Decode".split(
    " ",
  ),
  ..."Archive ToSchema BorshSerialize BorshDeserialize Insertable Queryable Selectable Type FromArgs StructOpt".split(
    " ",
  ),
]);

/** Whether an attribute of this path never counts. */
export function isIgnored(path: string): boolean {
  const tool = path.split("::")[0] ?? "";
  return IGNORED.has(path) || (tool !== path && IGNORED_TOOLS.has(tool));
}

/** Whether an attribute of this path makes an item test code: `#[test]`, `#[bench]`, `#[tokio::test]`. */
export function marksTest(path: string): boolean {
  const last = path.split("::").at(-1) ?? "";
  return last === "test" || last === "bench" || path === "test_case" || path === "rstest";
}
