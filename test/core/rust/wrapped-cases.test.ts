import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";
import { type RustCase, rustCases } from "../../support/rust-cases.ts";
import { WRAPPERS, type Wrapper } from "../../support/wrap-source.ts";

const cases = rustCases();

/** Cases whose verdict is another one when both sides are wrapped. */
function astray(wrap: Wrapper, { before, after, changed, visibility = "public" }: RustCase): boolean {
  const [left, right] = [wrap(before), wrap(after)];
  if (left === null || right === null) return false;
  return [false, true].some((thorough) => {
    const forth = diffSources(left, right, { visibility, thorough });
    const back = diffSources(right, left, { visibility, thorough });
    return forth.api.length > 0 !== changed || back.api.length > 0 !== changed;
  });
}

describe("before and after cases in other surroundings", (test) => {
  for (const [title, wrap] of Object.entries(WRAPPERS)) {
    test(`${title}: the verdict stays`, () => {
      const wrapped = cases.filter(({ before, after }) => wrap(before) !== null && wrap(after) !== null);
      assert.ok(wrapped.length > 250, `${wrapped.length} wrapped`);
      assert.equal(
        wrapped.filter((one) => astray(wrap, one)).map(({ id, note }) => `${id}: ${note}`),
        [],
      );
    });
  }
});
