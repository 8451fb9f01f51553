import fc from "fast-check";
import * as assert from "uvu/assert";
import { treeBefore } from "../../src/core/change-set.ts";
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
    record("120000", "3", "link.rs"),
    record("100644", "5", "odd: name.rs"),
    record("100755", "2", "src/a.rs"),
    record("160000", "4", "sub"),
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

  test("refuses output that breaks off", () => {
    for (let length = output.lastIndexOf(":") + 1; length < output.length; length += 1)
      assert.throws(() => listingOfRaw(output.slice(0, length)), /expected Git's raw diff format/);
    listingOfRaw("");
    listingOfRaw(record("100644", "1", ":000000 odd"));
  });

  test("finds the files that end with a text in whatever case", () => {
    const names = ["A.RS", "a.rs", "b.rs.md", "rs", "src/\u00fc.Rs", "x_rs"];
    const listing = listingOfRaw(`${output}${names.map((name) => record("100644", "6", name)).join("")}`);
    const found = [...(listing.pathsEnding?.(".rs") ?? [])];
    assert.equal(found, ["a.rs", "odd: name.rs", "src/a.rs", "A.RS", "a.rs", "src/\u00fc.Rs"]);
  });

  for (const [path, id] of expected) {
    test(`answers for ${path} by search and as a whole`, () => {
      const searching = listingOfRaw(output);
      const whole = listingOfRaw(output);
      assert.equal([...whole.paths()], ["a.rs", "odd: name.rs", "src/a.rs"]);
      for (const listing of [searching, whole]) {
        assert.is(listing.oid(path), id);
        assert.is(listing.has(path), id !== null);
      }
    });
  }

  test("answers the same after many questions", () => {
    const listing = listingOfRaw(output);
    for (let count = 0; count < 1_000; count++) assert.is(listing.oid("src/a.rs"), oid("2"));
  });

  test("finds every name by search, and no other, whatever characters are in names", () => {
    const names = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom(..."ab:é\u{1f980}/. 0"), minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(names, names, (listed, others) => {
        const sorted = listed.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
        const listing = listingOfRaw(sorted.map((name) => record("100644", "1", name)).join(""));
        for (const name of [...listed, ...others]) assert.is(listing.has(name), listed.includes(name), name);
      }),
    );
  });

  test("of an empty tree has nothing", () => {
    assert.is(listingOfRaw("").has("a.rs"), false);
    assert.equal([...listingOfRaw("").paths()], []);
  });
});

describe("treeBefore", (test) => {
  const file = (path: string, newOid: string) => ({
    status: "added" as const,
    path,
    oldPath: null,
    oldOid: null,
    newOid,
  });
  const after = listingOf([
    file("same", "1"),
    file("changed", "2"),
    file("new", "3"),
    file("there", "4"),
    file("here", "5"),
  ]);
  const before = treeBefore(after, [
    { status: "modified", path: "changed", oldPath: null, oldOid: "20", newOid: "2" },
    { status: "added", path: "new", oldPath: null, oldOid: null, newOid: "3" },
    { status: "deleted", path: "gone", oldPath: null, oldOid: "30", newOid: null },
    { status: "renamed", path: "there", oldPath: "here", oldOid: "40", newOid: "4" },
    { status: "added", path: "here", oldPath: null, oldOid: null, newOid: "5" },
  ]);

  const expected: readonly (readonly [path: string, oid: string | null])[] = [
    ["same", "1"],
    ["changed", "20"],
    ["new", null],
    ["gone", "30"],
    ["there", null],
    ["here", "40"],
    ["missing", null],
  ];
  for (const [path, oid] of expected) {
    test(`knows ${path}`, () => {
      assert.is(before.oid(path), oid);
      assert.is(before.has(path), oid !== null);
    });
  }

  test("lists each path once", () =>
    assert.equal([...before.paths()].sort(), ["changed", "gone", "here", "same"]));
});
