import { readPackages } from "../core/audit/packages.ts";
import { classifyPaths, saysGenerated } from "../core/audit/path-class.ts";
import type { BlobText } from "../core/change-set.ts";
import { editPatch } from "../core/edit/edit-patch.ts";
import { type FileEdit, joinEdits } from "../core/edit/file-edit.ts";
import type { Repair, Unrepaired } from "../core/fix/repair.ts";
import { compileGlobs } from "../core/glob.ts";
import type { Listing } from "../core/listing.ts";
import type { NewReport } from "../core/scaffold/new-report.ts";
import { type NewSpec, planSpecs } from "../core/scaffold/plan-specs.ts";
import { sourcesOf, writeSpec } from "../core/scaffold/write-spec.ts";
import { readBlobs } from "../io/blobs.ts";
import { applyEdits } from "../io/edit/apply-edits.ts";
import type { WorkTreeFate } from "../io/edit/edit-work-tree.ts";
import { openGit, requireWorkTree, type WorkTree } from "../io/open-git.ts";
import { rootRelative } from "../io/root-relative.ts";
import { readStagedChanges, type StagedChanges } from "../io/staged-changes.ts";
import { editedIndex } from "./edited-index.ts";
import type { Setup } from "./setup.ts";
import { stagedSetup } from "./staged-setup.ts";

/** What new specs are asked. */
export interface NewOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly configFile: string | null;
  /** Files and folders, as given. */
  readonly sources: readonly string[];
  /** Whether the edits are only shown. */
  readonly isDryRun: boolean;
}

/** What new specs answer. */
export interface NewOutcome {
  readonly report: NewReport;
  /** What became of each written file in the work tree; none in a dry run. */
  readonly fates: ReadonlyMap<string, WorkTreeFate>;
  /** Lines for standard error. */
  readonly notices: readonly string[];
}

/**
 * Writes skeletons of specs for sources and folders of the index, and the entries of these specs in the index of
 * specs, and stages them. A spec that is there is left alone.
 *
 * @throws SpecCheckError `usage` for a path that is not in the index, `git` without a work tree and when an untracked
 *   file is in the way, `config` for a wrong configuration, `object` for a content that cannot be read, `file` when the
 *   disk refuses.
 */
export async function newSpecs(options: NewOptions): Promise<NewOutcome> {
  const workTree = requireWorkTree(await openGit(options.cwd, options.env));
  const paths = options.sources.map((path) => rootRelative(path, workTree));
  const staged = await readStagedChanges(workTree);
  const setup = await stagedSetup(workTree, staged.index, options.configFile);
  const plan = planSpecs([...new Set(paths)].sort(), staged.index, setup.mapping);
  const specs = await writeAll(workTree, plan.specs, { index: staged.index, setup });
  const entries = await writeEntries(workTree, specs, { staged, setup });
  const repairs = [...specs, ...entries.repairs];
  const edits = joinEdits(repairs.flatMap((repair) => repair.edits));
  const { isDryRun } = options;
  const fates = isDryRun ? new Map<string, WorkTreeFate>() : await applyEdits(workTree, edits);
  const written = repairs.map(({ path, why }) => ({ path, why })).sort(byPath);
  const left = [...plan.left, ...entries.left].sort(byPath);
  return {
    report: { version: 1, isDryRun, written, left, patch: editPatch(edits) },
    fates,
    notices: setup.notices,
  };
}

async function writeAll(
  { git }: WorkTree,
  specs: readonly NewSpec[],
  { index, setup }: { readonly index: Listing; readonly setup: Setup },
): Promise<readonly Repair[]> {
  const { config, mapping } = setup;
  const sources = [...new Set(specs.flatMap((spec) => sourcesOf(spec, index)))];
  const oids = sources.flatMap((path) => index.oid(path) ?? []);
  const blobs = await readBlobs(git, oids, config.maxFileSize);
  const textOf = (path: string): BlobText | null => blobs.get(index.oid(path) ?? "") ?? null;
  const classOf = classifyPaths(compileGlobs(config.audit.generated), readPackages(new Map()));
  const isGenerated = (path: string) => {
    const blob = textOf(path);
    return classOf(path) === "generated" || (blob?.kind === "text" && saysGenerated(blob.text));
  };
  const tree = withFiles(index, new Set(specs.map(({ spec }) => spec)));
  return specs.map((planned): Repair => {
    const { text, why } = writeSpec(planned, { config, mapping, tree, textOf, isGenerated });
    return { path: planned.spec, why, edits: [{ path: planned.spec, before: null, after: text }] };
  });
}

/** The index with files that are not written yet, so that new specs link each other. */
function withFiles(index: Listing, files: ReadonlySet<string>): Listing {
  return {
    has: (path) => files.has(path) || index.has(path),
    *paths() {
      yield* index.paths();
      for (const path of files) if (!index.has(path)) yield path;
    },
    oid: (path) => index.oid(path),
  };
}

/** The entries of new specs, written as `spec-check fix` would. */
async function writeEntries(
  workTree: WorkTree,
  specs: readonly Repair[],
  { staged, setup }: { readonly staged: StagedChanges; readonly setup: Setup },
): Promise<{ readonly repairs: readonly Repair[]; readonly left: readonly Unrepaired[] }> {
  const { config, mapping } = setup;
  if (config.index === null || specs.length === 0) return { repairs: [], left: [] };
  const edits: readonly FileEdit[] = specs.flatMap((spec) => spec.edits);
  const edited = editedIndex(workTree, edits);
  const changeSet = edited.view(staged.changeSet);
  const written = new Set(specs.map(({ path }) => path));
  const { fixIndex } = await import("./fix-index.ts");
  return fixIndex(
    { repository: { ...workTree, git: edited.git }, listing: changeSet.after, setup, head: "index" },
    { changeSet, mapping, config, report: { findings: [] }, isNamed: (path) => written.has(path) },
  );
}

function byPath({ path: one }: Unrepaired, { path: other }: Unrepaired): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
