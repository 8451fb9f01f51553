import * as assert from "uvu/assert";
import { linkRepairs } from "../../../src/core/links/link-repairs.ts";
import { linkTree } from "../../../src/core/links/link-tree.ts";
import { resolveLink } from "../../../src/core/links/resolve-link.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

const TREE = linkTree(
  treeOf(
    "x/core/mod.spec.md",
    "x/core/src/client.rs.spec.md",
    "x/core/src/config.rs.spec.md",
    "x/core/src/flags.rs.spec.md",
    "x/core/src/tasks/mod.rs.spec.md",
    "x/core/src/tasks/review.rs.spec.md",
    "x/core/src/tools/handlers/shell.rs.spec.md",
    "x/core/src/family.rs.spec.md",
    "x/core/src/render/mod.rs.spec.md",
    "x/core/src/render/line.rs.spec.md",
    "x/exec/src/lib.rs.spec.md",
    "x/policy/build.rs.spec.md",
  ),
);

/** The repairs, the one that a program may write with a mark. */
function repairs(spec: string, target: string): readonly string[] {
  const resolution = resolveLink(target, spec, TREE);
  const { repairs: all, only } = linkRepairs({ target, resolution }, spec, TREE);
  return all.map((each) => `${each === only ? "only " : ""}${each.kind} ${each.target}`);
}

const CASES: readonly (readonly [title: string, spec: string, target: string, repairs: readonly string[]])[] =
  [
    [
      "adds a level",
      "x/exec/src/lib.rs.spec.md",
      "../core/src/config.rs.spec.md",
      ["only up ../../core/src/config.rs.spec.md"],
    ],
    [
      "drops a level",
      "x/core/src/flags.rs.spec.md",
      "../client.rs.spec.md",
      ["only down ./client.rs.spec.md"],
    ],
    [
      "knows mod.rs",
      "x/core/src/flags.rs.spec.md",
      "./tasks/mod.spec.md",
      ["only mod ./tasks/mod.rs.spec.md"],
    ],
    [
      "inserts .rs",
      "x/core/src/flags.rs.spec.md",
      "./client.spec.md",
      ["only extension ./client.rs.spec.md"],
    ],
    [
      "knows modules that are files",
      "x/core/src/flags.rs.spec.md",
      "./family/mod.spec.md",
      ["only file-module ./family.rs.spec.md"],
    ],
    [
      "goes to the nearest overview",
      "x/core/src/tools/handlers/shell.rs.spec.md",
      "../mod.spec.md",
      ["only overview ../../../mod.spec.md"],
    ],
    [
      "goes up from a folder of src",
      "x/core/src/render/line.rs.spec.md",
      "./flags.rs.spec.md",
      ["only up ../flags.rs.spec.md"],
    ],
    [
      "takes mod.rs before an overview",
      "x/core/src/render/line.rs.spec.md",
      "./mod.spec.md",
      ["only mod ./mod.rs.spec.md"],
    ],
    ["knows no overview where there is none", "x/policy/build.rs.spec.md", "./mod.spec.md", []],
    [
      "goes by the folder's spec",
      "x/core/src/flags.rs.spec.md",
      "./tasks",
      ["only folder ./tasks/mod.rs.spec.md"],
    ],
    [
      "names the spelling",
      "x/core/src/flags.rs.spec.md",
      "./Client.rs.spec.md",
      ["only spelling ./client.rs.spec.md"],
    ],
    [
      "keeps the anchor out",
      "x/core/src/flags.rs.spec.md",
      "../client.rs.spec.md#a",
      ["only down ./client.rs.spec.md"],
    ],
    [
      "goes by the root",
      "x/core/src/flags.rs.spec.md",
      "/x/core/src/client.spec.md",
      ["only extension ./client.rs.spec.md"],
    ],
    [
      "adds several levels",
      "x/core/src/tasks/review.rs.spec.md",
      "../exec/src/lib.rs.spec.md",
      ["only up ../../../exec/src/lib.rs.spec.md"],
    ],
    ["has none for other names", "x/core/src/flags.rs.spec.md", "./nothing.rs.spec.md", []],
    ["never answers with the spec itself", "x/core/src/flags.rs.spec.md", "./flags.spec.md", []],
  ];

describe("linkRepairs", (test) => {
  for (const [title, spec, target, answer] of CASES) {
    test(title, () => assert.equal(repairs(spec, target), answer));
  }

  test("writes nothing where two files come into question", () => {
    const two = linkTree(treeOf("a/b/x.rs.spec.md", "a/mod.rs.spec.md", "a/b/mod.spec.md"));
    const link = "../mod.spec.md";
    const found = linkRepairs(
      { target: link, resolution: resolveLink(link, "a/b/x.rs.spec.md", two) },
      "a/b/x.rs.spec.md",
      two,
    );
    assert.equal(
      found.repairs.map(({ kind }) => kind),
      ["mod", "down"],
    );
    assert.is(found.only, null);
  });
});
