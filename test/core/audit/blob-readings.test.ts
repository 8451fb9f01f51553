import * as assert from "uvu/assert";
import { type BlobReadings, type ReadingKind, readBlob } from "../../../src/core/audit/blob-readings.ts";
import { describe } from "../../support/describe.ts";
import { rustCases } from "../../support/rust-cases.ts";

const KINDS: readonly ReadingKind[] = [
  "summary",
  "items",
  "names",
  "lines",
  "surface-public",
  "surface-crate",
  "surface-all",
];

/** Rust of all kinds, and what is none. */
const TEXTS: readonly string[] = [
  ...rustCases().flatMap(({ before, after }) => [before, after]),
  "",
  "pub struct A {\n",
  "fn run() {}\npub struct A {\n",
  "<<<<<<< one\npub fn a() {}\n=======\npub fn b() {}\n>>>>>>> other\n",
  "<<<<<<< one\npub struct A;\n=======\npub struct B;\n>>>>>>> other\n",
  "#![cfg(test)]\nfn run() {}\n",
  "pub struct A;\nmod b;\n",
  "pub use a::B;\n#[cfg(test)] mod tests;\n",
  "pub struct A;\nimpl A { pub fn run(&self) {} }\n#[cfg(test)] mod tests { fn it() {} }\n",
  'include!("x.rs");\nmodel; mode; submod x; mod  r#x  ;\n',
];

describe("readBlob", (test) => {
  test("reads everything at once as it reads each by itself", () => {
    assert.ok(TEXTS.length > 500, `${TEXTS.length} texts`);
    for (const text of TEXTS) {
      const blob = { kind: "text", text } as const;
      const parts = KINDS.map((kind) => readBlob(blob, [kind]));
      const each = Object.assign({}, ...parts) satisfies BlobReadings;
      assert.equal(readBlob(blob, KINDS), each, text);
    }
  });

  test("has nothing of what is no text but why", () => {
    const readings = readBlob({ kind: "unreadable", reason: "nul-byte" }, KINDS);
    assert.is(readings.summary?.content.problem, "holds NUL bytes");
    for (const kind of KINDS) if (kind !== "summary") assert.is(readings[kind], null, kind);
  });
});
