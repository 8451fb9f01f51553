/** Tokens and parts of tokens: what a reader decides by, and what trips it. */
export const FRAGMENTS: readonly string[] = [
  ...'{ } ( ) [ ] < > " \' /* */ // r#" "# r##" # ! :: : -> => ; , & | + - = ? * .. ..= ... . @ $ ~ ^ % \\ _'.split(
    " ",
  ),
  ..."pub fn impl mod use struct enum union trait type const static unsafe extern async default auto".split(
    " ",
  ),
  ..."where for dyn as crate self Self super mut ref macro macro_rules! in let if match box move".split(" "),
  ..."pub(crate) pub(in a::b) pub(self) extern\"C\" extern crate for<'a> use<'a> impl<T> 'a 'a' 'static b'x' b\" c\" br#\"".split(
    " ",
  ),
  ..."0x 0b1 1_000 1e9 1.0 1..2 u8 T A B a b x f _ r#type r#fn #[cfg(test)] #[cfg(unix)] #[doc(hidden)] #![x] #[x]".split(
    " ",
  ),
  ..."#[derive(Clone)] #[macro_export] #[repr(C)] Vec<u8> Option<T> -> Self where T: Fn(u8) -> u8 <T as A>::B".split(
    " ",
  ),
  "\0",
  "\x01",
  "\x7f",
  "\ufeff",
  "\ud83d",
  "\udc00",
  "😀",
  "é",
  "e\u0301",
  "\u2028",
  "\u200e",
  "\r",
  "\r\n",
  "\n",
  "\t",
  " ",
  "#!",
  "<<<<<<< a\n",
  "=======\n",
  ">>>>>>> b\n",
  "/// d\n",
  "//! d\n",
  "/** d */",
  "macro_rules! m { ($a:expr) => { $a } }",
  "impl A { fn b() {} }",
  "cfg_if! { if #[cfg(a)] {",
  "thread_local! { static A: u8 = 1; }",
];

export const BRACKETS: readonly string[] = ["(", ")", "[", "]", "{", "}", "<", ">"];

/** What opens and closes, to be nested. */
export const NESTS: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["A<", ">"],
  ["mod a {", "}"],
  ["fn f() {", "}"],
  ["impl A { fn b() {", "}}"],
  ["&'a ", ""],
  ["/*", "*/"],
  ["m! {", "}"],
  ["#[cfg(not(", "))]"],
  ["use a::{", "};"],
  ["where T: B<", ">"],
  ["for<'a> Fn(", ")"],
];
