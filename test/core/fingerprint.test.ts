import * as assert from "uvu/assert";
import { fingerprint } from "../../src/core/fingerprint.ts";
import { describe } from "../support/describe.ts";

describe("fingerprint", (test) => {
  test("is FNV-1a-64, cut", () => {
    assert.is(fingerprint(""), "cbf29ce48422");
    assert.is(fingerprint("a"), "af63dc4c8601");
    assert.is(fingerprint("foobar"), "85944171f739");
  });
  test("keeps leading zeros", () => {
    const all = Array.from({ length: 2000 }, (_, at) => fingerprint(String(at)));
    assert.ok(all.every((text) => /^[0-9a-f]{12}$/.test(text)));
    assert.ok(all.some((text) => text.startsWith("0")));
  });
  test("tells where one text ends", () => assert.is.not(fingerprint("ab", "c"), fingerprint("a", "bc")));
  test("reads UTF-8", () => assert.is.not(fingerprint("ä"), fingerprint("a")));
});
