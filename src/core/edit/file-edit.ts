/** What a file of the index becomes. */
export interface FileEdit {
  /** Relative to the root. */
  readonly path: string;
  /** The text in the index, null where there is no such file. */
  readonly before: string | null;
  /** The text that the index gets, null to take the file out. */
  readonly after: string | null;
  /** Of a new file the one that it was, which another edit takes out: its mode and unstaged changes go with it. */
  readonly movedFrom?: string;
}

/** Edits that make a difference, sorted by path. Of two edits of one path the later one goes on from the earlier. */
export function joinEdits(edits: readonly FileEdit[]): readonly FileEdit[] {
  const byPath = new Map<string, FileEdit>();
  for (const edit of edits) {
    const earlier = byPath.get(edit.path);
    byPath.set(edit.path, earlier === undefined ? edit : { ...earlier, ...edit, before: earlier.before });
  }
  return [...byPath.values()]
    .filter(({ before, after }) => before !== after)
    .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}
