import * as assert from "uvu/assert";
import { assertDistinctNames } from "../../src/core/assert-distinct-names.ts";
import type { FileChange } from "../../src/core/change-set.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";

const changed = (...paths: readonly string[]): readonly FileChange[] =>
  paths.map((path) => ({ status: "modified", path, oldPath: null, oldOid: "1", newOid: "2" }));

const listed = (...paths: readonly string[]) => paths.map((path) => `:header\0${path}\0`).join("");

describe("assertDistinctNames", (test) => {
  for (const [title, changes, list] of [
    ["names that are UTF-8", changed("a.rs", "a.rs"), listed("a.rs", "a.rs")],
    ["one name that is not", changed("\ufffd.rs"), listed("a.rs", "\ufffd.rs")],
    [
      "several that differ elsewhere",
      changed("\ufffda.rs", "\ufffdb.rs"),
      listed("\ufffda.rs", "\ufffdb.rs"),
    ],
    ["two that did not change", changed("a.rs"), listed("\ufffd.rs", "\ufffd.rs")],
    [
      "what is no source and no spec",
      changed("\ufffd.dat", "\ufffd.dat"),
      listed("\ufffd.dat", "\ufffd.dat"),
    ],
    [
      "a name that ends another",
      changed("\ufffd.rs"),
      listed("\ufffd.rs", "x\ufffd.rs", "\ufffd.rs.spec.md"),
    ],
  ] as const) {
    test(`lets ${title} be`, () => assertDistinctNames(changes, list));
  }

  for (const [title, changes, list] of [
    ["of which one changed", changed("\ufffd.rs"), listed("\ufffd.rs", "\ufffd.rs")],
    ["that were both deleted", changed("\ufffd.rs", "\ufffd.rs"), ""],
    ["that are specs", changed("\ufffd.rs.spec.md"), listed("\ufffd.rs.spec.md", "\ufffd.rs.spec.md")],
  ] as const) {
    test(`refuses two names that look alike, ${title}`, async () => {
      const error = await failureOf(() => assertDistinctNames(changes, list));
      assert.is(error.code, "git");
      assert.match(error.message, "several files are called");
      assert.match(error.help ?? "", "git mv");
    });
  }
});
