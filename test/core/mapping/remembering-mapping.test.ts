import * as assert from "uvu/assert";
import { DEFAULT_CONFIG } from "../../../src/core/config/defaults.ts";
import { rememberingMapping } from "../../../src/core/mapping/remembering-mapping.ts";
import { createMapping } from "../../../src/core/mapping.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

const PATHS = ["Cargo.toml", "src/lib.rs", "src/a.rs", "src/b.rs", "tests/it.rs"];

describe("rememberingMapping", (test) => {
  test("answers like the mapping, the first time and the second, whatever tree it is asked of", () => {
    const config = { ...DEFAULT_CONFIG, overview: "nearest" } as const;
    const plain = createMapping(config, (path) => path === "src/b.rs");
    const mapping = rememberingMapping(config, plain);
    const trees = [
      treeOf(...PATHS),
      treeOf(...PATHS, "src/a.rs.spec.md"),
      treeOf(...PATHS, "src/mod.spec.md"),
      treeOf(...PATHS),
    ];
    for (const tree of [...trees, ...trees]) {
      for (const path of [...PATHS, "src/a.rs.spec.md", "src/mod.spec.md"]) {
        for (const name of ["isSource", "inScope", "isSpec", "settingsFor"] as const)
          assert.equal(mapping[name](path), plain[name](path), `${name} ${path}`);
        assert.equal(mapping.specFor(path, tree), plain.specFor(path, tree), path);
        assert.equal(mapping.sourcesFor(path, tree), plain.sourcesFor(path, tree), path);
      }
    }
  });
});
