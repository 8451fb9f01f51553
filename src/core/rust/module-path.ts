/**
 * Path of a source's module in its crate, told from its place below `src`: `crates/a/src/exec/env.rs` is
 * `["exec", "env"]`, a crate root is empty. Null where the path does not tell: outside of `src`, and in `src/bin`,
 * where each file may be a crate of its own.
 *
 * @see https://doc.rust-lang.org/reference/items/modules.html#module-source-filenames
 */
export function modulePath(source: string): readonly string[] | null {
  const folders = source.split("/");
  const file = folders.pop() ?? "";
  const src = folders.lastIndexOf("src");
  if (src < 0 || !file.endsWith(".rs")) return null;
  const below = folders.slice(src + 1);
  if (below[0] === "bin") return null;
  const stem = file.slice(0, -3);
  if (stem === "mod") return below;
  return below.length === 0 && (stem === "lib" || stem === "main") ? [] : [...below, stem];
}
