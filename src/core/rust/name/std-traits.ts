import { PRELUDE } from "./prelude.ts";

/** The standard library's traits that people implement, by the associated types that each asks for. */
const ASSOCIATED_TYPES: ReadonlyMap<string, readonly string[]> = new Map([
  ...named(["Err"], "FromStr"),
  ...named(["Error"], "TryFrom TryInto"),
  ...named(["Hasher"], "BuildHasher"),
  ...named(["Item", "IntoIter"], "IntoIterator"),
  ...named(["Item"], "Iterator"),
  ...named(["Iter"], "ToSocketAddrs"),
  ...named(["Output", "IntoFuture"], "IntoFuture"),
  ...named(["Output"], "Add BitAnd BitOr BitXor Div Future Index Mul Neg Not Rem Shl Shr Sub"),
  ...named(["Owned"], "ToOwned"),
  ...named(["Target"], "Deref"),
  ...named([], "Any AsMut AsRef Borrow BorrowMut Clone Copy Debug Default Display Drop Eq Error From Into"),
  ...named([], "Binary LowerExp LowerHex Octal Pointer UpperExp UpperHex"),
  ...named(
    [],
    "BufRead GlobalAlloc Hash Hasher Ord PartialEq PartialOrd Read Seek Termination ToString Write",
  ),
  ...named(
    [],
    "DoubleEndedIterator ExactSizeIterator Extend FromIterator FusedIterator Product Sum TrustedLen",
  ),
  ...named([], "DerefMut IndexMut RangeBounds RefUnwindSafe Send Step Sync Unpin UnwindSafe"),
  ...named([], "AddAssign BitAndAssign BitOrAssign BitXorAssign DivAssign MulAssign RemAssign ShlAssign"),
  ...named([], "ShrAssign SubAssign"),
]);

function named(types: readonly string[], names: string): [string, readonly string[]][] {
  return names.split(" ").map((name) => [name, types]);
}

/**
 * The associated types that a trait asks an impl for, by its resolved path: of the standard library's, and of those of
 * its prelude beside a glob import too; null where they are not known.
 *
 * @see https://doc.rust-lang.org/std/
 */
export function associatedTypes(path: string): readonly string[] | null {
  const full = path.startsWith("?") ? (PRELUDE.get(path.slice(1)) ?? path) : path;
  return full.startsWith("std::") ? (ASSOCIATED_TYPES.get(full.replace(/^.*::/, "")) ?? null) : null;
}
