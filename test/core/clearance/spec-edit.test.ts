import * as assert from "uvu/assert";
import { specEdit } from "../../../src/core/clearance/spec-edit.ts";
import { describe } from "../../support/describe.ts";

const COMMIT = { oid: "a", subject: "s" };
const FOOTER = "\n---\ntech_debt:\n  - later\nrelated_specs:\n  - other.md\n";

const edit = (before: string, after: string) => specEdit(COMMIT, [{ before, after }]);
const sorted = (words: ReadonlySet<string> | undefined) => [...(words ?? [])].sort();

describe("specEdit", (test) => {
  test("has the words of added and removed lines, and of what is left", () => {
    const { commit, added, removed, left } = edit("# exec\n\none\ntwo\n", "# exec\n\none\nthree\n") ?? {};
    assert.equal(commit, COMMIT);
    assert.equal(
      [sorted(added), sorted(removed), sorted(left)],
      [["three"], ["two"], ["exec", "one", "three"]],
    );
  });

  test("adds everything with a new spec, and removes everything with one that goes", () => {
    assert.equal(sorted(edit("", "one\n")?.added), ["one"]);
    assert.equal(sorted(edit("one\n", "")?.removed), ["one"]);
    assert.equal(sorted(edit("one\n", "")?.left), []);
  });

  test("takes no line for new that only moved or was set in", () => {
    const { added, removed } = edit("one\ntwo\nthree\n", "three\n  two\none\nfour\n") ?? {};
    assert.equal([sorted(added), sorted(removed)], [["four"], []]);
  });

  test("counts a line that is there once more", () =>
    assert.equal(sorted(edit("one\ntwo\n", "one\none\ntwo\n")?.added), ["one"]));

  const cosmetic: readonly (readonly [string, string, string])[] = [
    ["nothing", "one\n", "one\n"],
    ["white space", "one two\n", "one\n  two\n"],
    ["the footer", `one\n${FOOTER}`, `one\n${FOOTER.replace("later", "run")}`],
    ["a new footer", "one\n", `one\n${FOOTER}`],
    ["the target of a link", "[one](a.md)\n", "[one](run.md)\n"],
    ["the end of lines", "one\ntwo\n", "one\r\ntwo\r\n"],
  ];
  for (const [title, before, after] of cosmetic) {
    test(`is none for a change of ${title}`, () => assert.is(edit(before, after), null));
  }

  test("leaves the footer and the targets of links out of the words", () => {
    const { added, left } =
      edit(`one\n${FOOTER}`, `one\n[two](run.md)\n${FOOTER.replace("later", "run")}`) ?? {};
    assert.equal([sorted(added), sorted(left)], [["two"], ["one", "two"]]);
  });

  test("of a merge is what it did against all parents", () => {
    const after = "ours\ntheirs\nmerged\n";
    const sides = [
      { before: "ours\n", after },
      { before: "theirs\n", after },
    ] as const;
    assert.equal(sorted(specEdit(COMMIT, sides)?.added), ["merged"]);
    const [first] = sides;
    assert.is(specEdit(COMMIT, [first, { before: after, after }]), null);
  });
});
