import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";
import { toldAlike } from "./told-alike.ts";

const TWINS = "impl Clone for A {}\nfn f() {}\nimpl Clone for A {}\n";
const ONE = "impl Clone for A {}\nfn f() {}\n";

describe("toldAlike", (test) => {
  const texts = { before: TWINS, after: ONE };
  const { api } = diffSources(TWINS, ONE, { visibility: "all" });

  test("takes one of two items that are written alike for the other", () => {
    assert.is(api.length, 1);
    const other = api.map((change) => ({ ...change, previousLine: change.previousLine === 1 ? 3 : 1 }));
    assert.ok(toldAlike(api, other, texts));
  });

  test("is strict about everything else", () => {
    assert.not.ok(toldAlike(api, [], texts));
    assert.not.ok(toldAlike(api, [...api, ...api], texts));
    for (const change of [
      { previousLine: 2 },
      { line: 1 },
      { path: "Clone for B" },
      { change: "added" as const },
      { before: "impl Clone for B" },
    ]) {
      assert.not.ok(
        toldAlike(
          api,
          api.map((one) => ({ ...one, ...change })),
          texts,
        ),
        JSON.stringify(change),
      );
    }
  });
});
