import * as assert from "uvu/assert";
import type { ApiChange } from "../../src/core/api-change.ts";
import { type Wording, word } from "../../src/core/wording.ts";
import { describe } from "../support/describe.ts";
import { sampleChange } from "../support/sample-report.ts";

const source = "src/a.rs";
const spec = "src/a.rs.spec.md";
const one = [sampleChange({ path: "run" })];

function named(...paths: readonly string[]): readonly ApiChange[] {
  return paths.map((path) => sampleChange({ change: "changed", kind: "struct", path }));
}

describe("word", (test) => {
  const cases: readonly (readonly [title: string, wording: Wording, message: string, help: string])[] = [
    [
      "a public API that changed",
      word("api-changed-without-spec", {
        source,
        spec,
        specStatus: "unchanged",
        lacksNames: false,
        api: one,
      }),
      "public API changed, its spec did not: added fn run",
      "Describe the change in src/a.rs.spec.md and `git add` it.",
    ],
    [
      "a crate's API that changed",
      word("crate-api-changed-without-spec", {
        source,
        spec,
        specStatus: "unchanged",
        lacksNames: false,
        api: one,
      }),
      "crate API changed, its spec did not: added fn run",
      "Describe the change in src/a.rs.spec.md and `git add` it.",
    ],
    [
      "a spec that changed in looks",
      word("api-changed-without-spec", {
        source,
        spec,
        specStatus: "cosmetic",
        lacksNames: false,
        api: named("A", "B", "C"),
      }),
      "public API changed, its spec changed only in white space, footer or link targets: changed struct A, changed struct B, changed struct C",
      "Describe the change in src/a.rs.spec.md and `git add` it.",
    ],
    [
      "a spec that only moved, and many items",
      word("api-changed-without-spec", {
        source,
        spec,
        specStatus: "moved",
        lacksNames: false,
        api: named("A", "B", "C", "D", "E"),
      }),
      "public API changed, its spec only moved: changed struct A, changed struct B, changed struct C and 2 more",
      "Describe the change in src/a.rs.spec.md and `git add` it.",
    ],
    [
      "an API that could not be read",
      word("api-changed-without-spec", {
        source,
        spec,
        specStatus: "unchanged",
        lacksNames: false,
        api: [sampleChange({ kind: "unread", path: "(lines 3-5)" })],
      }),
      "public API changed, its spec did not: unreadable lines 3-5",
      "Describe the change in src/a.rs.spec.md and `git add` it.",
    ],
    [
      "a new module",
      word("spec-missing", { source, spec, isNew: true, otherSpelling: null, api: one }),
      "new module without a spec: added fn run",
      "Describe src/a.rs in src/a.rs.spec.md and `git add` it.",
    ],
    [
      "an old module without a spec",
      word("spec-missing", { source, spec, isNew: false, otherSpelling: null, api: one }),
      "API changed in a module without a spec: added fn run",
      "Describe src/a.rs in src/a.rs.spec.md and `git add` it.",
    ],
    [
      "a module that moved away",
      word("spec-missing", { source, spec, isNew: false, otherSpelling: null, api: [] }),
      "src/a.rs moved away from the spec that covered it",
      "Describe src/a.rs in src/a.rs.spec.md and `git add` it.",
    ],
    [
      "a spec spelled in another case",
      word("spec-missing", { source, spec, isNew: true, otherSpelling: "src/A.rs.spec.md", api: one }),
      "new module without a spec: added fn run",
      "src/A.rs.spec.md differs only in case: run `git mv src/A.rs.spec.md src/a.rs.spec.md`.",
    ],
    [
      "a spec composed of other letters",
      word("spec-missing", {
        source,
        spec: "\u00e9.md",
        isNew: true,
        otherSpelling: "e\u0301.md",
        api: one,
      }),
      "new module without a spec: added fn run",
      "e\u0301.md differs only in how it composes its letters: run `git mv 'e\u0301.md' '\u00e9.md'`.",
    ],
    [
      "a spec left by a deletion",
      word("spec-orphaned", { kind: "deleted", spec, source }),
      "src/a.rs was deleted and its spec stays",
      "Run `git rm src/a.rs.spec.md`.",
    ],
    [
      "a spec left by a move, with an odd name",
      word("spec-orphaned", {
        kind: "moved",
        spec: "-it's.md",
        previousSource: "a",
        source: "b",
        goal: "b c.md",
        goalExists: false,
      }),
      "a moved to b and its spec stays behind",
      "Run `spec-check fix b`, which mends the links to it as well, or `git mv './-it'\\''s.md' 'b c.md'`.",
    ],
    [
      "a lost spec",
      word("spec-orphaned", { kind: "lost", spec, sources: [source] }),
      "the spec was deleted and src/a.rs stays",
      "Run `git restore --source=HEAD --staged --worktree -- src/a.rs.spec.md`, or move the text to another spec.",
    ],
    [
      "a lost spec of many",
      word("spec-orphaned", { kind: "lost", spec: "m.md", sources: ["a", "b", "c", "d"] }),
      "the spec was deleted and a, b, c and 1 more stay",
      "Run `git restore --source=HEAD --staged --worktree -- m.md`, or move the text to another spec.",
    ],
    [
      "lines that cannot be read",
      word("analysis-incomplete", {
        path: source,
        unreadable: [],
        unread: [
          { side: "after", from: 3, to: 3, reason: "no Rust item known" },
          { side: "before", from: 1, to: 2, reason: "unbalanced brackets" },
          { side: "after", from: 9, to: 9, reason: "x" },
          { side: "after", from: 9, to: 9, reason: "x" },
        ],
      }),
      "cannot read line 3: no Rust item known; cannot read lines 1-2 before the change: unbalanced brackets; cannot read line 9: x; and 1 more place",
      'Compare src/a.rs with its spec by hand, or list it under "ignore".',
    ],
    [
      "a file that cannot be read",
      word("analysis-incomplete", {
        path: source,
        unread: [],
        unreadable: [
          { side: "before", reason: "not-utf8" },
          { side: "after", reason: "too-large" },
        ],
      }),
      'the file before the change is not UTF-8; the file is larger than "maxFileSize"',
      'Raise "maxFileSize", or list src/a.rs under "ignore".',
    ],
    [
      "three places and a file that is no text",
      word("analysis-incomplete", {
        path: source,
        unread: Array(3).fill({ side: "after", from: 1, to: 1, reason: "x" }),
        unreadable: [{ side: "after", reason: "nul-byte" }],
      }),
      "the file holds NUL bytes; cannot read line 1: x; cannot read line 1: x; cannot read line 1: x",
      'Compare src/a.rs with its spec by hand, or list it under "ignore".',
    ],
    [
      "a pattern",
      word("config-pattern-unused", { key: "ignore[0]", pattern: 'a"b' }),
      'ignore[0] "a\\"b" matches no path',
      "Correct the pattern or remove it; patterns are matched from the repository's root.",
    ],
  ];
  for (const [title, wording, message, help] of cases) {
    test(title, () => assert.equal(wording, { message, help }));
  }
});
