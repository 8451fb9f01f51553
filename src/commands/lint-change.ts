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
import type { LintedSpecs, UnreadableSpec } from "./lint-specs.ts";

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
 * all others to a spec that it moved or took away. Specs that it touches and that are no text come apart.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function lintChange(
  git: Git,
  changeSet: ChangeSet,
  options: JudgeOptions,
): Promise<LintedSpecs> {
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
  const { faults, unreadableSpecs } = await lintTouched(
    lint,
    touched.filter(({ path }) => counts(path)),
  );
  const others = { left, touched: new Set(touched.map(({ path }) => path)) };
  return { faults: [...faults, ...(await brokenLinks(lint, changeSet, others))], unreadableSpecs };
}

/** Specs whose texts are in memory at a time. */
const BATCH = 100;

async function lintTouched(lint: ChangeLint, specs: readonly TouchedSpec[]): Promise<LintedSpecs> {
  const faults: SpecFault[] = [];
  const unreadableSpecs: UnreadableSpec[] = [];
  for (let at = 0; at < specs.length; at += BATCH) {
    const batch = specs.slice(at, at + BATCH);
    const blobs = await readTouched(lint, batch);
    faults.push(...batch.flatMap((spec) => faultsOf(lint, spec, blobs)));
    for (const { path, oid } of batch) {
      const blob = blobs.get(oid);
      if (blob?.kind === "unreadable") unreadableSpecs.push({ path, reason: blob.reason });
    }
  }
  return { faults, unreadableSpecs };
}

function readTouched({ git, options }: ChangeLint, specs: readonly TouchedSpec[]): Promise<Blobs> {
  const oids = specs.flatMap(({ oid, before }) => (before === null ? [oid] : [oid, before.oid]));
  return readBlobs(git, oids, options.setup.config.maxFileSize);
}

function faultsOf(
  { after, before: earlier, options, movedTo }: ChangeLint,
  { path, oid, before }: TouchedSpec,
  blobs: Blobs,
): readonly SpecFault[] {
  const format = options.setup.config.spec;
  const text = textOf(blobs, oid);
  if (text === null) return [];
  const formerPath = before === null || before.path === path ? null : before.path;
  const now = lintSpec(readLintedSpec({ path, text, format, tree: after, formerPath, movedTo }));
  const old = before === null ? null : textOf(blobs, before.oid);
  // Most specs have no fault, and then it does not matter what they had before.
  if (before === null || old === null || now.length === 0) return now;
  return newFaults(now, lintSpec(readLintedSpec({ path: before.path, text: old, format, tree: earlier })));
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
