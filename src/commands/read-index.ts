import { linkTree } from "../core/links/link-tree.ts";
import { ledTo, reachedFrom } from "../core/spec-index/reached-specs.ts";
import { readSpecIndex, type SpecIndex } from "../core/spec-index/spec-index.ts";
import { readBlobs } from "../io/blobs.ts";
import type { LintedTree } from "./lint.ts";
import { readSpecs, type UnreadableSpec } from "./lint-specs.ts";

/** The index of a tree, null where it has none. */
export async function readIndexFile(
  { repository, listing, setup }: LintedTree,
  path: string,
): Promise<SpecIndex | UnreadableSpec | null> {
  const oid = listing.oid(path);
  if (oid === null) return null;
  const blob = (await readBlobs(repository.git, [oid], setup.config.maxFileSize)).get(oid);
  if (blob === undefined) throw new Error(`${path} was not read`);
  if (blob.kind === "unreadable") return { path, reason: blob.reason };
  return readSpecIndex(path, blob.text, linkTree(listing));
}

/** The files that an index leads to: what it links, and where the configuration allows it what these link. */
export async function reachedSpecs(
  tree: LintedTree,
  specs: readonly string[],
  start: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (tree.setup.config.index?.reach !== "reachable") return start;
  const links = new Map<string, ReadonlySet<string>>();
  for await (const spec of readSpecs(tree, specs)) if (!("reason" in spec)) links.set(spec.path, ledTo(spec));
  return reachedFrom(start, links);
}
