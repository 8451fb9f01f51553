import type { Blobs, ChangeSet, Tree } from "../core/change-set.ts";
import { linkTree } from "../core/links/link-tree.ts";
import { readLintedSpec } from "../core/lint/lint-spec.ts";
import { newFaults } from "../core/lint/new-faults.ts";
import type { SpecFault } from "../core/lint/spec-fault.ts";
import { isSpecOf, specPaths } from "../core/lint/spec-paths.ts";
import { touchedSpecs } from "../core/lint/touched-specs.ts";
import { baseName } from "../core/path-parts.ts";
import { namedPaths } from "../core/plan.ts";
import { entryFault, indexLinkFaults } from "../core/spec-index/index-faults.ts";
import { isReached, ledTo } from "../core/spec-index/reached-specs.ts";
import { indexedPaths, readSpecIndex, type SpecIndex } from "../core/spec-index/spec-index.ts";
import { readBlobs } from "../io/blobs.ts";
import type { Git } from "../io/git.ts";
import type { JudgeOptions } from "./judge-change-set.ts";
import type { LintedSpecs } from "./lint-specs.ts";

/** What the index of a change is read with. */
interface IndexLint {
  readonly git: Git;
  readonly changeSet: ChangeSet;
  readonly options: JudgeOptions;
  /** Path of the index. */
  readonly path: string;
  readonly reach: "direct" | "reachable";
  /** Whether a path is among those that the check was narrowed to. */
  readonly counts: (path: string) => boolean;
}

/**
 * What a change did wrong to the index: links that it wrote dead or whose files it took away, and specs that it added
 * or took out of the index and to which the index does not lead. An index that is not there is told of by lint, and
 * one that is no text comes apart.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function lintIndexChange(
  git: Git,
  changeSet: ChangeSet,
  options: JudgeOptions,
): Promise<LintedSpecs> {
  const { index } = options.setup.config;
  if (index === null) return NOTHING;
  const isNamed = namedPaths(options.paths);
  const counts = (path: string) => isNamed(path) && (options.among?.has(path) ?? true);
  const lint: IndexLint = { git, changeSet, options, ...index, counts };
  const [after, before] = [changeSet.after.oid(index.path), changeSet.before.oid(index.path)];
  if (after === null) return NOTHING;
  const asked = newSpecs(lint);
  const isTouched = after !== before;
  const blobs = await readIndexed(lint, [after, before]);
  const now = blobs.get(after);
  if (now?.kind !== "text") {
    const isTold = now !== undefined && ((isTouched && counts(index.path)) || asked.length > 0);
    return isTold ? { faults: [], unreadableSpecs: [{ path: index.path, reason: now.reason }] } : NOTHING;
  }
  const old = blobs.get(before ?? "");
  const faults = await changedFaults(
    lint,
    { text: now.text, old: old?.kind === "text" ? old.text : "" },
    asked,
  );
  return { faults, unreadableSpecs: [] };
}

const NOTHING: LintedSpecs = { faults: [], unreadableSpecs: [] };

/** What a change makes wrong in the index, given its texts after and before. */
async function changedFaults(
  lint: IndexLint,
  { text, old }: { readonly text: string; readonly old: string },
  asked: readonly string[],
): Promise<readonly SpecFault[]> {
  const { changeSet, path, counts } = lint;
  const gone = changeSet.changes.flatMap(({ path: left, oldPath, newOid }) =>
    oldPath !== null ? [oldPath] : newOid === null ? [left] : [],
  );
  const isTouched = changeSet.after.oid(path) !== changeSet.before.oid(path);
  if (!isTouched && asked.length === 0 && !gone.some((file) => text.includes(baseName(file)))) return [];
  const now = readSpecIndex(path, text, linkTree(changeSet.after));
  const then = readSpecIndex(path, old, linkTree(changeSet.before));
  const left = isTouched ? takenOut(lint, now, then) : [];
  return [
    ...(counts(path) || gone.some(counts) ? brokenLinks(lint, now, then) : []),
    ...(await missingEntries(lint, now, [...asked, ...left])),
  ];
}

function brokenLinks(
  { changeSet, options }: IndexLint,
  now: SpecIndex,
  then: SpecIndex,
): readonly SpecFault[] {
  const { mapping } = options.setup;
  const isSpec = (path: string) =>
    isSpecOf(changeSet.after, mapping)(path) || isSpecOf(changeSet.before, mapping)(path);
  const { gone } = touchedSpecs(changeSet, isSpec, mapping);
  const moved = new Map(changeSet.changes.map(({ path, oldPath }) => [oldPath, path] as const));
  const movedTo = (path: string) => gone.get(path) ?? moved.get(path) ?? null;
  return newFaults(indexLinkFaults(now, movedTo), indexLinkFaults(then));
}

/** The specs that a change adds. One that moved is not new: its link is broken, and that is told. */
function newSpecs({ changeSet, options, counts, path: index }: IndexLint): readonly string[] {
  const { mapping } = options.setup;
  const { touched } = touchedSpecs(changeSet, isSpecOf(changeSet.after, mapping), mapping);
  return touched
    .filter(({ path, before }) => before === null && path !== index && counts(path))
    .map(({ path }) => path);
}

/** The specs that the index linked before a change, and links no more. */
function takenOut({ changeSet, options, counts, path: index }: IndexLint, now: SpecIndex, then: SpecIndex) {
  if (!counts(index)) return [];
  const linked = indexedPaths(now);
  const isSpec = isSpecOf(changeSet.after, options.setup.mapping);
  return [...indexedPaths(then)].filter(
    (path) => !linked.has(path) && path !== index && changeSet.after.has(path) && isSpec(path),
  );
}

async function missingEntries(
  lint: IndexLint,
  now: SpecIndex,
  asked: readonly string[],
): Promise<readonly SpecFault[]> {
  const start = indexedPaths(now);
  const unlinked = [...new Set(asked)].filter((spec) => !start.has(spec));
  if (unlinked.length === 0) return [];
  const isThere = lint.reach === "direct" ? () => false : await reachTest(lint, start);
  return unlinked.filter((spec) => !isThere(spec)).map((spec) => entryFault(spec, lint));
}

/** The texts of all specs are read, and few of them parsed: those that name what is looked for. */
async function reachTest(lint: IndexLint, start: ReadonlySet<string>): Promise<(spec: string) => boolean> {
  const { changeSet, options } = lint;
  const after: Tree = changeSet.after;
  const specs = specPaths(after, options.setup.mapping);
  const contents = await readIndexed(
    lint,
    specs.map((path) => after.oid(path)),
  );
  const texts = new Map(
    specs.flatMap((path) => {
      const blob = contents.get(after.oid(path) ?? "");
      return blob?.kind === "text" ? [[path, blob.text] as const] : [];
    }),
  );
  const tree = linkTree(after);
  const known = new Map<string, ReadonlySet<string>>();
  const linksOf = (path: string) => {
    const found =
      known.get(path) ??
      ledTo(readLintedSpec({ path, text: texts.get(path) ?? "", format: options.setup.config.spec, tree }));
    known.set(path, found);
    return found;
  };
  return (spec) => isReached(spec, { start, texts, linksOf });
}

function readIndexed({ git, options }: IndexLint, oids: readonly (string | null)[]): Promise<Blobs> {
  const wanted = oids.flatMap((oid) => oid ?? []);
  return readBlobs(git, wanted, options.setup.config.maxFileSize);
}
