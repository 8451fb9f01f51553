import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";

const ALL = { visibility: "all" } as const;

/** Two texts of one meaning that were once told apart: found by `npm run fuzz`, `mutate` and `metamorphic`. */
const EQUAL: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "the end of a text is no character of a name": ["fn => Self r#", "fn => Self r#\n"],
};

describe("mutation findings", (test) => {
  for (const [title, [before, after]] of Object.entries(EQUAL)) {
    test(`${title}: unchanged`, () => {
      assert.equal(diffSources(before, after, ALL).api, []);
      assert.equal(diffSources(after, before, ALL).api, []);
    });
  }
});
