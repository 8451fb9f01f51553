import type { ChangeSet } from "../core/change-set.ts";
import { type FileEdit, joinEdits } from "../core/edit/file-edit.ts";
import { editedChange } from "../core/fix/edited-change.ts";
import type { Git } from "../io/git.ts";
import { prefetchedGit } from "../io/history/prefetched-git.ts";
import { objectId } from "../io/object-id.ts";
import type { WorkTree } from "../io/open-git.ts";

/** The index with edits that were not written. */
export interface EditedIndex {
  /** Git that knows the contents of the edits as well. */
  readonly git: Git;
  /** A change whose right side is the index, as it would be with the edits. */
  view(changeSet: ChangeSet): ChangeSet;
}

/** Looks at the index as if some edits had been made, in memory alone. */
export function editedIndex({ git, objectFormat }: WorkTree, edits: readonly FileEdit[]): EditedIndex {
  const joined = joinEdits(edits);
  const oidOf = (text: string) => objectId(objectFormat, "blob", Buffer.from(text));
  const contents = new Map(
    joined.flatMap(({ after }) => (after === null ? [] : [[oidOf(after), Buffer.from(after)] as const])),
  );
  return {
    git: prefetchedGit(git, contents),
    view: (changeSet) => editedChange(changeSet, joined, oidOf),
  };
}
