import * as assert from "uvu/assert";
import { listingOf, listingOfRaw } from "../../src/core/listing.ts";
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

describe("listingOfRaw", (test) => {
  const oid = (digit: string) => digit.repeat(40);
  const record = (mode: string, digit: string, path: string) =>
    `:000000 ${mode} ${oid("0")} ${oid(digit)} A\0${path}\0`;
  const output = [
    record("100644", "1", "a.rs"),
    record("100755", "2", "src/a.rs"),
    record("120000", "3", "link.rs"),
    record("160000", "4", "sub"),
    record("100644", "5", "odd: name.rs"),
  ].join("");

  const expected: readonly [string, string | null][] = [
    ["a.rs", oid("1")],
    ["src/a.rs", oid("2")],
    ["src", null],
    ["rs", null],
    ["link.rs", null],
    ["sub", null],
    ["odd: name.rs", oid("5")],
    ["missing.rs", null],
  ];

  for (const [path, id] of expected) {
    test(`answers for ${path} by search and as a whole`, () => {
      const searching = listingOfRaw(output);
      const whole = listingOfRaw(output);
      assert.equal([...whole.paths()], ["a.rs", "src/a.rs", "odd: name.rs"]);
      for (const listing of [searching, whole]) {
        assert.is(listing.oid(path), id);
        assert.is(listing.has(path), id !== null);
      }
    });
  }

  test("answers the same after many questions", () => {
    const listing = listingOfRaw(output);
    for (let count = 0; count < 300; count++) assert.is(listing.oid("src/a.rs"), oid("2"));
  });

  test("of an empty tree has nothing", () => {
    assert.is(listingOfRaw("").has("a.rs"), false);
    assert.equal([...listingOfRaw("").paths()], []);
  });
});
