import { MACRO_SHAPES } from "./macro-shapes.ts";
import type { Shape } from "./shape.ts";

const many = (part: string, count: number) => part.repeat(count);
const each = (count: number, part: (index: number) => string, glue = "") =>
  Array.from({ length: count }, (_, index) => part(index)).join(glue);
const nested = (open: string, inner: string, close: string): Shape => ({
  text: (count) => `${many(open, count)}${inner}${many(close, count)}`,
});
const inType = (open: string, close: string): Shape => ({
  text: (count) => `pub fn f(x: ${many(open, count)}u8${many(close, count)}) {}`,
});
const repeated = (part: string): Shape => ({ text: (count) => many(part, count) });
const numbered = (part: (index: number) => string, glue = ""): Shape => ({
  text: (count) => each(count, part, glue),
});
/** A call that no rule reads as items, and another after the change. */
const inCall = (content: (count: number) => string): Shape => ({
  text: (count) => `m! { ! ${content(count)} }`,
  after: (count) => `m! { ? ${content(count)} }`,
});
/** Every part is another after the change. */
const altered = (part: (index: number, word: string) => string): Shape => ({
  text: (count) => each(count, (index) => part(index, "u8")),
  after: (count) => each(count, (index) => part(index, "u9")),
});

const LEXICAL: Readonly<Record<string, Shape>> = {
  "one line": { text: (count) => `pub const A: &str = "${many("x", count)}";` },
  "one name": { text: (count) => `pub fn ${many("x", count)}() {}` },
  "one number": { text: (count) => `pub const A: u8 = ${many("1_", count)};` },
  "one comment": { text: (count) => `/*${many("x", count)}*/` },
  "line comments": repeated("// x\n"),
  "empty comments": repeated("/**/"),
  "nested comments": nested("/*", "", "*/"),
  "open comments": repeated("/*"),
  "open strings": repeated('"\\'),
  quotes: repeated('"'),
  apostrophes: repeated("'"),
  "escaped apostrophes": repeated("'\\"),
  "escape without end": { text: (count) => `'\\${many("x ", count)}` },
  "raw prefixes": repeated("r#"),
  "raw strings": repeated('r#""#'),
  "raw string of many hashes": { text: (count) => `r${many("#", count)}"${many('"#', count)}` },
  "hashes before a quote": { text: (count) => `fn f() { ${many("#", count)}" }` },
  "hashes and quotes in a body": { text: (count) => `fn f() { ${many('#"#', count)} }` },
  "white space": repeated(" \t\n"),
  "carriage returns": repeated("\r"),
  NULs: repeated("\0"),
  "lone surrogates": repeated("\ud83d"),
  "wide characters": repeated("é"),
  "composed names": { text: (count) => `pub fn ${many("e\u0301", count)}() {}` },
  shebang: { text: (count) => `#!${many("/**/ ", count)}` },
  "conflict markers": repeated("<<<<<<< a\n"),
  "half conflict markers": repeated("=======\n"),
};

const NESTED: Readonly<Record<string, Shape>> = {
  "nested parentheses": inType("(", ")"),
  "nested square brackets": inType("[", "]"),
  "nested angle brackets": inType("A<", ">"),
  "nested braces": { text: (count) => `pub fn f() ${many("{", count)}${many("}", count)}` },
  "nested const arguments": inType("A<{", "}>"),
  "nested references": inType("&'a ", ""),
  "nested pointers": inType("*const ", ""),
  "nested function types": inType("fn(", ")"),
  "nested results": inType("fn() -> ", ""),
  "nested traits": inType("Box<dyn Fn(", ")>"),
  "nested impl traits": inType("impl Iterator<Item = ", ">"),
  "nested qualified paths": inType("<", " as A>::B"),
  "nested binders": inType("for<'a> Fn(&'a ", ")"),
  "nested modules": nested("mod a {", "", "}"),
  "nested functions": nested("fn f() {", "", "}"),
  "nested impls in bodies": nested("impl A { fn b() {", "", "}}"),
  "nested constants": nested("const _: () = { impl A {} ", "", "};"),
  "nested macro calls": nested("m! {", "", "}"),
  "nested macro calls with items": nested("m! { pub fn a() {} ", "", "}"),
  "nested cfg_if": nested("cfg_if! { if #[cfg(a)] { ", "pub fn f() {}", "} }"),
  "nested use groups": { text: (count) => `pub use ${many("a::{", count)}b${many("}", count)};` },
  "nested predicates": {
    text: (count) => `#[cfg(${many("not(", count)}x${many(")", count)})] pub fn f() {}`,
  },
  "nested alls": { text: (count) => `#[cfg(${many("all(a, ", count)}x${many(")", count)})] pub fn f() {}` },
  "nested cfg_attr": {
    text: (count) => `#[${many("cfg_attr(a, ", count)}x${many(")", count)}] pub fn f() {}`,
  },
  "nested unsafe attributes": {
    text: (count) => `#[${many("unsafe(", count)}x${many(")", count)}] pub fn f() {}`,
  },
  "nested attributes": { text: (count) => `${many("#[a(", count)}${many(")]", count)} pub fn f() {}` },
  "open brackets": repeated("("),
  "open braces of modules": repeated("mod a {"),
  "open impls": repeated("impl A {"),
  "closing brackets": repeated("}"),
  "open angle brackets": { text: (count) => `pub fn f(x: ${many("A<", count)}) {}` },
  "brackets that cross": repeated("([)]"),
};

const WIDE: Readonly<Record<string, Shape>> = {
  functions: numbered((index) => `pub fn f${index}(a: u8) -> u8 { a }\n`),
  "functions of one name": repeated("pub fn f() {}\n"),
  "functions of one name that differ": numbered((index) => `pub fn f(a: [u8; ${index}]) {}\n`),
  "functions that all change": altered((index, word) => `pub fn f${index}(a: ${word}) {}\n`),
  "functions of one name that all change": altered((index, word) => `pub fn f(a: [${word}; ${index}]) {}\n`),
  "functions of one name through a glob": altered(
    (index, word) => `use a::*; pub fn f(a: X${index}, b: ${word}) {}\n`,
  ),
  "unread stretches": altered((index, word) => `what ${word} ${index};\n`),
  "unread words": repeated("what is this "),
  "empty statements": repeated(";"),
  modules: numbered((index) => `pub mod m${index} { pub fn f() {} }\n`),
  "imports of each other": numbered((index) => `use a${index + 1}::X as a${index};\n`),
  "imports in a chain": numbered((index) => `pub use self::a${index + 1} as a${index};\n`),
  globs: numbered((index) => `pub use a${index}::*;\n`),
  "globs of own modules": numbered(
    (index) => `pub use m${index}::*; mod m${index} { pub fn f${index}() {} }\n`,
  ),
  "re-exports of own modules": numbered((index) => `pub use m${index}::f; mod m${index} { pub fn f() {} }\n`),
  "globs of one module": {
    text: (count) =>
      `mod m { ${each(count, (index) => `pub fn f${index}() {} `)} } ${many("pub use m::*;", count)}`,
  },
  "a wide use group": { text: (count) => `pub use a::{${each(count, (index) => `b${index}`, ",")}};` },
  "a long path": { text: (count) => `pub fn f(x: ${many("a::", count)}b) {}` },
  "a long import path": { text: (count) => `pub use ${many("a::", count)}b;` },
  parameters: { text: (count) => `pub fn f(${each(count, (index) => `a${index}: u8`, ", ")}) {}` },
  generics: { text: (count) => `pub fn f<${each(count, (index) => `T${index}`, ", ")}>() {}` },
  "generics of an impl": {
    text: (count) =>
      `impl<${each(count, (index) => `T${index}`, ", ")}> S<${each(count, (index) => `T${index}`, ", ")}> { pub fn f() {} }`,
  },
  "generics of a derive": {
    text: (count) => `#[derive(Clone)] pub struct S<${each(count, (index) => `T${index}`, ", ")}>(T0);`,
  },
  bounds: { text: (count) => `pub fn f<T: ${each(count, (index) => `B${index}`, " + ")}>() {}` },
  predicates: { text: (count) => `pub fn f<T>() where ${each(count, (index) => `T: B${index}`, ", ")} {}` },
  "binders side by side": {
    text: (count) => `pub fn f<T>() where ${each(count, () => "for<'a> T: B<'a>", ", ")} {}`,
  },
  fields: { text: (count) => `pub struct S { ${each(count, (index) => `pub f${index}: u8`, ", ")} }` },
  "fields in order": {
    text: (count) =>
      `#[derive(PartialOrd)] pub struct S { ${each(count, (index) => `pub f${index}: u8`, ", ")} }`,
  },
  variants: { text: (count) => `pub enum E { ${each(count, (index) => `V${index}`, ", ")} }` },
  "variants that move": {
    text: (count) => `pub enum E { ${each(count, (index) => `V${index}`, ", ")} }`,
    after: (count) => `pub enum E { New, ${each(count, (index) => `V${index}`, ", ")} }`,
  },
  discriminants: {
    text: (count) =>
      `pub enum E { A = 1 ${many("+ 1", count)}, ${each(count, (index) => `V${index}`, ", ")} }`,
  },
  "trait items": { text: (count) => `pub trait T { ${each(count, (index) => `fn f${index}(&self);`)} }` },
  methods: { text: (count) => `impl S { ${each(count, (index) => `pub fn f${index}(&self) {}`)} }` },
  impls: numbered((index) => `impl A for B${index} {}\n`),
  "impls of one type": repeated("impl A for B {}\n"),
  "associated types": {
    text: (count) => `impl A for B { ${each(count, (index) => `type T${index} = u8;`)} }`,
  },
  attributes: { text: (count) => `${many("#[x]", count)} pub fn f() {}` },
  derives: { text: (count) => `#[derive(${each(count, (index) => `D${index}`, ", ")})] pub struct S;` },
  "helper arguments": {
    text: (count) => `#[serde(${each(count, (index) => `a${index} = "b"`, ", ")})] pub struct S;`,
  },
  cfgs: { text: (count) => `${each(count, (index) => `#[cfg(a${index})]`)} pub fn f() {}` },
  "wide predicates": {
    text: (count) => `#[cfg(any(${each(count, (index) => `a${index}`, ", ")}))] pub fn f() {}`,
  },
  "arms of a cfg_if": {
    text: (count) =>
      `cfg_if! { if #[cfg(a)] {} ${each(count, (index) => `else if #[cfg(a${index})] { pub fn f() {} }`)} }`,
  },
  "macro arms": {
    text: (count) =>
      `#[macro_export] macro_rules! m { ${each(count, (index) => `($a:expr, ${index}) => {};`)} }`,
  },
  "macro variables": {
    text: (count) =>
      `#[macro_export] macro_rules! m { (${each(count, (index) => `$a${index}:expr`, ", ")}) => {} }`,
  },
  "macro calls": repeated("m! { a b c }\n"),
  "macro call of constants without values": inCall((count) => `(${many("pub const A: B ", count)})`),
  "macro call of constants without ends": inCall((count) => `(${many("pub const A: B = ", count)})`),
  "macro call of constants in types": inCall(
    (count) => `${many("(const A: [(", count)}${many(")] = 1)", count)}`,
  ),
  "macro call of constants in values": inCall(
    (count) => `${many("(const A: B = (", count)}${many("))", count)}`,
  ),
  "macro call of item words": inCall((count) => many("fn ", count)),
  "macro call of inner macros": inCall((count) => many("macro_rules! a { (b) => {} } ", count)),
  "macro of impls without bodies": {
    text: (count) => `macro_rules! m { () => { ${many("impl A for ", count)} } } m!();`,
  },
  "macro of impls of traits": {
    text: (count) => `macro_rules! m { () => { ${many("impl A for B { fn f() {} fn g; }", count)} } } m!();`,
  },
  "macro of an impl of a trait with endless functions": {
    text: (count) => `macro_rules! m { () => { impl A for B { ${many("fn f ", count)} } } } m!();`,
  },
  "macro calls by one macro": {
    text: (count) => `macro_rules! m { (${many("a ", count)}) => {} } ${many("m!{}", count)}`,
  },
  aliases: numbered((index) => `type A${index} = A${index + 1};\n`),
  "aliases leant on": {
    text: (count) => `${each(count, (index) => `type A${index} = A${index + 1};`)} pub fn f(a: A0) {}`,
  },
  "aliases that change in a chain": altered((index, word) =>
    index === 0
      ? `type A0 = ${word};\n`
      : `type A${index} = B<A${index - 1}>; pub fn f${index}(a: A${index}) {}\n`,
  ),
  "imports that change in a chain": altered((index, word) =>
    index === 0 ? `use x::${word} as a0;\n` : `use a${index - 1} as a${index};\n`,
  ),
  "constants leant on": numbered(
    (index) => `const C${index}: usize = C${index + 1}; pub fn f${index}(a: [u8; C${index}]) {}\n`,
  ),
  "a constant of much": {
    text: (count) => `const C: usize = ${many("1 + ", count)}1; pub fn f(a: [u8; C]) {}`,
  },
  "a constant leant on often": {
    text: (count) =>
      `const C: usize = ${many("1 + ", count)}1; ${each(count, (index) => `pub fn f${index}(a: [u8; C]) {}`)}`,
  },
  "an expression of comparisons": {
    text: (count) => `pub const A: bool = ${many("a < b && ", count)} true;`,
  },
  "bodies that let impls out": {
    text: (count) => `pub fn f() { ${each(count, (index) => `impl A for B${index} {} `)} }`,
  },
  "foreign items": { text: (count) => `extern "C" { ${each(count, (index) => `pub fn f${index}();`)} }` },
  strings: { text: (count) => `pub fn f() { ${many('g("a");', count)} }` },
  "generated types": numbered(
    (index) =>
      `/// Doc\n#[derive(Clone, Debug)]\npub struct S${index} { pub a: Option<String>, b: Vec<u8> }\nimpl S${index} { pub fn new() -> Self { Self { a: None, b: vec![] } } }\n`,
  ),
};

/** Texts on which a careless reader overflows its stack or takes quadratic time. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  ...LEXICAL,
  ...NESTED,
  ...WIDE,
  ...MACRO_SHAPES,
};
