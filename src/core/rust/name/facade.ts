/** Crates whose whole content another one passes on under its own name. */
const FACADES: ReadonlyMap<string, string> = new Map([
  ["core", "std"],
  ["alloc", "std"],
  ["serde_core", "serde"],
  ["serde_derive", "serde"],
]);

/** Items of the standard library that can be named by two paths, by the longer one. */
const TWINS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ["std::collections::hash_map::RandomState", "std::hash::RandomState"],
    ["std::collections::hash_map::DefaultHasher", "std::hash::DefaultHasher"],
    ["std::collections::hash_map::HashMap", "std::collections::HashMap"],
    ["std::collections::hash_set::HashSet", "std::collections::HashSet"],
    ["std::collections::btree_map::BTreeMap", "std::collections::BTreeMap"],
    ["std::collections::btree_set::BTreeSet", "std::collections::BTreeSet"],
    ["std::collections::binary_heap::BinaryHeap", "std::collections::BinaryHeap"],
    ["std::collections::vec_deque::VecDeque", "std::collections::VecDeque"],
    ["std::collections::linked_list::LinkedList", "std::collections::LinkedList"],
  ].map(([twin = "", path = ""]) => [twin, path.split("::")]),
);

/**
 * The one spelling of a path that begins at a crate: what is in `core` and `alloc` is in `std`, and so on, though the
 * crates themselves are not the same; what the standard library passes on in two places has one of the two paths.
 */
export function canonicalPath(segments: readonly string[]): readonly string[] {
  const facade = segments.length > 1 ? FACADES.get(segments[0] ?? "") : undefined;
  const path = facade === undefined ? segments : [facade, ...segments.slice(1)];
  if (path[0] !== "std" || path.length < 4) return path;
  const twin = TWINS.get(path.slice(0, 4).join("::"));
  if (twin !== undefined) return [...twin, ...path.slice(4)];
  return path[1] === "os" && path[2] === "raw" ? ["std", "ffi", ...path.slice(3)] : path;
}
