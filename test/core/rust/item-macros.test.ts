import * as assert from "uvu/assert";
import type { VisibilityFilter } from "../../../src/core/api-change.ts";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { readSurface } from "../../../src/core/rust/read-surface.ts";
import { describe } from "../../support/describe.ts";

type Case = readonly [title: string, before: string, after: string, changed: boolean];

function changes(before: string, after: string, ignoreMacros: readonly string[] = []): readonly string[] {
  const options = { visibility: "crate", ignoreMacros } as const;
  const diff = diffSources(before, after, options);
  assert.equal(diffSources(before, after, { ...options, thorough: true }), diff);
  assert.is(diff.analysis, "complete");
  return diff.api.map(({ change, kind, path, visibility }) => `${change} ${visibility} ${kind} ${path}`);
}

function table(cases: readonly Case[], test: (title: string, body: () => void) => void): void {
  for (const [title, before, after, changed] of cases) {
    test(title, () => {
      const found = changes(before, after);
      assert.is(found.length > 0, changed, found.join("\n"));
    });
  }
}

describe("a macro call that shows nothing visible", (test) => {
  table(
    [
      ["counts: it may define a type", "define_id!(Foo);", "define_id!(Bar);", true],
      ["counts: it may implement a trait", "impl_from!(A, B);", "impl_from!(A, C);", true],
      ["counts when it comes", "", "define_id!(Foo);", true],
      [
        "counts when what reads as items may be made visible",
        "ffi_fn! { fn a() {} }",
        "ffi_fn! { fn a(x: u8) {} }",
        true,
      ],
      [
        "is the same when a body in it changes",
        "ffi_fn! { fn a() { 1 } }",
        "ffi_fn! { fn a() { 2 } }",
        false,
      ],
      [
        "is the same when a typed value in it changes",
        "my! { static X: u8 = 1; }",
        "my! { static X: u8 = 2; }",
        false,
      ],
      [
        "counts when the type of a value changes",
        "my! { static X: B<I = u8> = 1; }",
        "my! { static X: B<I = u16> = 1; }",
        true,
      ],
      ["counts when a value without a type changes", "my! { const X = 1; }", "my! { const X = 2; }", true],
      [
        "counts when a field of a private type in it changes",
        "new! { struct A { b: u8 } }",
        "new! { struct A { b: u16 } }",
        true,
      ],
      [
        "counts when the words of its own language change",
        "ids! { type A => u8 }",
        "ids! { type A => u16 }",
        true,
      ],
      [
        "is the same with other white space, comments and commas",
        "m!(A, B);",
        "m!{\n A, // x\n B,\n}",
        false,
      ],
      ["is the same wherever it stands", "m!(A); pub fn f() {}", "pub fn f() {} m!(A);", false],
      ["is no API of test code", "#[cfg(test)] m!(A);", "#[cfg(test)] m!(B);", false],
      ["is no API of a private module", "mod a { m!(A); }", "mod a { m!(B); }", false],
      ["counts in a public module", "pub mod a { m!(A); }", "pub mod a { m!(B); }", true],
      ["asserts nothing for others", "const_assert!(A > 1);", "const_assert!(A > 2);", false],
      ["registers", "inventory::submit! { A::new(1) }", "inventory::submit! { A::new(2) }", false],
      [
        "registers, imported",
        "use inventory::submit; submit! { A(1) }",
        "use inventory::submit; submit! { A(2) }",
        false,
      ],
      [
        "counts where another macro has that name",
        "use mine::submit; submit! { A(1) }",
        "use mine::submit; submit! { A(2) }",
        true,
      ],
      ["measures", "criterion_group!(b, one);", "criterion_group!(b, one, two);", false],
      [
        "fuzzes, whatever is in it",
        "fuzz_target!(|a: u8| { impl A for B {} });",
        "fuzz_target!(|a: u16| {});",
        false,
      ],
      [
        "tests",
        "quickcheck! { fn p(a: u8) -> bool { true } }",
        "quickcheck! { fn q(a: u8) -> bool { true } }",
        false,
      ],
      ["passes private items on", "cfg_rt! { mod a; use b::c; }", "cfg_rt! { mod d; }", false],
      [
        "keeps a thread's",
        "thread_local! { static A: u8 = 1; }",
        "thread_local! { static B: u8 = 1; }",
        false,
      ],
      [
        "keeps a thread's, by its path",
        "std::thread_local! { static A: u8 = 1 }",
        "std::thread_local! { static B: u8 = 1 }",
        false,
      ],
      [
        "holds private flags",
        "bitflags! { #[derive(Clone)] struct A: u8 { const B = 1; } }",
        "bitflags! { #[derive(Clone)] struct A: u8 { const C = 1; } }",
        false,
      ],
      ["includes a file", 'include!("a.rs");', 'include!("b.rs");', true],
      [
        "includes a built file",
        'include!(concat!(env!("OUT_DIR"), "/a.rs"));',
        'include!(concat!(env!("OUT_DIR"), "/b.rs"));',
        true,
      ],
    ],
    test,
  );

  test("is seen as far as its module, and known by what it declares", () =>
    assert.equal(changes("", "m!(A); pub(crate) mod n { ffi! { fn a() {} } }"), [
      "added pub macro call m!",
      "added pub(crate) mod n",
      "added pub(crate) macro call n::ffi!(a)",
    ]));
});

describe("a macro call that shows what it declares", (test) => {
  table(
    [
      [
        "counts by it",
        "bitflags! { pub struct A: u8 { const B = 1; } }",
        "bitflags! { pub struct A: u8 { const C = 1; } }",
        true,
      ],
      [
        "counts for its impl",
        "bitflags! { impl A: u8 { const B = 1; } }",
        "bitflags! { impl A: u8 { const C = 1; } }",
        true,
      ],
      ["passes items on", "cfg_rt! { pub mod a; }", "cfg_rt! { pub mod b; }", true],
      ["passes impls on", "my! { impl A for B {} }", "my! { impl A for C {} }", true],
      [
        "makes no more of what it passes on",
        "my! { pub fn a() {} fn b() {} }",
        "my! { pub fn a() {} fn c() {} }",
        false,
      ],
      ["is no function's body", "m!(pub fn a() -> u8 { 1 } x);", "m!(pub fn a() -> u8 { 2 } x);", false],
      [
        "is no function pointer's neighbour",
        "m!(pub a: fn(u8), b { 1 });",
        "m!(pub a: fn(u8), b { 2 });",
        true,
      ],
      [
        "is no inner macro's transcriber",
        "m!(pub x; macro_rules! a { (b) => { 1 } });",
        "m!(pub x; macro_rules! a { (b) => { 2 } });",
        false,
      ],
      [
        "is an inner macro's matcher",
        "m!(pub x; macro_rules! a { (b) => { 1 } });",
        "m!(pub x; macro_rules! a { (c) => { 1 } });",
        true,
      ],
      ["is an arm after a function's name", "m!(pub x; (fn) => { 1 });", "m!(pub x; (fn) => { 2 });", true],
    ],
    test,
  );

  test("is seen as far as its widest pub", () =>
    assert.equal(changes("", "m!(pub(crate) a; pub(super) b); n!(pub(crate) a; pub b);"), [
      "added pub(crate) macro call m!(a)",
      "added pub macro call n!(a)",
    ]));
});

describe("a macro call whose macro is declared in the same file", (test) => {
  const quiet = "macro_rules! m { ($n:ident) => { static $n: u8 = 1; fn f() { assert!(g()); } } }";
  const loud = "macro_rules! m { ($n:ident) => { pub static $n: u8 = 1; } }";
  table(
    [
      ["is no API where the macro makes nothing visible", `${quiet} m!(A);`, `${quiet} m!(B);`, false],
      ["counts where the macro makes something visible", `${loud} m!(A);`, `${loud} m!(B);`, true],
      [
        "counts where the macro's tokens change",
        `${loud} m!(A);`,
        `${loud.replace("u8", "u16")} m!(A);`,
        true,
      ],
      [
        "is the same where a function's body in the macro changes",
        `${loud.replace("pub", "fn f() { 1 } pub")} m!(A);`,
        `${loud.replace("pub", "fn f() { 2 } pub")} m!(A);`,
        false,
      ],
      [
        "counts where the macro calls another one",
        "macro_rules! m { ($n:ident) => { other!($n); } } m!(A);",
        "macro_rules! m { ($n:ident) => { other!($n); } } m!(B);",
        true,
      ],
      [
        "is no API where the macro calls itself alone",
        "macro_rules! m { (@ $n:ident) => { static $n: u8 = 1; }; ($n:ident) => { m!(@ $n); } } m!(A);",
        "macro_rules! m { (@ $n:ident) => { static $n: u8 = 1; }; ($n:ident) => { m!(@ $n); } } m!(B);",
        false,
      ],
      [
        "counts where the macro derives",
        "macro_rules! m { ($n:ident) => { #[derive(Serialize)] struct $n; } } m!(A);",
        "macro_rules! m { ($n:ident) => { #[derive(Serialize)] struct $n; } } m!(B);",
        true,
      ],
      [
        "counts where a trait's impl in the macro calls another one",
        "macro_rules! m { ($t:ty) => { impl A for $t { #[doc(hidden)] unsafe fn f(self) -> u8 { 1 } n! { g -> u8; } } } } m!(u8);",
        "macro_rules! m { ($t:ty) => { impl A for $t { fn g(self); n! { f -> u8; } } } } m!(u8);",
        true,
      ],
      [
        "is the same where functions of a trait's impl in the macro change",
        "macro_rules! m { ($t:ty) => { impl<T> A<T> for $t { n! { fn f -> u8; } #[doc(hidden)] unsafe fn f(self) -> u8 { 1 } type B = $t; } } } m!(u8);",
        "macro_rules! m { ($t:ty) => { impl<T> A<T> for $t { n! { fn g -> u16; fn f -> u8; } fn g(self, b: u8); type B = $t; } } } m!(u8);",
        false,
      ],
      [
        "is the same where constants of a trait's impl in the macro change",
        "macro_rules! m { ($t:ty) => { impl A for $t { const N: [u8; { 1 }] = { [1] }; type B = $t; } } } m!(u8);",
        "macro_rules! m { ($t:ty) => { impl A for $t { #[cfg(a)] const M: u16 = 2; type B = $t; } } } m!(u8);",
        false,
      ],
      [
        "counts for the type of a trait's impl in the macro",
        "macro_rules! m { ($t:ty) => { impl A for $t { fn f() {} type B = $t; } } } m!(u8);",
        "macro_rules! m { ($t:ty) => { impl A for $t { fn f() {} type B = [$t]; } } } m!(u8);",
        true,
      ],
      [
        "counts for a function of a type's impl in the macro",
        "macro_rules! m { ($t:ty) => { impl $t { pub fn f<F: for<'a> Fn(&'a u8)>(a: F) {} } } } m!(S);",
        "macro_rules! m { ($t:ty) => { impl $t { pub fn f<F: for<'a> Fn(&'a u16)>(a: F) {} } } } m!(S);",
        true,
      ],
      [
        "counts for a function behind a trait's impl in the macro",
        "macro_rules! m { ($t:ty) => { impl A for $t { fn f() {} } pub fn g(a: $t) {} } } m!(u8);",
        "macro_rules! m { ($t:ty) => { impl A for $t { fn f() {} } pub fn g(a: [$t; 1]) {} } } m!(u8);",
        true,
      ],
      [
        "counts for an impl in a constant's value",
        "macro_rules! m { ($t:ty) => { const _: () = { impl A for $t {} }; } } m!(u8);",
        "macro_rules! m { ($t:ty) => { const _: () = { impl B for $t {} }; } } m!(u8);",
        true,
      ],
      [
        "counts for what an inner macro becomes that it calls",
        "macro_rules! m { () => { macro_rules! n { () => { pub struct A(pub u8); } } n!(); } } m!();",
        "macro_rules! m { () => { macro_rules! n { () => { pub struct A(pub u16); } } n!(); } } m!();",
        true,
      ],
      [
        "counts by the pub that it is given",
        `macro_rules! m { ($v:vis $n:ident) => { $v static $n: u8 = 1; } } m!(pub A);`,
        `macro_rules! m { ($v:vis $n:ident) => { $v static $n: u8 = 1; } } m!(pub B);`,
        true,
      ],
      [
        "in an impl counts with its macro",
        `pub struct S; macro_rules! m { () => { pub const A: u8 = 1; } } impl S { m!(); }`,
        `pub struct S; macro_rules! m { () => { pub const B: u8 = 1; } } impl S { m!(); }`,
        true,
      ],
    ],
    test,
  );
});

describe("api.ignoreMacros", (test) => {
  const pairs: readonly (readonly [
    title: string,
    patterns: readonly string[],
    call: string,
    found: readonly string[],
  ])[] = [
    ["leaves calls out by their name", ["reg"], "reg!(A); a::reg!(B);", []],
    ["leaves calls out by their path", ["a::reg"], "reg!(A); a::reg!(B);", ["added pub macro call reg!"]],
    ["leaves calls out by the path they are imported by", ["a::reg"], "use a::reg; reg!(A);", []],
    ["leaves all out", ["*"], "a!(A); b! { static X: u8 = 1; } impl S { c!(); }", []],
    ["does not leave out what is visible", ["*"], "a!(pub A);", ["added pub macro call a!(A)"]],
    ["does not leave out the items of a call", ["*"], "a! { pub fn f() {} fn g() {} }", ["added pub fn f"]],
  ];
  for (const [title, patterns, call, found] of pairs) {
    test(title, () => assert.equal(changes("", call, patterns), found));
  }

  test("is read by `readSurface` as well", () => {
    const items = (ignoreMacros: readonly string[]) =>
      readSurface("reg!(A);", { visibility: "public", ignoreMacros }).items.length;
    assert.equal([items([]), items(["reg"])], [1, 0]);
  });
});

describe("cfg_select!", (test) => {
  const surface = (text: string, visibility: VisibilityFilter = "public") =>
    readSurface(text, { visibility }).items.map(({ kind, path }) => `${kind} ${path}`);

  test("passes the items of its arms on", () =>
    assert.equal(
      surface('cfg_select! { unix => { pub fn a() {} } any(windows, x = "y") => { pub mod b; }, _ => {} }'),
      ["fn a", "mod b"],
    ));

  test("is the same API as the attributes that it stands for", () =>
    assert.equal(
      changes(
        "#[cfg(unix)] pub fn a() {} #[cfg(not(unix))] pub fn b() {}",
        "cfg_select! { unix => { pub fn a() {} } _ => { pub fn b() {} } }",
      ),
      [],
    ));

  test("is opaque where an arm holds something else", () =>
    assert.equal(surface("cfg_select! { unix => { 1 + 1 } _ => { pub fn b() {} } }"), [
      "macro call cfg_select!(b)",
    ]));
});

describe("a macro call in an impl", (test) => {
  table(
    [
      ["of a type counts", "pub struct S; impl S { m!(A); }", "pub struct S; impl S { m!(B); }", true],
      ["of a private type does not", "struct S; impl S { m!(A); }", "struct S; impl S { m!(B); }", false],
      [
        "of a type passes private functions on",
        "pub struct S; impl S { cfg_x! { fn a() {} } }",
        "pub struct S; impl S { cfg_x! { fn b() {} } }",
        false,
      ],
      [
        "of a type passes visible functions on",
        "pub struct S; impl S { cfg_x! { pub fn a() {} } }",
        "pub struct S; impl S { cfg_x! { pub fn b() {} } }",
        true,
      ],
      [
        "of a type asserts nothing for others",
        "pub struct S; impl S { const_assert!(A); }",
        "pub struct S; impl S { const_assert!(B); }",
        false,
      ],
      [
        "of a standard trait without types does not count",
        "impl std::fmt::Display for S { m!(A); }",
        "impl std::fmt::Display for S { m!(B); }",
        false,
      ],
      [
        "of a standard trait by its imported name does not count",
        "use std::fmt; impl fmt::Write for S { m!(A); }",
        "use std::fmt; impl fmt::Write for S { m!(B); }",
        false,
      ],
      [
        "of a prelude's trait without types does not count",
        "impl From<u8> for S { m!(A); }",
        "impl From<u8> for S { m!(B); }",
        false,
      ],
      [
        "of a standard trait counts where a type is left",
        "impl Iterator for S { m!(A); }",
        "impl Iterator for S { m!(B); }",
        true,
      ],
      [
        "of a standard trait does not count where no type is left",
        "impl Iterator for S { type Item = u8; m!(A); }",
        "impl Iterator for S { type Item = u8; m!(B); }",
        false,
      ],
      [
        "counts where one of two types is left",
        "impl IntoIterator for S { type Item = u8; m!(A); }",
        "impl IntoIterator for S { type Item = u8; m!(B); }",
        true,
      ],
      ["of another trait counts", "impl Other for S { m!(A); }", "impl Other for S { m!(B); }", true],
      [
        "of a local trait with a standard name counts",
        "pub trait Clone { type T; } impl Clone for S { m!(A); }",
        "pub trait Clone { type T; } impl Clone for S { m!(B); }",
        true,
      ],
      [
        "of a trait that a glob may have brought counts",
        "use a::*; impl Display for S { m!(A); }",
        "use a::*; impl Display for S { m!(B); }",
        true,
      ],
      [
        "of a trait of the prelude is the same beside a glob",
        "use a::*; impl Default for S { m!(A); }",
        "use a::*; impl Default for S { m!(B); }",
        false,
      ],
      [
        "of a trait whose only type is for tests counts",
        "impl Deref for S { #[cfg(test)] type Target = u8; m!(A); } use std::ops::Deref;",
        "impl Deref for S { #[cfg(test)] type Target = u8; m!(B); } use std::ops::Deref;",
        true,
      ],
      [
        "of another trait passes functions on",
        "impl Other for S { cfg_x! { fn a() {} } }",
        "impl Other for S { cfg_x! { fn b() {} } }",
        false,
      ],
      [
        "of another trait passes types on",
        "impl Other for S { cfg_x! { type A = u8; } }",
        "impl Other for S { cfg_x! { type A = u16; } }",
        true,
      ],
    ],
    test,
  );
});

describe("a macro call in a trait", (test) => {
  table(
    [
      [
        "counts, whatever it shows",
        "pub trait T { cfg_x! { fn a(); } }",
        "pub trait T { cfg_x! { fn b(); } }",
        true,
      ],
      [
        "asserts nothing for others",
        "pub trait T { const_assert!(A); }",
        "pub trait T { const_assert!(B); }",
        false,
      ],
    ],
    test,
  );

  test("is named in the trait", () =>
    assert.equal(changes("pub trait T {}", "pub trait T { m!(A); }"), ["added pub macro call T::m!"]));
});
