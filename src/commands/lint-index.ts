import type { SpecFault } from "../core/lint/spec-fault.ts";
import { blockFaults, entryFault, indexLinkFaults, noIndexFault } from "../core/spec-index/index-faults.ts";
import { reachedFrom } from "../core/spec-index/reached-specs.ts";
import { indexedPaths } from "../core/spec-index/spec-index.ts";
import { indexLines } from "./index-lines.ts";
import type { LintedTree } from "./lint.ts";
import type { LintedSpecs } from "./lint-specs.ts";
import { readIndexFile, readSpecLinks } from "./read-index.ts";

/** What of the specs and of the index is asked about. */
export interface IndexQuestion {
  /** All specs of the tree. */
  readonly specs: readonly string[];
  readonly isNamed: (path: string) => boolean;
}

/**
 * Says what is wrong with the index of a tree: dead links, specs that it does not lead to, a block that is not what
 * the tree gives. The sources are read for the last of these alone, and only where the index has a block.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function lintIndex(tree: LintedTree, { specs, isNamed }: IndexQuestion): Promise<LintedSpecs> {
  const { index: settings } = tree.setup.config;
  if (settings === null) return { faults: [], unreadableSpecs: [] };
  const { path, reach } = settings;
  const read = await readIndexFile(tree, path);
  if (read === null) return { faults: isNamed(path) ? [noIndexFault(path)] : [], unreadableSpecs: [] };
  if ("reason" in read) return { faults: [], unreadableSpecs: [read] };
  const rules = (of: string) => tree.setup.mapping.settingsFor(of).rules;
  const asked = specs.filter(
    (spec) => spec !== path && isNamed(spec) && rules(spec)["index-entry-missing"] !== "off",
  );
  const reached =
    asked.length === 0 ? null : reachedFrom(indexedPaths(read), await readSpecLinks(tree, specs));
  const faults: SpecFault[] = asked
    .filter((spec) => reached?.has(spec) !== true)
    .map((spec) => entryFault(spec, { path, reach }));
  if (isNamed(path)) {
    faults.push(...indexLinkFaults(read));
    if (read.blocks.length > 0 && rules(path)["index-coverage-stale"] !== "off") {
      faults.push(...blockFaults(read, await indexLines(tree, specs, read)));
    }
  }
  return { faults, unreadableSpecs: [] };
}
