import * as assert from "uvu/assert";
import { listingOf } from "../../src/core/listing.ts";
import { describe } from "../support/describe.ts";

describe("listingOf", (test) => {
  const listing = listingOf([
    { status: "added", path: "b.rs", oldPath: null, oldOid: null, newOid: "1" },
    { status: "added", path: "a.rs", oldPath: null, oldOid: null, newOid: "2" },
    { status: "deleted", path: "gone.rs", oldPath: null, oldOid: "3", newOid: null },
  ]);

  test("has what has content, in the order given", () => {
    assert.equal([...listing.paths()], ["b.rs", "a.rs"]);
    assert.is(listing.has("a.rs"), true);
    assert.is(listing.has("gone.rs"), false);
  });

  test("knows object ids", () => {
    assert.is(listing.oid("a.rs"), "2");
    assert.is(listing.oid("gone.rs"), null);
  });
});
