/**
 * The standard library's `Result` aliases written out, so that `io::Result<T>` and `Result<T, io::Error>` are one
 * type; null for any other path.
 */
export function expandStdAlias(path: string, positional: readonly string[], tail: string): string | null {
  const only = positional[0];
  if (path === "std::io::Result" && positional.length === 1) {
    return `std::result::Result < ${only} , std::io::Error >`;
  }
  if (path === "std::thread::Result" && positional.length === 1) {
    return `std::result::Result < ${only} , std::boxed::Box < dyn std::any::Any + std::marker::Send > >`;
  }
  if (path === "std::fmt::Result" && tail === "") return "std::result::Result < ( ) , std::fmt::Error >";
  return null;
}
