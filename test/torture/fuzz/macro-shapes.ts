import type { Shape } from "./shape.ts";

const each = (count: number, part: (index: number) => string, glue = "") =>
  Array.from({ length: count }, (_, index) => part(index)).join(glue);

/** A call of a macro of the file, and after the change another, so that both are expanded. */
const expanded = (arms: string, content: (count: number, word: string) => string, others = ""): Shape => ({
  text: (count) => `${others} macro_rules! m { ${arms} } m! { ${content(count, "u8")} }`,
  after: (count) => `${others} macro_rules! m { ${arms} } m! { ${content(count, "u9")} }`,
});

const rows = (count: number, word: string) =>
  each(count, (index) => `A${index}: Vec<Vec<Vec<${word}>>>`, ", ");

const ONE = "macro_rules! one { ($n:ident, $t:ty) => { pub struct $n(pub $t); } }";

/** Families of macros that a file expands itself. */
export const MACRO_SHAPES: Readonly<Record<string, Shape>> = {
  "rows of a macro": expanded("($($n:ident: $t:ty),*) => { $(pub struct $n(pub $t);)* }", rows),
  "rows that another macro takes": expanded("($($n:ident: $t:ty),*) => { $(one!($n, $t);)* }", rows, ONE),
  "rows with documentation": expanded(
    "($($(#[$m:meta])* $n:ident)*) => { $($(#[$m])* pub struct $n;)* }",
    (count, word) => each(count, (index) => `/// ${word}\n/** b */ A${index}${word}\n`),
  ),
  "types that share their last token": expanded("($(<$t:ty>)*) => { $(impl A for $t {})* }", (count, word) =>
    each(count, () => `<A<${word}>> `),
  ),
  "arguments of one type": expanded("($t:ty) => { pub fn f(_: $t) {} }", (count, word) => {
    return `A<${each(count, () => word, ", ")}>`;
  }),
  "a type in types": expanded("($t:ty) => { pub fn f(_: $t) {} }", (count, word) => {
    return `${"A<".repeat(count)}${word}${">".repeat(count)}`;
  }),
  "brackets in a token tree": expanded("($t:tt) => { pub fn f $t {} }", (count, word) => {
    return `(${"(".repeat(count)}${word}${")".repeat(count)})`;
  }),
  "an expression of many": expanded("($e:expr) => { pub const A: [u8; $e * 2] = 0; }", (count, word) => {
    return `${"1 + (2 * 3) + ".repeat(count)}${word}`;
  }),
  "items that a macro passes on": expanded("($($i:item)*) => { $($i)* }", (count, word) =>
    each(count, (index) => `pub fn f${index}(_: ${word}) -> A<{ 1 }> { body } `),
  ),
  "names that a macro eats": expanded(
    "() => {}; ($n:ident $($r:tt)*) => { pub struct $n; m!{$($r)*} }",
    (count, word) => each(count, (index) => `A${index}${word} `),
  ),
  "a macro that doubles": expanded("($($t:tt)*) => { m!{ $($t)* $($t)* } }", (count, word) =>
    word.repeat(count),
  ),
  "rows in rows": expanded(
    "($($n:ident { $($f:ident),* })*) => { $(pub struct $n { $(pub $f: u8),* })* }",
    (count, word) => each(count, (index) => `A${index} { a, b, ${word} } `),
  ),
  "repetitions of nothing": expanded(
    "($($n:ident $(x $y:ident)*)*) => { $($(pub struct $n; $y)*)* }",
    (count, word) => each(count, (index) => `A${index}${word} `),
  ),
  "arms until one fits": {
    text: (count) =>
      `macro_rules! m { ${each(count, (at) => `(x${at}) => {};`)} (y) => { pub fn f() {} } } m!(y);`,
    after: (count) =>
      `macro_rules! m { ${each(count, (at) => `(x${at}) => {};`)} (y) => { pub fn g() {} } } m!(y);`,
  },
  "calls of one macro": {
    text: (count) => `${ONE} ${each(count, (index) => `one!(A${index}, u8);`)}`,
    after: (count) => `${ONE} ${each(count, (index) => `one!(A${index}, u16);`)}`,
  },
  "methods of one macro": {
    text: (count) =>
      `macro_rules! m { ($n:ident) => { pub fn $n() {} } } pub struct S; impl S { ${each(count, (index) => `m!(a${index});`)} }`,
    after: (count) =>
      `macro_rules! m { ($n:ident) => { pub fn $n(_: u8) {} } } pub struct S; impl S { ${each(count, (index) => `m!(a${index});`)} }`,
  },
};
