import type { ApiChange } from "../../../src/core/api-change.ts";
import { toApiChanges } from "../../../src/core/rust/api-changes.ts";
import { diffEntries } from "../../../src/core/rust/diff-entries.ts";
import { comparedEntries, expandedEntries, writtenCalls } from "../../../src/core/rust/expanded-entries.ts";
import { type RustFile, readFile } from "../../../src/core/rust/read/read-file.ts";
import type { Entry } from "../../../src/core/rust/surface/entry.ts";
import { entryOptions, fileEntries } from "../../../src/core/rust/surface/file-entries.ts";
import type { SurfaceOptions } from "../../../src/core/rust/surface-options.ts";
import { versionOptions } from "../../../src/core/rust/version-options.ts";
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
  const asked = versionOptions(options);
  const written = comparedEntries(entriesOf(left, asked.before), entriesOf(right, asked.after));
  const all = expandedEntries(written, [left, right], asked);
  const diff = diffEntries(
    built(all.before, { ...builds.before, unknown }),
    built(all.after, { ...builds.after, unknown }),
  );
  return toApiChanges(diff, { before: left.lineAt, after: right.lineAt });
}

function entriesOf(file: RustFile, options: SurfaceOptions): readonly Entry[] {
  if (file.damage !== null) return [];
  return fileEntries(file, { ...entryOptions(options), ownCalls: writtenCalls(file) });
}

function built(entries: readonly Entry[], build: Build & { readonly unknown: boolean | null }): Entry[] {
  return entries.flatMap((entry) => {
    const holds = holdsIn(entry.cfg, build) ?? build.unknown;
    if (holds === null) return [entry];
    const [key, shape] = [entry.key, entry.shape].map((text) => builtPaths(text, build));
    return holds ? [{ ...entry, key: key ?? "", shape: shape ?? "", cfg: "true" }] : [];
  });
}

/** Of a name that is imported from several places, each under its own condition, the place that this build has. */
function builtPaths(text: string, build: Build & { readonly unknown: boolean | null }): string {
  if (!text.includes("~if~")) return text;
  return text.replaceAll(/[^ ]*~if~[^ ]*/g, (atom) => {
    const places = atom.slice(0, atom.lastIndexOf("::")).split("|");
    const found = places.filter((place) => {
      const condition = place.slice(place.indexOf("~if~") + 4).replaceAll("~", " ");
      return holdsIn(condition, build) ?? build.unknown ?? true;
    });
    const [only] = found;
    return found.length === 1 && only !== undefined ? only.slice(0, only.indexOf("~if~")) : atom;
  });
}
