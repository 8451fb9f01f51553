import type { Packages } from "../audit/packages.ts";
import { phaseFinder } from "../audit/phase-finder.ts";
import type { Tree } from "../change-set.ts";
import type { Config } from "../config/config.ts";
import { isMatchable } from "../glob/matchable-path.ts";
import type { Mapping } from "../mapping.ts";
import { namedPaths } from "../plan.ts";
import type { IndebtedSpec } from "./debt-report.ts";
import { readDebt } from "./read-debt.ts";

/** What a spec is called where nobody says otherwise. */
const SPEC_SUFFIX = ".spec.md";

/**
 * The specs of a tree, sorted: files that may be specs by their name, and are called `.spec.md` or answer for a source.
 * Those in ignored folders are among them.
 *
 * @param paths files and folders that count, relative to the root; none for the whole tree.
 */
export function specsOf(tree: Tree, mapping: Mapping, paths: readonly string[]): readonly string[] {
  const isNamed = namedPaths(paths);
  return [...tree.paths()]
    .filter((path) => isNamed(path) && isMatchable(path) && mapping.isSpec(path))
    .filter((path) => path.endsWith(SPEC_SUFFIX) || mapping.sourcesFor(path, tree).length > 0)
    .sort();
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
  return specs.map((path) => {
    const read = textOf(path);
    const { severity, items, problem } =
      read.kind === "text"
        ? readDebt(read.text)
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
