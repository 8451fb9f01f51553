import type { ApiChange } from "../../../src/core/api-change.ts";
import { toApiChanges } from "../../../src/core/rust/api-changes.ts";
import { diffEntries } from "../../../src/core/rust/diff-entries.ts";
import { type RustFile, readFile } from "../../../src/core/rust/read/read-file.ts";
import type { Entry } from "../../../src/core/rust/surface/entry.ts";
import { entryOptions, fileEntries } from "../../../src/core/rust/surface/file-entries.ts";
import type { SurfaceOptions } from "../../../src/core/rust/surface-options.ts";
import { type Build, holdsIn } from "./active-condition.ts";

/** The texts of a file on both sides, null where it is not. */
export interface TextPair {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What changed between two texts of a file for who builds it in one way: what other builds have is left out, and a
 * condition that holds says nothing. `unknown` is what a condition is taken for that nothing is known of, null for itself.
 */
export function builtChanges(
  { before, after }: TextPair,
  options: SurfaceOptions,
  builds: { readonly before: Build; readonly after: Build; readonly unknown: boolean | null },
): readonly ApiChange[] {
  const left = readFile(before ?? "");
  const right = readFile(after ?? "");
  const { unknown } = builds;
  const one = built(left, options, { ...builds.before, unknown });
  const diff = diffEntries(one, built(right, options, { ...builds.after, unknown }));
  return toApiChanges(diff, { before: left.lineAt, after: right.lineAt });
}

function built(
  file: RustFile,
  options: SurfaceOptions,
  build: Build & { readonly unknown: boolean | null },
): Entry[] {
  const entries = file.damage === null ? fileEntries(file, entryOptions(options)) : [];
  return entries.flatMap((entry) => {
    const holds = holdsIn(entry.cfg, build) ?? build.unknown;
    if (holds === null) return [entry];
    return holds ? [{ ...entry, cfg: "true" }] : [];
  });
}
