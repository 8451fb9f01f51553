import * as assert from "uvu/assert";
import type { FileChange } from "../../../src/core/change-set.ts";
import { newestToJudge } from "../../../src/core/picture/newest-to-judge.ts";
import { type ChangingCommit, followPaths } from "../../../src/core/picture/path-histories.ts";
import { describe } from "../../support/describe.ts";

const change = (path: string, newOid: string | null): FileChange => ({
  status: "modified",
  path,
  oldPath: path,
  oldOid: "0",
  newOid,
});

const commit = (oid: string, ...changes: readonly FileChange[]): ChangingCommit => ({
  oid,
  day: "2026-10-01",
  subject: `commit ${oid}`,
  changes,
});

/** Newest first. */
const HISTORY = [
  commit("5", change("a.rs", "a5")),
  commit("4", change("other.rs", "o4")),
  commit("3", change("a.rs.spec.md", "s3"), change("a.rs", "a3")),
  commit("2", change("a.rs", "a2"), change("b.rs", "b2"), change("b.rs.spec.md", "t2")),
  commit("1", change("b.rs.spec.md", "t1")),
];

describe("followPaths", (test) => {
  const histories = followPaths(HISTORY, ["a.rs", "a.rs.spec.md", "b.rs", "b.rs.spec.md", "c.rs"]);
  const subjects = (path: string) => histories.newest(path).map((at) => histories.commits[at]?.oid);

  test("lists the newest commits of a path, and keeps no others", () => {
    assert.equal(subjects("a.rs"), ["5", "3", "2"]);
    assert.equal(subjects("c.rs"), []);
    assert.equal(
      histories.commits.map(({ oid }) => oid),
      ["5", "3", "2", "1"],
    );
  });

  test("finds the content that a source had when its spec was last touched", () => {
    assert.is(histories.contentWhenTouched("a.rs", "a.rs.spec.md", "s3"), "a3");
    assert.is(histories.contentWhenTouched("b.rs", "b.rs.spec.md", "t2"), "b2");
  });

  test("knows nothing of a spec that is newer than the history, and of a source that is older", () => {
    assert.is(histories.contentWhenTouched("a.rs", "a.rs.spec.md", "staged"), null);
    assert.is(histories.contentWhenTouched("c.rs", "a.rs.spec.md", "s3"), null);
    assert.is(histories.contentWhenTouched("a.rs", "c.rs", "x"), null);
  });
});

describe("newestToJudge", (test) => {
  const large = (oid: string, sources: number) =>
    commit(oid, ...Array.from({ length: sources }, (_, at) => change(`${at}.rs`, "x")));
  const isSource = (path: string) => path.endsWith(".rs");

  test("goes oldest first", () => {
    assert.equal(newestToJudge(HISTORY, isSource), ["1", "2", "3", "4", "5"]);
  });

  test("stops before the commits get too large together, and takes one at least", () => {
    assert.equal(newestToJudge([large("2", 300), large("1", 300)], isSource), ["2"]);
    assert.equal(newestToJudge([large("1", 900)], isSource), ["1"]);
    assert.equal(newestToJudge([], isSource), []);
  });

  test("takes a hundred at most", () => {
    const many = Array.from({ length: 150 }, (_, at) => commit(String(at)));
    const chosen = newestToJudge(many, isSource);
    assert.equal([chosen.length, chosen[0], chosen.at(-1)], [100, "99", "0"]);
  });
});
