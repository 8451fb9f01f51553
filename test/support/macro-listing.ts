import * as assert from "uvu/assert";
import { diffSources } from "../../src/core/rust/diff-sources.ts";
import { readSurface } from "../../src/core/rust/read-surface.ts";

/** Every visible item of a source, as `line kind path: signature`. */
export function listing(text: string): readonly string[] {
  const { analysis, items } = readSurface(text, { visibility: "public" });
  assert.is(analysis, "complete");
  return items.map(({ line, kind, path, signature }) => `${line} ${kind} ${path}: ${signature}`);
}

/** What changes between two sources, by the shorter and by the long way, as `change kind path`. */
export function changes(before: string, after: string): readonly string[] {
  const [short, long] = [false, true].map((thorough) => {
    const diff = diffSources(before, after, { visibility: "public", thorough });
    assert.is(diff.analysis, "complete");
    return diff.api.map(({ change, kind, path }) => `${change} ${kind} ${path}`);
  });
  assert.equal(short, long);
  return short ?? [];
}
