import * as assert from "uvu/assert";
import { RULE_DOCS } from "../../src/core/rule-docs.ts";
import { RULE_IDS } from "../../src/core/rule-id.ts";
import { describe } from "../support/describe.ts";

describe("RULE_DOCS", (test) => {
  for (const rule of RULE_IDS) {
    test(`says what, why and how of ${rule}`, () => {
      const { what, why, how } = RULE_DOCS[rule];
      assert.ok(how.length > 0);
      for (const text of [what, why, ...how]) assert.match(text, /^[A-Z][^\n]+[.>]$/);
    });
  }
});
