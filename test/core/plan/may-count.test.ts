import * as assert from "uvu/assert";
import type { Config } from "../../../src/core/config/config.ts";
import { DEFAULT_CONFIG } from "../../../src/core/config/defaults.ts";
import { mayCount } from "../../../src/core/plan/may-count.ts";
import { describe } from "../../support/describe.ts";

const OID = "1".repeat(40);
const raw = (...records: readonly (readonly [letter: string, ...paths: string[]])[]) =>
  records
    .map(([letter, ...paths]) => `:100644 100644 ${OID} ${OID} ${letter}\0${paths.join("\0")}\0`)
    .join("");

const PICTURE = raw(["M", "page.ts"], ["A", "a picture.png"]);
const configured = (settings: Partial<Config>): Config => ({ ...DEFAULT_CONFIG, ...settings });

describe("mayCount", (test) => {
  for (const path of [
    "src/exec.rs",
    "OLD.RS",
    "README.md",
    "Cargo.toml",
    "web/package.json",
    ".specrc",
    ".config/specrc.yml",
    ".specignore",
  ]) {
    test(`asks about ${path}, alone, among others, and as a former name`, () => {
      assert.ok(mayCount(raw(["M", path])));
      assert.ok(mayCount(raw(["A", "a.ts"], ["D", path], ["M", "b.ts"])));
      assert.ok(mayCount(raw(["R090", path, "b.txt"])));
    });
  }

  test("asks about paths that are not merged", () => {
    assert.ok(mayCount(raw(["U", "page.ts"])));
  });

  const usual: Readonly<Record<string, Partial<Config>>> = {
    nothing: {},
    "Rust in other places": { sources: ["**/*.rs", "tools/*.rs"] },
    "Markdown in other places": {
      specs: ["{dir}/{base}.spec.md"],
      map: [{ files: ["a.rs"], spec: "docs/a.md" }],
    },
    "an index": { index: { path: "docs/specs.md", reach: "direct" } },
  };
  for (const [title, settings] of Object.entries(usual)) {
    test(`asks about nothing else where settings name ${title}`, () => {
      assert.not(mayCount(PICTURE));
      assert.not(mayCount(PICTURE, configured(settings)));
      assert.not(mayCount("", configured(settings)));
    });
  }

  const odd: Readonly<Record<string, Partial<Config>>> = {
    "other sources": { sources: ["**/*.rs", "tools/*"] },
    "sources by several endings": { sources: ["**/*.{png,rs}"] },
    "sources by letters": { sources: ["**/*.[pr]s"] },
    "other specs": { specs: ["{dir}/{base}.spec.txt"] },
    "other specs of some": { map: [{ files: ["a.rs"], spec: "a.txt" }] },
    "another index": { index: { path: "specs.rst", reach: "direct" } },
  };
  for (const [title, settings] of Object.entries(odd)) {
    test(`asks where settings name ${title}`, () => {
      assert.ok(mayCount(PICTURE, configured(settings)));
    });
  }

  test("asks about what an index may link and what is gone or moved", () => {
    const indexed = configured({ index: { path: "docs/specs.md", reach: "direct" } });
    for (const gone of [raw(["D", "a.png"]), raw(["R100", "a.png", "b.png"])]) {
      assert.ok(mayCount(gone, indexed));
      assert.not(mayCount(gone, DEFAULT_CONFIG));
    }
  });
});
