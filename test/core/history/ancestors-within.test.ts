import * as assert from "uvu/assert";
import { ancestorsWithin } from "../../../src/core/history/ancestors-within.ts";
import { describe } from "../../support/describe.ts";

/** A merge of two branches, of which one began at the bottom and one outside: `oid: parents`, newest first. */
const COMMITS = [
  "top: merge",
  "merge: left2 right",
  "right: outside",
  "left2: left1",
  "left1: bottom",
  "bottom:",
].map((line) => {
  const [oid = "", parents = ""] = line.split(":");
  return { oid, parents: parents.split(" ").filter((parent) => parent !== "") };
});

describe("ancestorsWithin", (test) => {
  const ancestorsOf = ancestorsWithin(COMMITS);
  const sorted = (oid: string, most = 10) => [...ancestorsOf(oid, most)].sort();

  test("are all that lead to a commit", () => {
    assert.equal(sorted("top"), ["bottom", "left1", "left2", "merge", "right"]);
    assert.equal(sorted("left2"), ["bottom", "left1"]);
  });

  test("are none of a commit beside it, of the first and of an unknown one", () => {
    for (const oid of ["right", "bottom", "outside"]) assert.equal(sorted(oid), []);
  });

  test("are at most so many, the newest", () => assert.equal([...ancestorsOf("top", 2)], ["merge", "right"]));
});
