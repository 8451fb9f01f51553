import type { WorkTreeFate } from "../io/edit/edit-work-tree.ts";

/** What a person has to know of files whose versions in the index were edited, a line each. */
export function fateNotices(fates: ReadonlyMap<string, WorkTreeFate>): readonly string[] {
  return [...fates].flatMap(([path, fate]) => (NOTICES[fate] === null ? [] : [`${path} ${NOTICES[fate]}`]));
}

const NOTICES: Readonly<Record<WorkTreeFate, string | null>> = {
  same: null,
  merged: null,
  kept: "has unstaged changes where the edit is; only its staged version was edited",
  absent: "is not in the work tree; only its staged version was edited",
};
