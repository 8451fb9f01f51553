import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { readFile } from "../../../src/core/rust/read/read-file.ts";
import { type EntryOptions, fileEntries } from "../../../src/core/rust/surface/file-entries.ts";
import { describe } from "../../support/describe.ts";
import { gaps, render, source } from "../../support/rust-source.ts";

const FILTERS = ["public", "crate", "all"] as const;

/** What is the same of entries, listed or compared. */
function listed(text: string, options: EntryOptions): readonly unknown[] {
  return fileEntries(readFile(text), options).map(({ kind, path, access, cfg, offset, spelling }) => [
    ...[kind, path, access.text, cfg, offset, spelling()],
  ]);
}

function assertSame(text: string): void {
  for (const filter of FILTERS) {
    const options = { filter, module: null };
    assert.equal(listed(text, { ...options, isListed: true }), listed(text, options));
  }
}

const FIXTURES = readdirSync("test/fixtures/rust", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".rs"),
);

describe("entries that are listed and not compared", (test) => {
  test("are those of a comparison, of every fixture", () => {
    assert.ok(FIXTURES.length > 0);
    for (const file of FIXTURES) assertSame(readFileSync(join("test/fixtures/rust", file), "utf8"));
  });

  test("are those of a comparison, of generated sources", () => {
    fc.assert(
      fc.property(source, gaps, (items, between) => assertSame(render(items, between))),
      { numRuns: 200, seed: 20261123 },
    );
  });

  test("have no shape", () => {
    const [entry] = fileEntries(readFile("pub fn run(a: u8) {}"), {
      filter: "all",
      module: null,
      isListed: true,
    });
    assert.is(entry?.shape, "");
  });
});
