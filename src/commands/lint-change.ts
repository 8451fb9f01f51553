import type { Blobs, ChangeSet } from "../core/change-set.ts";
import { type LinkTree, linkTree } from "../core/links/link-tree.ts";
import { linkFaults } from "../core/lint/link-faults.ts";
import { lintSpec, readLintedSpec, withLines } from "../core/lint/lint-spec.ts";
import { newFaults } from "../core/lint/new-faults.ts";
import type { SpecFault } from "../core/lint/spec-fault.ts";
import { isSpecOf, specPaths } from "../core/lint/spec-paths.ts";
import { type TouchedSpec, touchedSpecs } from "../core/lint/touched-specs.ts";
import { baseName } from "../core/path-parts.ts";
import { namedPaths } from "../core/plan.ts";
import { readBlobs } from "../io/blobs.ts";
import type { Git } from "../io/git.ts";
import type { JudgeOptions } from "./judge-change-set.ts";

/** What the specs of a change are read with. */
interface ChangeLint {
  readonly git: Git;
  readonly options: JudgeOptions;
  readonly before: LinkTree;
  readonly after: LinkTree;
  readonly movedTo: (path: string) => string | null;
}

/**
 * What a change did wrong to specs: faults of the specs that it touches and that were not there before, and links of
 * all others to a spec that it moved or took away.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function lintChange(
  git: Git,
  changeSet: ChangeSet,
  options: JudgeOptions,
): Promise<readonly SpecFault[]> {
  const { mapping } = options.setup;
  const isSpec = (path: string) =>
    isSpecOf(changeSet.after, mapping)(path) || isSpecOf(changeSet.before, mapping)(path);
  const { touched, gone } = touchedSpecs(changeSet, isSpec, mapping);
  const isNamed = namedPaths(options.paths);
  const counts = (path: string) => isNamed(path) && (options.among?.has(path) ?? true);
  const lint: ChangeLint = {
    git,
    options,
    before: linkTree(changeSet.before),
    after: linkTree(changeSet.after),
    movedTo: (path) => gone.get(path) ?? null,
  };
  const left = [...gone.keys()].filter(counts);
  return [
    ...(await touchedFaults(
      lint,
      touched.filter(({ path }) => counts(path)),
    )),
    ...(await brokenLinks(lint, changeSet, { left, touched: new Set(touched.map(({ path }) => path)) })),
  ];
}

/** Specs whose texts are in memory at a time. */
const BATCH = 100;

async function touchedFaults(lint: ChangeLint, specs: readonly TouchedSpec[]): Promise<readonly SpecFault[]> {
  const faults: SpecFault[] = [];
  for (let at = 0; at < specs.length; at += BATCH) {
    faults.push(...(await batchFaults(lint, specs.slice(at, at + BATCH))));
  }
  return faults;
}

async function batchFaults(lint: ChangeLint, specs: readonly TouchedSpec[]): Promise<readonly SpecFault[]> {
  const { git, options, movedTo } = lint;
  const { spec: format, maxFileSize } = options.setup.config;
  const oids = specs.flatMap(({ oid, before }) => (before === null ? [oid] : [oid, before.oid]));
  const blobs = await readBlobs(git, oids, maxFileSize);
  return specs.flatMap(({ path, oid, before }) => {
    const text = textOf(blobs, oid);
    if (text === null) return [];
    const formerPath = before === null || before.path === path ? null : before.path;
    const now = lintSpec(readLintedSpec({ path, text, format, tree: lint.after, formerPath, movedTo }));
    const old = before === null ? null : textOf(blobs, before.oid);
    // Most specs have no fault, and then it does not matter what they had before.
    if (before === null || old === null || now.length === 0) return now;
    return newFaults(
      now,
      lintSpec(readLintedSpec({ path: before.path, text: old, format, tree: lint.before })),
    );
  });
}

/** Specs that say the name of one that is gone are read for their links to it. */
async function brokenLinks(
  lint: ChangeLint,
  { after }: ChangeSet,
  { left, touched }: { readonly left: readonly string[]; readonly touched: ReadonlySet<string> },
): Promise<readonly SpecFault[]> {
  if (left.length === 0) return [];
  const { git, options, movedTo } = lint;
  const { spec: format, maxFileSize } = options.setup.config;
  const names = [...new Set(left.map(baseName))];
  const others = specPaths(after, options.setup.mapping).filter((path) => !touched.has(path));
  const blobs = await readBlobs(
    git,
    others.flatMap((path) => after.oid(path) ?? []),
    maxFileSize,
  );
  return others.flatMap((path) => {
    const text = textOf(blobs, after.oid(path) ?? "");
    if (text === null || !names.some((name) => text.includes(name))) return [];
    const now = readLintedSpec({ path, text, format, tree: lint.after, movedTo });
    const old = { ...now, tree: lint.before, movedTo: () => null };
    return newFaults(withLines(now, linkFaults(now)), withLines(old, linkFaults(old)));
  });
}

function textOf(blobs: Blobs, oid: string): string | null {
  const blob = blobs.get(oid);
  return blob?.kind === "text" ? blob.text : null;
}
