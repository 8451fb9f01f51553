import type { Blobs, FileChange } from "../../core/change-set.ts";
import { type SpecEdit, type SpecTexts, specEdit } from "../../core/clearance/spec-edit.ts";
import type { Commit } from "../../core/history/commit.ts";
import { readBlobs } from "../blobs.ts";
import type { Git } from "../git.ts";
import { type CommitChanges, diffCommits } from "./diff-commits.ts";

/** Specs whose paths Git is given; of more, everything is listed and filtered here. */
const MOST_PATHS = 500;

/** Which specs are asked for. */
export interface SpecSearch {
  readonly specs: ReadonlySet<string>;
  /** Bytes; a larger spec was not read, so that no edit of it counts. */
  readonly maxFileSize: number;
}

/**
 * Reads what commits said in specs, by path and in the order of the commits. A spec that a commit renamed is compared
 * with what it was, and not followed any further back. Each content is read once.
 *
 * @throws SpecCheckError `git` or `object` when Git fails.
 */
export async function readSpecEdits(
  git: Git,
  commits: readonly Commit[],
  { specs, maxFileSize }: SpecSearch,
): Promise<ReadonlyMap<string, readonly SpecEdit[]>> {
  if (commits.length === 0 || specs.size === 0) return new Map();
  const paths = specs.size > MOST_PATHS ? [] : [...specs];
  const changes = await diffCommits(git, commits, paths);
  const touched = touches(commits, await withRenames(git, commits, { changes, specs }), specs);
  const oids = touched.flatMap(({ sides }) => sides.flatMap(({ oldOid, newOid }) => [oldOid, newOid]));
  const blobs = await readBlobs(
    git,
    oids.filter((oid) => oid !== null),
    maxFileSize,
  );
  const edits = new Map<string, SpecEdit[]>();
  for (const { commit, spec, sides } of touched) {
    const [first, ...others] = sides.map((side) => textsOf(side, blobs)).filter((texts) => texts !== null);
    if (first === undefined || others.length < sides.length - 1) continue;
    const edit = specEdit(commit, [first, ...others]);
    if (edit === null) continue;
    const known = edits.get(spec);
    if (known === undefined) edits.set(spec, [edit]);
    else known.push(edit);
  }
  return edits;
}

/** A spec that looks new may have come from elsewhere, which only the whole change of its commit tells. */
async function withRenames(
  git: Git,
  commits: readonly Commit[],
  { changes, specs }: { readonly changes: CommitChanges; readonly specs: ReadonlySet<string> },
): Promise<CommitChanges> {
  const isNew = ({ path, oldOid }: FileChange) => oldOid === null && specs.has(path);
  const adding = commits.filter((_, at) => changes[at]?.flat().some(isNew));
  if (adding.length === 0) return changes;
  const whole = await diffCommits(git, adding);
  const byOid = new Map(adding.map(({ oid }, at) => [oid, whole[at] ?? []]));
  return commits.map(({ oid }, at) => byOid.get(oid) ?? changes[at] ?? []);
}

interface Touch {
  readonly commit: Commit;
  readonly spec: string;
  /** Its change against each parent of the commit. */
  readonly sides: readonly FileChange[];
}

/** A merge that has a spec from one of its parents did nothing to it. */
function touches(
  commits: readonly Commit[],
  changes: CommitChanges,
  specs: ReadonlySet<string>,
): readonly Touch[] {
  return commits.flatMap((commit, at) => {
    const sides = changes[at] ?? [];
    const bySide = sides.map((side) => new Map(side.map((change) => [change.path, change])));
    return [...(bySide[0]?.keys() ?? [])]
      .filter((path) => specs.has(path) && bySide.every((side) => side.has(path)))
      .map((spec) => ({
        commit,
        spec,
        sides: bySide.map((side) => side.get(spec)).filter((change) => change !== undefined),
      }));
  });
}

/** Null where a side is no text. */
function textsOf({ oldOid, newOid }: FileChange, blobs: Blobs): SpecTexts | null {
  const before = oldOid === null ? "" : textOf(oldOid, blobs);
  const after = newOid === null ? "" : textOf(newOid, blobs);
  return before === null || after === null ? null : { before, after };
}

function textOf(oid: string, blobs: Blobs): string | null {
  const blob = blobs.get(oid);
  return blob?.kind === "text" ? blob.text : null;
}
