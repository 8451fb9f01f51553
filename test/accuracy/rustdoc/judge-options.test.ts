import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { judgeOptions } from "./judge-options.ts";

/** What the options say of the crates and the commits, or that they make no sense. */
function told(...args: string[]): unknown {
  const options = judgeOptions(args);
  return typeof options === "string" ? "usage" : [options.crates, options.selection];
}

describe("options of the second judge", (test) => {
  test("a repository and the folder of a crate in it", () => {
    assert.equal(told("--rustdoc", "../regex:regex-syntax", "--last", "3"), [
      [{ repo: "../regex", subdir: "regex-syntax" }],
      ["-n", "3", "HEAD"],
    ]);
  });
  test("a range of commits", () => {
    assert.equal(told("--rustdoc", "a", "--range", "v1..v2"), [[{ repo: "a", subdir: "" }], ["v1..v2"]]);
  });
  for (const args of [
    [],
    ["--all"],
    ["--rustdoc"],
    ["--rustdoc", "a", "--last", "0"],
    ["--rustdoc", "a", "--range", "v1"],
    ["--rustdoc", "a", "--what", "b"],
  ]) {
    test(`usage: ${args.join(" ")}`, () => assert.is(told(...args), "usage"));
  }
});
