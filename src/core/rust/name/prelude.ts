/**
 * The type and trait names that every module sees, with their paths.
 *
 * @see https://doc.rust-lang.org/std/prelude/index.html
 */
export const PRELUDE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "std::marker": ["Copy", "Send", "Sized", "Sync", "Unpin"],
    "std::ops": ["Drop", "Fn", "FnMut", "FnOnce", "AsyncFn", "AsyncFnMut", "AsyncFnOnce"],
    "std::boxed": ["Box"],
    "std::borrow": ["ToOwned"],
    "std::clone": ["Clone"],
    "std::cmp": ["PartialEq", "PartialOrd", "Eq", "Ord"],
    "std::convert": ["AsRef", "AsMut", "Into", "From", "TryFrom", "TryInto"],
    "std::default": ["Default"],
    "std::future": ["Future", "IntoFuture"],
    "std::iter": [
      "Iterator",
      "Extend",
      "IntoIterator",
      "DoubleEndedIterator",
      "ExactSizeIterator",
      "FromIterator",
    ],
    "std::option": ["Option"],
    "std::result": ["Result"],
    "std::string": ["String", "ToString"],
    "std::vec": ["Vec"],
  }).flatMap(([module, names]) => names.map((name): [string, string] => [name, `${module}::${name}`])),
);

/** The derive macros that every module sees, with the trait each implements. */
export const STD_DERIVES: ReadonlyMap<string, string> = new Map([
  ["Clone", "std::clone::Clone"],
  ["Copy", "std::marker::Copy"],
  ["Debug", "std::fmt::Debug"],
  ["Default", "std::default::Default"],
  ["Eq", "std::cmp::Eq"],
  ["Hash", "std::hash::Hash"],
  ["Ord", "std::cmp::Ord"],
  ["PartialEq", "std::cmp::PartialEq"],
  ["PartialOrd", "std::cmp::PartialOrd"],
]);

/** Primitive types: a lone one is never looked up, since `use std::str;` does not touch `&str`. */
export const PRIMITIVES: ReadonlySet<string> = new Set(
  "bool char str u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f16 f32 f64 f128".split(" "),
);
