import { linkTree } from "../core/links/link-tree.ts";
import { ledTo } from "../core/spec-index/reached-specs.ts";
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

/** What each spec of a tree leads to, where the configuration lets them lead on; nothing where it does not. */
export async function readSpecLinks(
  tree: LintedTree,
  specs: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const links = new Map<string, ReadonlySet<string>>();
  if (tree.setup.config.index?.reach !== "reachable") return links;
  for await (const spec of readSpecs(tree, specs)) if (!("reason" in spec)) links.set(spec.path, ledTo(spec));
  return links;
}
