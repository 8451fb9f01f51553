import { phaseFinder } from "../core/audit/phase-finder.ts";
import { coverageLines } from "../core/spec-index/coverage-lines.ts";
import { neededEntries, reachedFrom } from "../core/spec-index/reached-specs.ts";
import { indexedPaths, type SpecIndex } from "../core/spec-index/spec-index.ts";
import { BlobReader } from "../io/readings/blob-reader.ts";
import { auditListing } from "./audit-listing.ts";
import type { LintedTree } from "./lint.ts";
import { readSpecLinks } from "./read-index.ts";

/**
 * The lines that belong into the managed block of an index: the audit of its tree, and the specs that nothing outside
 * of the block leads to.
 *
 * @param specs all specs of the tree.
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function indexLines(
  tree: LintedTree,
  specs: readonly string[],
  index: SpecIndex,
): Promise<readonly string[]> {
  const { repository, listing, setup } = tree;
  const { config, mapping } = setup;
  const { git } = repository;
  const reader = new BlobReader(git, { maxFileSize: config.maxFileSize, onProgress: async () => {} });
  const { sources } = await auditListing(listing, setup, { git, reader, paths: [] });
  const links = await readSpecLinks(tree, specs);
  const reached = reachedFrom(indexedPaths(index, "written"), links);
  const phaseIn = phaseFinder(config.phases);
  return coverageLines({
    index: index.path,
    sources,
    phases: config.phases.map(({ name }) => name),
    specs: neededEntries(
      specs.filter((spec) => spec !== index.path),
      reached,
      links,
    ),
    phaseOf: (spec) => phaseIn(spec) ?? phaseIn(mapping.sourcesFor(spec, listing)[0] ?? spec),
  });
}
