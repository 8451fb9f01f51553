import * as assert from "uvu/assert";
import { parseCommitGraph } from "../../../src/core/history/commit-graph.ts";
import { describe } from "../../support/describe.ts";

const oid = (letter: string) => letter.repeat(40);
const graphOf = (...lines: readonly string[]) =>
  parseCommitGraph(lines.map((line) => `${line.split("").map(oid).join(" ")}\n`).join(""));
const names = (oids: readonly string[]) => oids.map((name) => name[0]).join("");

describe("parseCommitGraph", (test) => {
  test("lists the commits in Git's order", () => {
    assert.is(names(graphOf("ba", "cb", "dc").commits), "bcd");
    assert.equal(parseCommitGraph("").commits, []);
  });

  test("tells what leads to a head, and what that stands on", () => {
    const { commits, boundaries } = graphOf("ba", "cb", "dbe").leadingTo(oid("d"));
    assert.equal([names(commits), names(boundaries)], ["bd", "ae"]);
  });

  test("tells first commits", () => {
    const graph = graphOf("a", "b", "cab");
    assert.is(names(graph.roots), "ab");
    assert.equal(graph.leadingTo(oid("c")), { commits: [..."abc"].map(oid), boundaries: [] });
    assert.equal(graphOf("ba").roots, []);
  });

  test("names a boundary once, however many commits stand on it", () => {
    assert.is(names(graphOf("ba", "ca", "dbc").leadingTo(oid("d")).boundaries), "a");
  });

  test("tells what lies below some heads", () => {
    const below = graphOf("ba", "cb", "db").ancestorsOf([oid("c"), oid("d"), oid("z")]);
    assert.is(names([...below]), "b");
    assert.is(names([...graphOf("ba", "cb").ancestorsOf([oid("b"), oid("c")])]), "b");
  });

  test("has nothing for a head that is not new", () => {
    assert.equal(graphOf("ba").leadingTo(oid("a")), { commits: [], boundaries: [] });
  });

  test("reads ids of either hash and refuses what is none", () => {
    assert.is(parseCommitGraph(`${"a".repeat(64)} ${"b".repeat(64)}\n`).commits.length, 1);
    assert.throws(() => parseCommitGraph("fatal: no\n"), /expected commits and their parents/);
  });

  test("walks a history that is deeper than a stack", () => {
    const digits = (number: number) => number.toString(16).padStart(40, "0");
    const lines = Array.from({ length: 30_000 }, (_, at) => `${digits(at + 1)} ${digits(at)}\n`);
    const graph = parseCommitGraph(lines.join(""));
    assert.is(graph.leadingTo(digits(30_000)).commits.length, 30_000);
  });
});
