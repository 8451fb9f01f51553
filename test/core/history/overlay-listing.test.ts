import * as assert from "uvu/assert";
import type { FileChange } from "../../../src/core/change-set.ts";
import { overlayListing } from "../../../src/core/history/overlay-listing.ts";
import type { Listing } from "../../../src/core/listing.ts";
import { describe } from "../../support/describe.ts";

const BASE: Listing = (() => {
  const files = new Map([
    ["a.rs", "1"],
    ["b.rs", "2"],
    ["d/c.rs", "3"],
  ]);
  return {
    has: (path) => files.has(path),
    paths: () => files.keys(),
    oid: (path) => files.get(path) ?? null,
  };
})();

const CHANGES: readonly FileChange[] = [
  { status: "modified", path: "a.rs", oldPath: null, oldOid: "1", newOid: "9" },
  { status: "renamed", path: "e.rs", oldPath: "b.rs", oldOid: "2", newOid: "2" },
  { status: "added", path: "b0.rs", oldPath: null, oldOid: null, newOid: "5" },
  { status: "deleted", path: "d/c.rs", oldPath: null, oldOid: "3", newOid: null },
];

function shown(listing: Listing): readonly string[] {
  return [...listing.paths()].map((path) => `${path}=${listing.oid(path)}`);
}

describe("overlayListing", (test) => {
  test("tells the files after a change, sorted", () => {
    assert.equal(shown(overlayListing(BASE, CHANGES)), ["a.rs=9", "b0.rs=5", "e.rs=2"]);
  });

  test("answers for single paths", () => {
    const listing = overlayListing(BASE, CHANGES);
    assert.is(listing.oid("b.rs"), null);
    assert.is(listing.has("d/c.rs"), false);
    assert.is(listing.oid("a.rs"), "9");
  });

  test("keeps a file that takes the place of one that was renamed away", () => {
    const swapped = overlayListing(BASE, [
      { status: "added", path: "b.rs", oldPath: null, oldOid: null, newOid: "7" },
      { status: "renamed", path: "e.rs", oldPath: "b.rs", oldOid: "2", newOid: "2" },
    ]);
    assert.equal(shown(swapped), ["a.rs=1", "b.rs=7", "d/c.rs=3", "e.rs=2"]);
  });

  test("says the same however many layers there are", () => {
    let listing: Listing = BASE;
    for (let at = 0; at < 200; at += 1) {
      listing = overlayListing(listing, [
        { status: "added", path: `n${at}.rs`, oldPath: null, oldOid: null, newOid: `${at}` },
        ...(at === 0
          ? []
          : [
              {
                status: "deleted" as const,
                path: `n${at - 1}.rs`,
                oldPath: null,
                oldOid: `${at - 1}`,
                newOid: null,
              },
            ]),
      ]);
    }
    assert.equal(shown(listing), ["a.rs=1", "b.rs=2", "d/c.rs=3", "n199.rs=199"]);
    assert.is(listing.oid("n150.rs"), null);
  });
});
