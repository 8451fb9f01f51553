import * as fc from "fast-check";
import * as assert from "uvu/assert";
import type { FileChange } from "../../src/core/change-set.ts";
import { parseRawDiff, parseRawDiffs } from "../../src/core/parse-raw-diff.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";

const A = "a".repeat(40);
const B = "b".repeat(40);
const ZERO = "0".repeat(40);

const added = (path: string, newOid = B): FileChange => ({
  status: "added",
  path,
  oldPath: null,
  oldOid: null,
  newOid,
});
const deleted = (path: string, oldOid = A): FileChange => ({
  status: "deleted",
  path,
  oldPath: null,
  oldOid,
  newOid: null,
});
const modified = (path: string, oldOid = A, newOid = B): FileChange => ({
  status: "modified",
  path,
  oldPath: null,
  oldOid,
  newOid,
});
const renamed = (oldPath: string, path: string): FileChange => ({
  status: "renamed",
  path,
  oldPath,
  oldOid: A,
  newOid: B,
});

const CASES: readonly (readonly [title: string, output: string, expected: readonly FileChange[]])[] = [
  ["nothing", "", []],
  ["an addition", `:000000 100644 ${ZERO} ${B} A\0a.rs\0`, [added("a.rs")]],
  ["a deletion", `:100644 000000 ${A} ${ZERO} D\0a.rs\0`, [deleted("a.rs")]],
  ["an edit", `:100644 100644 ${A} ${B} M\0a.rs\0`, [modified("a.rs")]],
  ["a change of mode alone", `:100644 100755 ${A} ${A} M\0a.rs\0`, [modified("a.rs", A, A)]],
  ["a rename", `:100644 100644 ${A} ${B} R086\0a.rs\0b.rs\0`, [renamed("a.rs", "b.rs")]],
  ["a copy, which leaves its origin alone", `:100644 100644 ${A} ${B} C100\0a.rs\0b.rs\0`, [added("b.rs")]],
  ["a file that becomes a link", `:100644 120000 ${A} ${B} T\0a.rs\0`, [deleted("a.rs")]],
  ["a link that becomes a file", `:120000 100644 ${A} ${B} T\0a.rs\0`, [added("a.rs")]],
  ["a file that becomes a submodule", `:100644 160000 ${A} ${B} T\0a.rs\0`, [deleted("a.rs")]],
  ["a new link", `:000000 120000 ${ZERO} ${B} A\0a.rs\0`, []],
  ["a moved link", `:120000 120000 ${A} ${A} R100\0a.rs\0b.rs\0`, []],
  ["a submodule that moves on", `:160000 160000 ${A} ${B} M\0sub\0`, []],
  [
    "a SHA-256 repository",
    `:000000 100644 ${"0".repeat(64)} ${"c".repeat(64)} A\0a.rs\0`,
    [added("a.rs", "c".repeat(64))],
  ],
  [
    "names that look like records, and records after a rename",
    `:100644 100644 ${A} ${B} R100\0:100644\n"x" \0-b \0:000000 100644 ${ZERO} ${B} A\0é\0`,
    [renamed(':100644\n"x" ', "-b "), added("é")],
  ],
];

const MALFORMED: readonly (readonly [title: string, output: string])[] = [
  ["an abbreviated id", `:000000 100644 0000000 bbbbbbb A\0a.rs\0`],
  ["a cut last path", `:000000 100644 ${ZERO} ${B} A\0a.r`],
  ["a missing path", `:000000 100644 ${ZERO} ${B} A\0`],
  ["a rename with one path", `:100644 100644 ${A} ${B} R100\0a.rs\0`],
  ["porcelain", "M  a.rs\n"],
];

describe("parseRawDiff", (test) => {
  for (const [title, output, expected] of CASES) {
    test(`reads ${title}`, () => assert.equal(parseRawDiff(output), expected));
  }

  for (const [title, output] of MALFORMED) {
    test(`refuses ${title}`, async () => {
      const error = await failureOf(() => parseRawDiff(output));
      assert.is(error.code, "git");
      assert.match(error.message, "expected Git's raw diff format");
    });
  }

  test("names unmerged paths, once each and sorted", async () => {
    const record = (path: string) => `:100644 000000 ${A} ${ZERO} U\0${path}\0`;
    const error = await failureOf(() => parseRawDiff(record("b.rs") + record("b.rs") + record("a.rs")));
    assert.is(error.code, "git");
    assert.is(error.message, "the index has unmerged paths: a.rs, b.rs");
    assert.match(error.help ?? "", "git add");
  });

  test("counts unmerged paths beyond ten", async () => {
    const records = Array.from({ length: 13 }, (_, at) => `:100644 000000 ${A} ${ZERO} U\0f${at}\0`);
    const error = await failureOf(() => parseRawDiff(records.join("")));
    assert.match(error.message, "and 3 more");
  });

  test("gives back any list of changes", () => {
    const path = fc.string({ unit: "binary", minLength: 1 }).map((text) => text.replaceAll("\0", "x"));
    const change = fc.oneof(
      path.map((name) => [`:000000 100644 ${ZERO} ${B} A\0${name}\0`, added(name)] as const),
      path.map((name) => [`:100755 000000 ${A} ${ZERO} D\0${name}\0`, deleted(name)] as const),
      path.map((name) => [`:100644 100644 ${A} ${B} M\0${name}\0`, modified(name)] as const),
      fc
        .tuple(path, path)
        .map(([from, to]) => [`:100644 100644 ${A} ${B} R070\0${from}\0${to}\0`, renamed(from, to)] as const),
    );
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const output = changes.map(([record]) => record).join("");
        assert.equal(
          parseRawDiff(output),
          changes.map(([, expected]) => expected),
        );
      }),
    );
  });
});

describe("parseRawDiffs", (test) => {
  const [one, other] = ["a".repeat(40), "b".repeat(40)];
  const record = `:100644 100644 ${one} ${other} M\0x.rs\0`;

  test("gives each commit its own changes, none where there are none", () => {
    const diffs = parseRawDiffs(`${one}\0${record}${other}\0${other}\0${record}${record}`);
    assert.equal(
      diffs.map((changes) => changes.length),
      [1, 0, 2],
    );
    assert.equal(parseRawDiffs(""), []);
  });

  test("takes a path that looks like a commit for a path", () => {
    const named = `:100644 100644 ${one} ${other} M\0${one}\0`;
    assert.equal(parseRawDiffs(`${one}\0${named}`)[0]?.[0]?.path, one);
  });

  test("refuses records without a commit", async () => {
    assert.match((await failureOf(() => parseRawDiffs(record))).message, "raw diff format");
  });
});
