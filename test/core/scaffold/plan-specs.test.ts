import * as assert from "uvu/assert";
import { parseConfig } from "../../../src/core/config/parse-config.ts";
import { createMapping } from "../../../src/core/mapping.ts";
import { planSpecs } from "../../../src/core/scaffold/plan-specs.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

function plan(paths: readonly string[], files: readonly string[], raw: unknown = {}) {
  const parsed = parseConfig(raw);
  if (parsed.kind !== "config") throw new Error(JSON.stringify(parsed.problems));
  const { specs, left } = planSpecs(paths, treeOf(...files), createMapping(parsed.config, null));
  const of = (each: (typeof specs)[number]) => (each.kind === "folder" ? each.children : each.sources);
  return [
    ...specs.map((each) => [each.spec, each.kind, ...of(each)].join(" ")),
    ...left.map(({ path, why }) => `${path}: ${why}`),
  ];
}

const GENERATED = { map: [{ files: ["gen/*.rs"], spec: "gen/generated.spec.md" }] };

describe("planSpecs", (test) => {
  const cases: readonly (readonly [title: string, found: readonly string[], expected: readonly string[]])[] =
    [
      ["a file's spec goes beside it", plan(["a/x.rs"], ["a/x.rs"]), ["a/x.rs.spec.md file a/x.rs"]],
      [
        "a template says where",
        plan(["a/x.rs"], ["a/x.rs"], { specs: ["docs/{path}.spec.md"] }),
        ["docs/a/x.rs.spec.md file a/x.rs"],
      ],
      [
        "a crate's root gets one although an overview answers for it",
        plan(["a/lib.rs"], ["a/lib.rs", "a/mod.spec.md"]),
        ["a/lib.rs.spec.md file a/lib.rs"],
      ],
      [
        "what is ignored gets one where somebody asks",
        plan(["tests/x.rs"], ["tests/x.rs"]),
        ["tests/x.rs.spec.md file tests/x.rs"],
      ],
      [
        "one of a set is that of all",
        plan(["gen/b.rs", "gen/a.rs"], ["gen/a.rs", "gen/b.rs", "gen/sub/c.rs"], GENERATED),
        ["gen/generated.spec.md set gen/a.rs gen/b.rs"],
      ],
      [
        "what is there stays",
        plan(
          ["a/x.rs", "gen/a.rs"],
          ["a/x.rs", "a/x.rs.spec.md", "gen/a.rs", "gen/generated.spec.md"],
          GENERATED,
        ),
        ["a/x.rs: has a spec: a/x.rs.spec.md", "gen/a.rs: has a spec: gen/generated.spec.md"],
      ],
      ["a spec gets none", plan(["a.rs.spec.md"], ["a.rs.spec.md"]), ["a.rs.spec.md: is a spec itself"]],
      [
        "a folder lists what is below it, but for tests and what another overview lists",
        plan(
          ["a"],
          [
            ...["a/b/mod.rs.spec.md", "a/b/x.rs.spec.md", "a/c/mod.spec.md", "a/c/d/e.rs.spec.md"],
            ...["a/c/d/mod.spec.md", "a/f/g.rs.spec.md", "a/h.rs.spec.md", "a/tests.rs.spec.md"],
            ...["a/tests/t.rs.spec.md", "a/x_test.rs.spec.md", "ab/x.rs.spec.md"],
          ],
        ),
        ["a/mod.spec.md folder a/b/mod.rs.spec.md a/c/mod.spec.md a/f/g.rs.spec.md a/h.rs.spec.md"],
      ],
      [
        "a folder lists what is written with it",
        plan(["a", "a/x.rs"], ["a/x.rs"]),
        ["a/mod.spec.md folder a/x.rs.spec.md", "a/x.rs.spec.md file a/x.rs"],
      ],
      ["the root is a folder", plan([""], ["x.rs.spec.md"]), ["mod.spec.md folder x.rs.spec.md"]],
      [
        "a folder has one already",
        plan(["a", "b"], ["a/mod.spec.md", "b/mod.rs.spec.md"]),
        ["a: has a spec: a/mod.spec.md", "b: has a spec: b/mod.rs.spec.md"],
      ],
      [
        "a template may be one for folders, or none is",
        [
          ...plan(["a"], ["a/x.rs"], { specs: ["{dir}/SPEC.md"] }),
          ...plan(["a"], ["a/x.rs"], { specs: ["docs/{path}.md"] }),
        ],
        ["a/SPEC.md folder ", 'a: gets no spec: no template of "specs" is one for a folder'],
      ],
    ];
  for (const [title, found, expected] of cases) {
    test(title, () =>
      assert.equal(
        found.map((line) => line.trimEnd()),
        expected.map((line) => line.trimEnd()),
      ),
    );
  }

  test("knows nothing of what is not in the index", () => {
    assert.throws(() => plan(["b.rs"], ["a.rs"]), /"b\.rs" is no file or folder of the index/);
  });
});
