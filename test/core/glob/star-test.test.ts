import fc from "fast-check";
import * as assert from "uvu/assert";
import { micromatchSegment } from "../../../src/core/glob/micromatch-segment.ts";
import { starTest } from "../../../src/core/glob/star-test.ts";
import { describe } from "../../support/describe.ts";

const LETTERS = [..."aab.*?{}!-_~#,;=%&'`: ()|é\u{1f600}"];
const text = (letters: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength }).map((parts) => parts.join(""));

/** Less names that end in a dot: for `*.*` alone, micromatch wants something behind it, which no shell does. */
const isName = (name: string) => !name.endsWith(".");

/** What `parseGlob` lets through to a segment. */
const isSegment = (segment: string) => !/[()|]|^!|\*{2}/.test(segment);

describe("starTest", (test) => {
  test("says what micromatch says", () => {
    const segments = text([...LETTERS, "*", "*", "?"], 6).filter(isSegment);
    const names = text(["a", "a", "b", ".", "{", "}", "!", "-", "é", "\u{1f600}"], 7).filter(isName);
    fc.assert(
      fc.property(segments, fc.array(names, { minLength: 1, maxLength: 8 }), (segment, among) => {
        const mine = starTest(segment);
        const theirs = micromatchSegment(segment);
        for (const name of [...among, segment.replaceAll("*", "ab").replaceAll("?", "a")].filter(isName)) {
          assert.is(mine?.(name), theirs(name), `${segment} on ${name}`);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  test("leaves what it cannot read to micromatch", () => {
    for (const segment of ["[ab].rs", "a\\*", 'a"b"', "a+", "@a", "^a", "a$"])
      assert.is(starTest(segment), null);
  });

  test("takes no longer than the pattern is long, star after star", () => {
    const matches = starTest(`${"a*".repeat(500)}b`);
    const start = performance.now();
    assert.is(matches?.("a".repeat(4000)), false);
    assert.ok(performance.now() - start < 1000);
  });
});
