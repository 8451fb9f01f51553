import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";

/** Pairs, cut down from real commits, on which spec-check and rustdoc's JSON once disagreed. */
const CASES: readonly [title: string, before: string, after: string, changed: boolean][] = [
  [
    "how an exported macro finds its own helpers",
    "#[macro_export(local_inner_macros)] macro_rules! defer { ($($t:tt)*) => { inner!($($t)*) } }",
    "#[macro_export] macro_rules! defer { ($($t:tt)*) => { $crate::inner!($($t)*) } }",
    false,
  ],
];

describe("what rustdoc showed", (test) => {
  for (const [title, before, after, changed] of CASES) {
    test(title, () => {
      const { api } = diffSources(before, after, { visibility: "public" });
      assert.is(api.length > 0, changed, JSON.stringify(api));
    });
  }
});
