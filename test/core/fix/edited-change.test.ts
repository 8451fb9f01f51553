import * as assert from "uvu/assert";
import type { FileEdit } from "../../../src/core/edit/file-edit.ts";
import { editedChange } from "../../../src/core/fix/edited-change.ts";
import { type ChangeOf, changeOf, type Files } from "../../support/change-of.ts";
import { describe } from "../../support/describe.ts";

/** A change with edits, told as if the edits had been staged. */
function edited(change: ChangeOf, after: Files, renames: ChangeOf["renames"] = change.renames ?? {}): void {
  const { changeSet } = changeOf(change);
  const paths = new Set([...Object.keys(change.after), ...Object.keys(after)]);
  const edits = [...paths].flatMap((path): FileEdit[] => {
    const [old, now] = [change.after[path] ?? null, after[path] ?? null];
    return old === now ? [] : [{ path, before: old, after: now }];
  });
  const seen = editedChange(changeSet, edits, (text) => text);
  const { changeSet: expected } = changeOf({ before: change.before, after, renames });
  const sorted = (each: typeof seen) =>
    each.changes.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  assert.equal(sorted(seen), sorted(expected));
  assert.equal([...seen.after.paths()].sort(), Object.keys(after).sort());
  for (const path of paths) {
    assert.is(seen.after.oid(path), after[path] ?? null, path);
    assert.is(seen.after.has(path), path in after, path);
    assert.is(seen.before.oid(path), change.before[path] ?? null, path);
  }
}

const before = { "a.rs": "1", "a.md": "one", "b.md": "two" };

describe("editedChange", (test) => {
  const cases: readonly [string, ChangeOf, Files][] = [
    ["edits a file that did not change", { before, after: before }, { ...before, "b.md": "three" }],
    ["edits one that changed", { before, after: { ...before, "a.md": "x" } }, { ...before, "a.md": "y" }],
    ["takes a change back", { before, after: { ...before, "a.md": "x" } }, before],
    ["adds a file", { before, after: before }, { ...before, "c.md": "new" }],
    ["edits an added file", { before, after: { ...before, "c.md": "new" } }, { ...before, "c.md": "newer" }],
    ["takes an added file out", { before, after: { ...before, "c.md": "new" } }, before],
    ["deletes one", { before, after: before }, { "a.rs": "1", "b.md": "two" }],
    [
      "brings a deleted one back",
      { before, after: { "a.rs": "1", "b.md": "two" } },
      { ...before, "a.md": "else" },
    ],
    ["moves one", { before, after: before }, { "a.rs": "1", "c.md": "one", "b.md": "two" }],
    [
      "edits what moved",
      { before, after: { "a.rs": "1", "c.md": "one", "b.md": "two" }, renames: { "a.md": "c.md" } },
      { "a.rs": "1", "c.md": "one and more", "b.md": "two" },
    ],
    ["does nothing without edits", { before, after: { ...before, "a.rs": "2" } }, { ...before, "a.rs": "2" }],
  ];
  for (const [title, change, after] of cases) test(title, () => edited(change, after));

  test("deletes what moved, from where it was", () => {
    const change = {
      before,
      after: { "a.rs": "1", "c.md": "one", "b.md": "two" },
      renames: { "a.md": "c.md" },
    };
    edited(change, { "a.rs": "1", "b.md": "two" }, {});
  });
});
