import type { ApiChange } from "../../../src/core/api-change.ts";
import { readFile } from "../../../src/core/rust/read/read-file.ts";
import { entryOptions, fileEntries } from "../../../src/core/rust/surface/file-entries.ts";
import type { SurfaceOptions } from "../../../src/core/rust/surface-options.ts";

/** Tells the `cfg` that the item of a change stands under, on the side where it is; `true` where there is none. */
export function conditionsOf(
  before: string | null,
  after: string | null,
  options: SurfaceOptions,
): (change: ApiChange) => string {
  const [left, right] = [before, after].map((text) => conditionByPlace(text ?? "", options));
  return (change) => {
    const key = (line: number | null) => `${change.kind} ${change.path} ${line}`;
    return right?.get(key(change.line)) ?? left?.get(key(change.previousLine)) ?? "true";
  };
}

function conditionByPlace(text: string, options: SurfaceOptions): Map<string, string> {
  const file = readFile(text);
  const entries = file.damage === null ? fileEntries(file, entryOptions(options)) : [];
  return new Map(
    entries.map(({ kind, path, offset, cfg }) => [`${kind} ${path} ${file.lineAt(offset)}`, cfg]),
  );
}
