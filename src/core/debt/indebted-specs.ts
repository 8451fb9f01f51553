import type { Packages } from "../audit/packages.ts";
import { phaseFinder } from "../audit/phase-finder.ts";
import type { Tree } from "../change-set.ts";
import type { Config } from "../config/config.ts";
import { footerKeys } from "../config/spec-format.ts";
import { specPaths } from "../lint/spec-paths.ts";
import type { Mapping } from "../mapping.ts";
import { namedPaths } from "../plan.ts";
import type { IndebtedSpec } from "./debt-report.ts";
import { readDebt } from "./read-debt.ts";

/**
 * The specs of a tree, sorted.
 *
 * @param paths files and folders that count, relative to the root; none for the whole tree.
 */
export function specsOf(tree: Tree, mapping: Mapping, paths: readonly string[]): readonly string[] {
  const isNamed = namedPaths(paths);
  return specPaths(tree, mapping).filter(isNamed);
}

/** What specs are judged with. */
export interface DebtRules {
  readonly config: Config;
  readonly mapping: Mapping;
  readonly packages: Packages;
}

/**
 * Reads the debt of specs. The phase of a spec is that of the first source that it answers for, else that of its own
 * path.
 *
 * @param textOf the text of a spec, or why it has none.
 */
export function indebtedSpecs(
  tree: Tree,
  specs: readonly string[],
  { config, mapping, packages, textOf }: DebtRules & { readonly textOf: (path: string) => SpecText },
): readonly IndebtedSpec[] {
  const phaseOf = phaseFinder(config.phases);
  const keys = footerKeys(config.spec);
  return specs.map((path) => {
    const read = textOf(path);
    const { severity, items, problem } =
      read.kind === "text"
        ? readDebt(read.text, keys)
        : { severity: null, items: [], problem: { line: 1, text: read.reason } };
    const [source] = mapping.sourcesFor(path, tree);
    const phase = (source === undefined ? null : phaseOf(source)) ?? phaseOf(path);
    return { path, severity, crate: packages.packageOf(path)?.label ?? null, phase, items, problem };
  });
}

/** The text of a spec, or why it has none. */
export type SpecText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: string };
