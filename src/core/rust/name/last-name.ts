/** The last name of a path that is written with `::`. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf(":") + 1);
}
