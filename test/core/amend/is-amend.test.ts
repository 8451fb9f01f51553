import * as assert from "uvu/assert";
import { type AmendSigns, isAmend } from "../../../src/core/amend/is-amend.ts";
import { describe } from "../../support/describe.ts";

const DATE = "1700000000 +0100";

const exact = (...lines: readonly string[]): AmendSigns["ancestors"] =>
  lines.map((line) => ({ words: line.split(" "), isExact: true }));

const joined = (...lines: readonly string[]): AmendSigns["ancestors"] =>
  lines.map((line) => ({ words: line.split(" "), isExact: false }));

const MANAGERS = ["sh -e .husky/pre-commit", "npx --no-install spec-check", "node lint-staged --amend"];

const CASES: readonly (readonly [title: string, signs: Omit<AmendSigns, "headAuthorDate">, is: boolean])[] = [
  ["by its arguments", { ancestors: exact("git commit --amend"), authorDate: null }, true],
  ["behind managers", { ancestors: exact(...MANAGERS, "git commit --amend"), authorDate: null }, true],
  ["with another date", { ancestors: exact("git commit --amend --date=now"), authorDate: "@1 +0000" }, true],
  ["not by its date alone", { ancestors: exact("git commit -m x"), authorDate: `@${DATE}` }, false],
  ["not in a merge", { ancestors: exact("git merge other"), authorDate: `@${DATE}` }, false],
  [
    "by the nearest commit",
    { ancestors: exact("git commit -m x", "make test", "git commit --amend"), authorDate: null },
    false,
  ],
  [
    "through an alias that Git expands",
    { ancestors: exact("/usr/lib/git-core/git commit --amend", "git ca"), authorDate: null },
    true,
  ],
  ["by its date below an alias alone", { ancestors: exact("git ca"), authorDate: `@${DATE}` }, true],
  ["not by another date below an alias", { ancestors: exact("git ca"), authorDate: "@1 +0100" }, false],
  ["by its date where nothing can be read", { ancestors: [], authorDate: `@${DATE}` }, true],
  ["by a date without the sign", { ancestors: [], authorDate: DATE }, true],
  ["not in another zone", { ancestors: [], authorDate: "@1700000000 +0000" }, false],
  ["not without any sign", { ancestors: [], authorDate: null }, false],
  [
    "by both where words cannot be told apart",
    { ancestors: joined("git commit --amend"), authorDate: `@${DATE}` },
    true,
  ],
  [
    "not by a message that says so, where words cannot be told apart",
    { ancestors: joined("git commit -m let --amend be"), authorDate: "@1800000000 +0100" },
    false,
  ],
  [
    "not by the date alone, where words cannot be told apart",
    { ancestors: joined("git commit -m x"), authorDate: `@${DATE}` },
    false,
  ],
];

describe("isAmend", (test) => {
  for (const [title, signs, expected] of CASES) {
    test(`tells an amend ${title}`, () => assert.is(isAmend({ ...signs, headAuthorDate: DATE }), expected));
  }
});
