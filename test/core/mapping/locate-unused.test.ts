import * as assert from "uvu/assert";
import { locateUnused } from "../../../src/core/mapping/locate-unused.ts";
import { describe } from "../../support/describe.ts";

describe("locateUnused", (test) => {
  test("names the key and the line", async () => {
    const text = '{\n  "ignore": [\n    "a",\n    "b"\n  ],\n  "overrides": [{ "files": ["c"] }]\n}\n';
    const unused = [
      { pattern: "b", keyPath: ["ignore", 1] },
      { pattern: "c", keyPath: ["overrides", 0, "files", 0] },
    ];
    assert.equal(await locateUnused(unused, { text, format: "json" }), [
      { pattern: "b", key: "ignore[1]", line: 4 },
      { pattern: "c", key: "overrides[0].files[0]", line: 6 },
    ]);
  });

  test("finds them in Cargo.toml", async () => {
    const text = '[package]\n[package.metadata.spec-check]\nignore = [\n  "a",\n]\n';
    const unused = [{ pattern: "a", keyPath: ["ignore", 0] }];
    assert.equal(await locateUnused(unused, { text, format: "cargo-toml" }), [
      { pattern: "a", key: "ignore[0]", line: 4 },
    ]);
  });

  test("parses nothing for nothing", async () => {
    assert.equal(await locateUnused([], { text: "[", format: "cargo-toml" }), []);
  });
});
