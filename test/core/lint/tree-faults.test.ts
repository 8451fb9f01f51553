import * as assert from "uvu/assert";
import { DEFAULT_CONFIG } from "../../../src/core/config/defaults.ts";
import { DEFAULT_FORMAT } from "../../../src/core/config/spec-format.ts";
import { linkTree } from "../../../src/core/links/link-tree.ts";
import { deadNames, goneItems } from "../../../src/core/lint/dead-names.ts";
import { readLintedSpec } from "../../../src/core/lint/lint-spec.ts";
import { lonelySpecs } from "../../../src/core/lint/lonely-specs.ts";
import { parentFaults } from "../../../src/core/lint/parent-faults.ts";
import { linkedPaths, returnFaults } from "../../../src/core/lint/return-faults.ts";
import { specPaths } from "../../../src/core/lint/spec-paths.ts";
import { createMapping } from "../../../src/core/mapping.ts";
import { readSpecDocument } from "../../../src/core/spec/spec-document.ts";
import { describe } from "../../support/describe.ts";
import { SOUND_SPEC } from "../../support/lint.ts";
import { treeOf } from "../../support/tree-of.ts";

const mapping = createMapping(DEFAULT_CONFIG, null);

const lonely = (...paths: readonly string[]) => {
  const tree = treeOf(...paths);
  return lonelySpecs(specPaths(tree, mapping), tree, mapping).map(({ spec, source }) => `${spec} ${source}`);
};

describe("specPaths", (test) => {
  test("knows specs by their name, those of ignored sources as well", () => {
    const tree = treeOf("a.rs", "a.rs.spec.md", "tests/b.rs.spec.md", "README.md", "x.spec.txt");
    assert.equal(specPaths(tree, mapping), ["a.rs.spec.md", "tests/b.rs.spec.md"]);
  });

  test("takes a file that any folder may have for a spec where it answers for a source", () => {
    const readme = createMapping({ ...DEFAULT_CONFIG, specs: ["{dir}/README.md"] }, null);
    const tree = treeOf("src/a.rs", "src/README.md", "docs/README.md");
    assert.equal(specPaths(tree, readme), ["src/README.md"]);
  });
});

describe("lonelySpecs", (test) => {
  test("are those of files that are not there", () => {
    assert.equal(lonely("a.rs", "a.rs.spec.md", "b.rs.spec.md"), ["b.rs.spec.md b.rs"]);
  });

  test("are not those of sources that need none, or of other languages", () => {
    assert.equal(
      lonely("tests/a.rs", "tests/a.rs.spec.md", "b.py", "b.py.spec.md", "build", "build.spec.md"),
      [],
    );
  });

  test("are not those of a script whose extension they leave out", () => {
    assert.equal(lonely("run.sh", "run.spec.md"), []);
  });

  test("are those of folders that hold nothing but specs", () => {
    assert.equal(lonely("a/src/x.rs", "a/mod.spec.md", "b/mod.spec.md", "b/c/mod.spec.md"), [
      "b/c/mod.spec.md null",
      "b/mod.spec.md null",
    ]);
  });

  test("are not those of a set of generated files", () => {
    assert.equal(lonely("models/a.rs", "models/generated.spec.md"), []);
  });

  test("go by the configuration where specs are in a tree of their own", () => {
    const mirror = createMapping({ ...DEFAULT_CONFIG, specs: ["specs/{path}.spec.md"] }, null);
    const tree = treeOf("src/a.rs", "specs/src/a.rs.spec.md", "specs/src/b.rs.spec.md");
    const found = lonelySpecs(specPaths(tree, mirror), tree, mirror);
    assert.equal(
      found.map(({ spec }) => spec),
      ["specs/src/b.rs.spec.md"],
    );
  });
});

const specAt = (path: string, links: string, files: readonly string[]) =>
  readLintedSpec({
    path,
    text: SOUND_SPEC.replace("  - ./mod.rs.spec.md\n", links),
    format: DEFAULT_FORMAT,
    tree: linkTree(treeOf(path, ...files)),
  });

describe("parentFaults", (test) => {
  const cases: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
    [
      "tells the nearest overview",
      "x/src/a/b.rs.spec.md",
      "",
      ["x/mod.spec.md", "x/src/a.rs.spec.md"],
      ["../a.rs.spec.md"],
    ],
    [
      "is content with any of them",
      "x/src/a/b.rs.spec.md",
      "  - ../../mod.spec.md\n",
      ["x/mod.spec.md", "x/src/a.rs.spec.md"],
      [],
    ],
    ["knows the overview of its folder", "x/a.rs.spec.md", "", ["x/mod.rs.spec.md"], ["./mod.rs.spec.md"]],
    ["goes up from an overview", "x/y/mod.rs.spec.md", "", ["x/mod.spec.md"], ["../mod.spec.md"]],
    ["asks for nothing where there is none", "x/a.rs.spec.md", "", ["y/mod.spec.md"], []],
    ["asks for nothing at the top", "mod.spec.md", "", ["x/mod.spec.md"], []],
  ];
  for (const [title, path, links, files, parents] of cases) {
    test(title, () => {
      const found = parentFaults(specAt(path, links === "" ? "  []\n" : links, files));
      assert.equal(
        found.map((fault) => (fault.rule === "footer-parent-unlinked" ? fault.facts.parent : "")),
        parents,
      );
    });
  }
});

describe("returnFaults", (test) => {
  test("are links that do not come back", () => {
    const one = specAt("a.rs.spec.md", "  - ./b.rs.spec.md\n  - ./c.rs.spec.md\n", [
      "b.rs.spec.md",
      "c.rs.spec.md",
    ]);
    const other = specAt("b.rs.spec.md", "  - ./a.rs.spec.md\n", ["a.rs.spec.md"]);
    const third = specAt("c.rs.spec.md", "  []\n", []);
    const linked = new Map([one, other, third].map((spec) => [spec.path, linkedPaths(spec)]));
    const found = returnFaults(one, (path) => linked.get(path) ?? null);
    assert.equal(
      found.map(({ items }) => items),
      [["./c.rs.spec.md"]],
    );
  });
});

describe("dead names", (test) => {
  test("are names in code spans that the source says nowhere and had as items", () => {
    const document = readSpecDocument("`run()` and `stop`, `Old::gone(x)`, `FLAG_*`, `cargo`.");
    const names = deadNames(document, "pub fn run() {} // stop");
    assert.equal(
      names.map(({ name }) => name),
      ["Old", "gone", "x", "cargo"],
    );
    const gone = goneItems(["impl Old { fn gone(&self) {} }\nstruct Old;", "use a::Imported;", "not rust"]);
    assert.equal(
      [gone.has("gone"), gone.has("Old"), gone.has("cargo"), gone.has("Imported")],
      [true, true, false, false],
    );
  });
});
