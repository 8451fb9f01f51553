import * as assert from "uvu/assert";
import { type BranchNames, baseCandidates } from "../../../src/core/clearance/base-candidates.ts";
import { describe } from "../../support/describe.ts";

const MAIN = { ref: "refs/remotes/origin/main", remoteRef: "refs/heads/main" };
const DEFAULTS = [
  "refs/heads/main",
  "refs/remotes/origin/main",
  "refs/heads/master",
  "refs/remotes/origin/master",
];

const CASES: readonly (readonly [title: string, names: Partial<BranchNames>, refs: readonly string[]])[] = [
  ["a branch without an upstream", {}, ["refs/remotes/origin/HEAD", ...DEFAULTS]],
  ["a detached HEAD", { own: null }, ["refs/remotes/origin/HEAD", ...DEFAULTS]],
  [
    "an upstream of another name",
    { upstream: MAIN },
    ["refs/remotes/origin/main", "refs/remotes/origin/HEAD", ...DEFAULTS],
  ],
  [
    "an upstream of the same name",
    { upstream: { ref: "refs/remotes/fork/topic", remoteRef: "refs/heads/topic" } },
    ["refs/remotes/origin/HEAD", ...DEFAULTS],
  ],
  [
    "a local upstream",
    { upstream: { ref: "refs/heads/next", remoteRef: "refs/heads/next" } },
    ["refs/heads/next", "refs/remotes/origin/HEAD", ...DEFAULTS],
  ],
  [
    "another default branch",
    { defaultBranch: "trunk" },
    ["refs/remotes/origin/HEAD", "refs/heads/trunk", "refs/remotes/origin/trunk", ...DEFAULTS],
  ],
  [
    "the default branch itself",
    { own: "refs/heads/main", upstream: MAIN },
    ["refs/remotes/origin/HEAD", "refs/remotes/origin/main"],
  ],
  [
    "the second of the default branches",
    { own: "refs/heads/master", defaultBranch: "main" },
    ["refs/remotes/origin/HEAD", "refs/heads/main", "refs/remotes/origin/main", "refs/remotes/origin/master"],
  ],
];

describe("baseCandidates", (test) => {
  for (const [title, names, refs] of CASES) {
    test(`of ${title}`, () =>
      assert.equal(
        baseCandidates({ own: "refs/heads/topic", upstream: null, defaultBranch: null, ...names }),
        refs,
      ));
  }
});
