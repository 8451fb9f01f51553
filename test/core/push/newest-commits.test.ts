import * as assert from "uvu/assert";
import { newestCommits } from "../../../src/core/push/newest-commits.ts";
import { describe } from "../../support/describe.ts";

const commits = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);

describe("newestCommits", (test) => {
  test("lists all of an ordinary push, without a word", () => {
    assert.equal(newestCommits(commits(100), 100), { commits: commits(100), notice: null });
    assert.equal(newestCommits([], 100), { commits: [], notice: null });
  });

  test("lists all of any push for whom nothing is too much", () => {
    assert.equal(newestCommits(commits(7400), null), { commits: commits(7400), notice: null });
  });

  test("lists the newest of a long history, and says so", () => {
    const { commits: listed, notice } = newestCommits(commits(7400), 100);
    assert.is(listed.length, 100);
    assert.is(listed[0], "c7300");
    assert.is(listed.at(-1), "c7399");
    assert.match(notice ?? "", "of the 7400 commits of this push the newest 100 are looked at one by one");
  });
});
