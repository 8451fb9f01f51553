/** Traits of the library without a type of their own: beside another bound they do not make its types ambiguous. */
const WITHOUT_TYPES =
  /^(?:'|\? |std::(?:marker::(?:Copy|Send|Sized|Sync|Unpin)|clone::Clone|default::Default|fmt::\w+|hash::Hash|cmp::(?:Eq|Ord|PartialEq|PartialOrd)|panic::(?:UnwindSafe|RefUnwindSafe)|any::Any|string::ToString)$)/;

/**
 * Whether a trait is the only bound of a parameter that can have associated types: then `<T as Trait>::Name` and
 * `T::Name` are one type. `bounds` are the shapes of all of the parameter's bounds; none where they are not known.
 */
export function isOnlyBound(trait: string, bounds: readonly string[] | undefined): boolean {
  if (trait === "" || bounds === undefined) return false;
  const others = bounds.filter((bound) => bound !== trait && !WITHOUT_TYPES.test(bound));
  return others.length === 0 && bounds.includes(trait);
}
