import * as assert from "uvu/assert";
import { DEFAULT_CONFIG } from "../../../src/core/config/defaults.ts";
import { touchedNames } from "../../../src/core/exempt/touched-names.ts";
import { createMapping } from "../../../src/core/mapping.ts";
import { planCheck } from "../../../src/core/plan.ts";
import { changeOf } from "../../support/change-of.ts";
import { describe } from "../../support/describe.ts";

const namesOf = (change: Parameters<typeof changeOf>[0]) => {
  const { changeSet } = changeOf(change);
  const plan = planCheck(changeSet, createMapping(DEFAULT_CONFIG, null), { paths: [] });
  return touchedNames(plan, changeSet.changes);
};

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe("touchedNames", (test) => {
  test("names a source by its spec, and the other way round", () => {
    const { all, about } = namesOf({
      before: { "a.rs": "1", "a.rs.spec.md": "s", "docs/x.md": "1", "b.rs": "1" },
      after: { "a.rs": "2", "a.rs.spec.md": "s", "docs/x.md": "2", "b.rs": "1" },
    });
    assert.equal(sorted(all), ["a.rs", "a.rs.spec.md", "docs/x.md"]);
    assert.equal(sorted(about("a.rs")), ["a.rs", "a.rs.spec.md"]);
    assert.equal(sorted(about("a.rs.spec.md")), ["a.rs", "a.rs.spec.md"]);
    assert.equal(about("docs/x.md"), ["docs/x.md"]);
  });

  test("names a source that moved by its former name and the spec that it left", () => {
    const { about } = namesOf({
      before: { "a.rs": "1", "a.rs.spec.md": "s" },
      after: { "b.rs": "1", "a.rs.spec.md": "s" },
      renames: { "a.rs": "b.rs" },
    });
    assert.equal(sorted(about("a.rs.spec.md")), ["a.rs", "a.rs.spec.md", "b.rs", "b.rs.spec.md"]);
  });

  test("names a spec that is gone by the sources that stay", () => {
    const { all, about } = namesOf({
      before: { "a.rs": "1", "a.rs.spec.md": "s" },
      after: { "a.rs": "1" },
    });
    assert.equal(sorted(all), ["a.rs", "a.rs.spec.md"]);
    assert.equal(sorted(about("a.rs.spec.md")), ["a.rs", "a.rs.spec.md"]);
  });

  test("names what several sources share by each of them, and each by its own", () => {
    const { about } = namesOf({
      before: { "Cargo.toml": "", "src/lib.rs": "1", "src/main.rs": "1", "mod.spec.md": "s" },
      after: { "Cargo.toml": "", "src/lib.rs": "2", "src/main.rs": "2", "mod.spec.md": "s" },
    });
    assert.equal(sorted(about("mod.spec.md")), ["mod.spec.md", "src/lib.rs", "src/main.rs"]);
    assert.equal(sorted(about("src/lib.rs")), ["mod.spec.md", "src/lib.rs"]);
  });
});
