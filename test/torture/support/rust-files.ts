import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every Rust source below the folders, and those named themselves, sorted; none larger than `most` bytes. */
export function rustFiles(paths: readonly string[], most = 400_000): readonly string[] {
  const found = paths.flatMap((path) => {
    if (statSync(path).isFile()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".rs"))
      .map((entry) => join(entry.parentPath, entry.name));
  });
  return found.filter((file) => statSync(file).size <= most).sort();
}
