/** The standard library's traits that people implement, by how many associated types each asks for. */
const ASSOCIATED_TYPES: ReadonlyMap<string, number> = new Map([
  ...named(
    0,
    "Clone Copy Debug Default Display Drop Eq Error Extend From FromIterator Hash Hasher Into Ord PartialEq PartialOrd",
  ),
  ...named(0, "AsMut AsRef Binary Borrow BorrowMut BufRead DerefMut DoubleEndedIterator ExactSizeIterator"),
  ...named(
    0,
    "FusedIterator IndexMut LowerExp LowerHex Octal Pointer Product Read Seek Sum ToString UpperExp",
  ),
  ...named(
    0,
    "AddAssign BitAndAssign BitOrAssign BitXorAssign DivAssign MulAssign RemAssign ShlAssign ShrAssign",
  ),
  ...named(0, "Any GlobalAlloc Send Step SubAssign Sync TrustedLen Unpin UpperHex Write"),
  ...named(
    1,
    "Add BitAnd BitOr BitXor BuildHasher Deref Div FromStr Future Index Iterator Mul Neg Not Rem Shl Shr",
  ),
  ...named(1, "Sub ToOwned ToSocketAddrs TryFrom TryInto"),
  ...named(2, "IntoFuture IntoIterator"),
]);

function named(count: number, names: string): [string, number][] {
  return names.split(" ").map((name) => [name, count]);
}

/**
 * How many associated types a trait asks an impl for: of the standard library's by their resolved path, or by a name
 * that a glob import may have brought; null where that is not known.
 */
export function associatedTypes(path: string): number | null {
  if (!path.startsWith("std::") && !/^\?\w+$/.test(path)) return null;
  return ASSOCIATED_TYPES.get(path.replace(/^.*(?:::|\?)/, "")) ?? null;
}
