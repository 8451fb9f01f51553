import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { readSurface } from "../../../src/core/rust/read-surface.ts";
import { describe } from "../../support/describe.ts";

type Case = readonly [title: string, before: string, after: string, changed: boolean];

function table(cases: readonly Case[], test: (title: string, body: () => void) => void): void {
  for (const [title, before, after, changed] of cases) {
    test(`${title} ${changed ? "counts" : "does not count"}`, () => {
      const options = { visibility: "crate" } as const;
      const diff = diffSources(before, after, options);
      assert.equal(diffSources(before, after, { ...options, thorough: true }), diff);
      assert.is(diff.analysis, "complete");
      assert.is(diff.api.length > 0, changed, JSON.stringify(diff.api));
    });
  }
}

const on = (attribute: string, item = "pub fn f(a: u8) {}") => `${attribute} ${item}`;
const S = "pub struct S { pub a: u8 }";

describe("an attribute of the language", (test) => {
  table(
    [
      ["a layout", on("#[repr(C)]", S), on("#[repr(C, packed)]", S), true],
      ["packing by one, said or not,", on("#[repr(packed)]", S), on("#[repr(packed(1))]", S), false],
      ["Rust's own layout", S, on("#[repr(Rust)]", S), false],
      [
        "the order of link arguments",
        on('#[link(name = "a", kind = "dylib")]', 'extern "C" { pub fn f(); }'),
        on('#[link(kind = "dylib", name = "a")]', 'extern "C" { pub fn f(); }'),
        false,
      ],
      [
        "another library",
        on('#[link(name = "a")]', 'extern "C" { pub fn f(); }'),
        on('#[link(name = "b")]', 'extern "C" { pub fn f(); }'),
        true,
      ],
      [
        "a section",
        on('#[link_section = "a"]', "pub static S: u8 = 1;"),
        on('#[link_section = "b"]', "pub static S: u8 = 1;"),
        true,
      ],
      [
        "a target feature",
        on('#[target_feature(enable = "avx")]'),
        on('#[target_feature(enable = "avx,bmi")]'),
        true,
      ],
      [
        "target features as one text or two",
        on('#[target_feature(enable = "bmi,avx")]'),
        on('#[target_feature(enable = "avx", enable = "bmi")]'),
        false,
      ],
      [
        "target features in two attributes",
        on('#[target_feature(enable = "avx,bmi")]'),
        on('#[target_feature(enable = "bmi")] #[target_feature(enable = "avx")]'),
        false,
      ],
      ["a procedural macro", "pub fn m(a: T) -> T {}", "#[proc_macro] pub fn m(a: T) -> T {}", true],
      [
        "a derive macro's helper",
        "#[proc_macro_derive(A)] pub fn m(a: T) -> T {}",
        "#[proc_macro_derive(A, attributes(b))] pub fn m(a: T) -> T {}",
        true,
      ],
      [
        "a macro's local inner macros",
        "#[macro_export] macro_rules! m { () => {} }",
        "#[macro_export(local_inner_macros)] macro_rules! m { () => {} }",
        false,
      ],
      [
        "a symbol's name on a private static",
        '#[export_name = "a"] static S: u8 = 1;',
        '#[export_name = "b"] static S: u8 = 1;',
        true,
      ],
      [
        "an unsafe attribute, said so or not,",
        '#[export_name = "a"] pub fn f() {}',
        '#[unsafe(export_name = "a")] pub fn f() {}',
        false,
      ],
      ["a deprecation that comes", on(""), on('#[deprecated(note = "x")]'), true],
      [
        "a deprecation's text",
        on('#[deprecated(since = "1", note = "x")]'),
        on('#[deprecated(since = "2")]'),
        false,
      ],
      ["a deprecation for some", on(""), on('#[cfg_attr(feature = "x", deprecated)]'), true],
      [
        "another condition of a deprecation",
        on('#[cfg_attr(feature = "x", deprecated)]'),
        on('#[cfg_attr(feature = "y", deprecated)]'),
        true,
      ],
      [
        "two attributes under one condition, or each under it,",
        on("#[cfg_attr(a, must_use, deprecated)]"),
        on("#[cfg_attr(a, deprecated)] #[cfg_attr(all(a), must_use)]"),
        false,
      ],
      [
        "a condition in a condition",
        on("#[cfg_attr(a, cfg_attr(b, must_use))]"),
        on("#[cfg_attr(all(b, a), must_use)]"),
        false,
      ],
    ],
    test,
  );
});

describe("what says nothing to a caller", (test) => {
  table(
    [
      ["a lint", on("#[allow(a)]"), on('#[expect(b, reason = "c")] #[deny(d)]'), false],
      [
        "a lint of a tool",
        on("#[clippy::a]"),
        on('#[rustfmt::skip] #[diagnostic::on_unimplemented(message = "x")]', "pub fn f(a: u8) {}"),
        false,
      ],
      [
        "code generation",
        on("#[inline]"),
        on("#[cold] #[track_caller] #[instruction_set(arm::a32)] #[optimize(size)]"),
        false,
      ],
      [
        "documentation",
        on('#[doc = "a"]'),
        on('#[doc(alias = "b")] #[cfg_attr(docsrs, doc(cfg(unix)))]'),
        false,
      ],
      ["tracing", on("#[instrument(skip(a))]"), on("#[tracing_attributes::instrument]"), false],
      [
        "a main function's runtime",
        "#[tokio::main] pub async fn main() {}",
        '#[tokio::main(flavor = "x")] pub async fn main() {}',
        false,
      ],
      ["the default variant", "pub enum E { #[default] A, B }", "pub enum E { A, #[default] B }", false],
      [
        "a function of tests",
        "",
        "#[test_case::test_case(1)] pub fn f(a: u8) {} #[wasm_bindgen_test] pub fn g() {}",
        false,
      ],
      ["code for documentation's tests", "", "#[cfg(doctest)] pub struct S;", false],
    ],
    test,
  );
});

describe("doc(hidden)", (test) => {
  table(
    [
      ["a change behind it", on("#[doc(hidden)]"), on("#[doc(hidden)]", "pub fn f(b: u16) {}"), false],
      [
        "a change behind it among others",
        on('#[doc(alias = "x", hidden)]'),
        on('#[doc(alias = "x", hidden)]', "pub fn f(b: u16) {}"),
        false,
      ],
      [
        "a change where it holds for some",
        on("#[cfg_attr(docsrs, doc(hidden))]"),
        on("#[cfg_attr(docsrs, doc(hidden))]", "pub fn f(b: u16) {}"),
        true,
      ],
      ["that it holds for some", on(""), on("#[cfg_attr(docsrs, doc(hidden))]"), true],
      ["that it holds outside of tests", on(""), on("#[cfg_attr(not(test), doc(hidden))]"), true],
      ["that it holds in tests", on(""), on("#[cfg_attr(test, doc(hidden))]"), false],
      ["a word in it that is not hidden", on(""), on('#[doc(alias = "hidden")]'), false],
    ],
    test,
  );
});

const wire = (attribute: string, derives = "Serialize, Deserialize") =>
  `#[derive(${derives})] struct S { ${attribute} a: u8 }`;

describe("a derive macro's helper attribute", (test) => {
  table(
    [
      [
        "serde's in one attribute or two",
        wire('#[serde(default, rename = "b")]'),
        wire('#[serde(rename = "b")] #[serde(default)]'),
        false,
      ],
      ["serde's that comes", wire(""), wire("#[serde(default)]"), true],
      [
        "serde's under a condition",
        wire("#[serde(default)]"),
        wire('#[cfg_attr(feature = "x", serde(default))]'),
        true,
      ],
      [
        "serde's on the type",
        `#[derive(Serialize)] ${S}`,
        `#[derive(Serialize)] #[serde(deny_unknown_fields)] ${S}`,
        true,
      ],
      [
        "serde's path to itself",
        `#[derive(Serialize)] ${S}`,
        `#[derive(Serialize)] #[serde(crate = "a")] ${S}`,
        false,
      ],
      [
        "serde's error text",
        `#[derive(Deserialize)] #[serde(expecting = "a")] ${S}`,
        `#[derive(Deserialize)] #[serde(expecting = "b")] ${S}`,
        false,
      ],
      ["schemars' schema", wire("", "JsonSchema"), wire("#[schemars(range(min = 1))]", "JsonSchema"), true],
      [
        "schemars' text",
        wire('#[schemars(title = "a")]', "JsonSchema"),
        wire('#[schemars(description = "b", example = c)]', "JsonSchema"),
        false,
      ],
      ["ts' type", wire('#[ts(type = "a")]', "TS"), wire('#[ts(type = "b")]', "TS"), true],
      [
        "prost's tag",
        wire('#[prost(uint32, tag = "1")]', "Message"),
        wire('#[prost(uint32, tag = "2")]', "Message"),
        true,
      ],
      [
        "prost's order of arguments",
        wire('#[prost(uint32, tag = "1")]', "Message"),
        wire('#[prost(tag = "1", uint32)]', "Message"),
        false,
      ],
      [
        "a private enumeration of prost's",
        "#[derive(Enumeration)] #[repr(i32)] enum E { A = 0 }",
        "#[derive(Enumeration)] #[repr(i32)] enum E { A = 1 }",
        true,
      ],
      [
        "sqlx's column",
        wire('#[sqlx(rename = "b")]', "FromRow"),
        wire('#[sqlx(rename = "c")]', "FromRow"),
        true,
      ],
      [
        "diesel's table",
        "#[derive(Queryable)] #[diesel(table_name = a)] struct S { a: u8 }",
        "#[derive(Queryable)] #[diesel(table_name = b)] struct S { a: u8 }",
        true,
      ],
      ["clap's option", wire("#[arg(long)]", "Parser"), wire('#[arg(long = "b")]', "Parser"), true],
      [
        "clap's texts",
        wire('#[arg(long, help = "b", help_heading = "c")]', "Parser"),
        wire('#[arg(long_help("d"), long, display_order = 3)]', "Parser"),
        false,
      ],
      [
        "clap's attribute of nothing but texts",
        wire("", "Parser"),
        wire('#[arg(help = "b")]', "Parser"),
        false,
      ],
      [
        "clap's texts on the type",
        '#[derive(Parser)] #[command(about = "a", version)] struct S;',
        '#[derive(Parser)] #[command(version, after_long_help = "b")] struct S;',
        false,
      ],
      [
        "a clap's word in another attribute",
        on('#[poise::command(help = "a")]'),
        on('#[poise::command(help = "b")]'),
        true,
      ],
      [
        "argh's text",
        wire('#[argh(switch, description = "a")]', "FromArgs"),
        wire('#[argh(switch, description = "b")]', "FromArgs"),
        false,
      ],
      [
        "thiserror's text",
        'pub enum E { #[error("a {0}", .0)] A(u8) }',
        'pub enum E { #[error("b")] A(u8) }',
        false,
      ],
      [
        "thiserror's text by a function",
        'pub enum E { #[error("a")] A(u8) }',
        "pub enum E { #[error(fmt = show)] A(u8) }",
        false,
      ],
      [
        "thiserror's transparency",
        'pub enum E { #[error("a")] A(X) }',
        "pub enum E { #[error(transparent)] A(X) }",
        true,
      ],
      ["thiserror's source", "pub enum E { A { b: X } }", "pub enum E { A { #[source] b: X } }", true],
      [
        "snafu's text",
        'pub enum E { #[snafu(display("a"), context(false))] A }',
        'pub enum E { #[snafu(context(false), display("b"))] A }',
        false,
      ],
      [
        "snafu's context",
        'pub enum E { #[snafu(display("a"))] A }',
        'pub enum E { #[snafu(display("a"), context(false))] A }',
        true,
      ],
      [
        "miette's text",
        'pub enum E { #[diagnostic(code(a), help("b"))] A { #[label("c")] d: X } }',
        'pub enum E { #[diagnostic(code(a), help("e"))] A { #[label("f")] d: X } }',
        false,
      ],
      [
        "miette's code",
        "pub enum E { #[diagnostic(code(a))] A }",
        "pub enum E { #[diagnostic(code(b))] A }",
        true,
      ],
      [
        "derive_more's text",
        '#[derive(Display)] #[display("a")] pub struct S;',
        '#[derive(Display)] #[display("b")] pub struct S;',
        false,
      ],
      [
        "strum's text",
        '#[derive(EnumMessage)] pub enum E { #[strum(message = "a")] A }',
        '#[derive(EnumMessage)] pub enum E { #[strum(message = "b")] A }',
        false,
      ],
      [
        "strum's spelling",
        '#[derive(EnumString)] pub enum E { #[strum(serialize = "a")] A }',
        '#[derive(EnumString)] pub enum E { #[strum(serialize = "b")] A }',
        true,
      ],
    ],
    test,
  );
});

describe("a field that serde skips", (test) => {
  const skipped = (type: string, derives = "Serialize", skip = "skip") =>
    `#[derive(${derives})] pub struct S { #[serde(${skip})] a: ${type} }`;
  table(
    [
      ["a private one", skipped("u8"), skipped("u16"), false],
      [
        "a private one of several derives",
        skipped("u8", "Serialize, JsonSchema, Clone"),
        skipped("u16", "Serialize, JsonSchema, Clone"),
        false,
      ],
      [
        "a private one in both directions",
        skipped("u8", "Serialize", "skip_serializing, skip_deserializing"),
        skipped("u16", "Serialize", "skip_deserializing, skip_serializing"),
        false,
      ],
      [
        "a private one in one direction",
        skipped("u8", "Serialize", "skip_serializing"),
        skipped("u16", "Serialize", "skip_serializing"),
        true,
      ],
      [
        "a private one that another derive reads",
        skipped("u8", "Serialize, FromRow"),
        skipped("u16", "Serialize, FromRow"),
        true,
      ],
      [
        "a visible one",
        skipped("u8").replace(" a:", " pub a:"),
        skipped("u16").replace(" a:", " pub a:"),
        true,
      ],
      ["that it is skipped no more", skipped("u8"), skipped("u8", "Serialize", "default"), true],
      [
        "under a condition",
        skipped("u8").replace("#[serde(skip)]", "#[cfg_attr(x, serde(skip))]"),
        skipped("u16").replace("#[serde(skip)]", "#[cfg_attr(x, serde(skip))]"),
        true,
      ],
    ],
    test,
  );
});

describe("a parameter's name", (test) => {
  const renamed = (title: string, attribute: string, counts: boolean): Case => [
    title,
    on(attribute),
    on(attribute, "pub fn f(b: u8) {}"),
    counts,
  ];
  const inside = (title: string, attribute: string, block: string, counts: boolean): Case => [
    title,
    `${attribute} ${block} { fn f(a: u8) {} pub fn g(a: u8) {} }`.replace(
      block.includes("trait") ? "pub fn g" : "fn f(a: u8) {}",
      block.includes("trait") ? "fn g" : "",
    ),
    `${attribute} ${block} { fn f(b: u8) {} pub fn g(b: u8) {} }`.replace(
      block.includes("trait") ? "pub fn g" : "fn f(b: u8) {}",
      block.includes("trait") ? "fn g" : "",
    ),
    counts,
  ];
  table(
    [
      renamed("without attributes", "", false),
      renamed("under a known attribute", "#[must_use] #[inline]", false),
      renamed("under tauri's", "#[tauri::command]", true),
      renamed("under tauri's by its imported name", "#[command]", true),
      renamed("under pyo3's", "#[pyfunction] #[pyo3(signature = (a))]", true),
      renamed("under wasm_bindgen's", "#[wasm_bindgen(js_name = g)]", true),
      renamed("under napi's", "#[napi]", true),
      renamed("under uniffi's", "#[uniffi::export]", true),
      renamed("under bon's", "#[builder]", true),
      renamed("under rocket's", '#[get("/<a>")]', true),
      renamed("under an unknown attribute for some", "#[cfg_attr(x, unknown)]", true),
      renamed("under an unknown attribute in tests", "#[cfg_attr(test, unknown)]", false),
      renamed("under async_trait's", "#[async_trait]", false),
      renamed("under axum's", "#[axum::debug_handler]", false),
      inside("in an impl under an unknown attribute", "#[wasm_bindgen]", "impl S", true),
      inside("in an impl under a known attribute", "#[allow(x)]", "impl S", false),
      inside("in a trait under an unknown attribute", "#[rpc(server)]", "pub trait T", true),
      inside("in a trait under async_trait's", "#[tonic::async_trait]", "pub trait T", false),
      inside("in a trait under typetag's", '#[typetag::serde(tag = "x")]', "pub trait T", false),
    ],
    test,
  );

  table(
    [
      [
        "the path to async_trait",
        "#[async_trait] pub trait T {}",
        "#[async_trait::async_trait] pub trait T {}",
        false,
      ],
      [
        "async_trait's argument",
        "#[async_trait] pub trait T {}",
        "#[async_trait(?Send)] pub trait T {}",
        true,
      ],
    ],
    test,
  );
});

describe("what an attribute hands to another language", (test) => {
  const surface = (text: string) =>
    readSurface(text, { visibility: "public" }).items.map(
      ({ kind, path, visibility }) => `${visibility} ${kind} ${path}`,
    );

  const cases: readonly (readonly [title: string, text: string, items: readonly string[]])[] = [
    ["a private command of tauri's", "#[tauri::command] fn f(a: u8) {}", ["private fn f"]],
    ["a private function of pyo3's", "#[pyfunction] fn f() {}", ["private fn f"]],
    ["a private module function of pyo3's", "#[pyo3::pymodule] fn m() {}", ["private fn m"]],
    ["a private function of uniffi's", "#[uniffi::export] fn f() {}", ["private fn f"]],
    [
      "a private function of napi's for some",
      '#[cfg_attr(feature = "node", napi)] fn f() {}',
      ["private fn f"],
    ],
    [
      "a private class of pyo3's with what it shows",
      "#[pyclass] struct S { #[pyo3(get, set)] a: u8, b: u8 }",
      ["private struct S", "private field S::a"],
    ],
    [
      "all functions of pyo3's methods",
      "#[pymethods] impl S { #[new] fn new() {} fn f(&self) {} }",
      ["private fn S::new", "private fn S::f"],
    ],
    [
      "a record of uniffi's",
      "#[derive(uniffi::Record)] struct S { a: u8 }",
      ["private struct S", "private field S::a"],
    ],
    ["no type of another derive called Record", "#[derive(Record)] struct S { a: u8 }", []],
    ["no error of thiserror's", "#[derive(thiserror::Error)] enum E { A }", []],
    ["no private function under another attribute", "#[other] fn f() {}", []],
    ["no private method beside wasm_bindgen's", "#[wasm_bindgen] impl S { fn f(&self) {} }", []],
  ];
  for (const [title, text, items] of cases)
    test(`is seen: ${title}`, () => assert.equal(surface(text), items));

  table(
    [
      [
        "a private command's parameter",
        "#[tauri::command] fn f(a: u8) {}",
        "#[tauri::command] fn f(b: u8) {}",
        true,
      ],
      [
        "a private command's visibility",
        "#[tauri::command] fn f(a: u8) {}",
        "#[tauri::command] pub fn f(a: u8) {}",
        true,
      ],
      [
        "a private field that pyo3 does not show",
        "#[pyclass] struct S { a: u8 }",
        "#[pyclass] struct S { a: u16 }",
        false,
      ],
      [
        "a private method among pyo3's",
        "#[pymethods] impl S { fn f(&self, a: u8) {} }",
        "#[pymethods] impl S { fn f(&self, b: u8) {} }",
        true,
      ],
    ],
    test,
  );
});
