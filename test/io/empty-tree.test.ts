import * as assert from "uvu/assert";
import { EMPTY_TREE } from "../../src/io/empty-tree.ts";
import { objectId } from "../../src/io/object-id.ts";
import { describe } from "../support/describe.ts";

describe("EMPTY_TREE", (test) => {
  test("is what hashing gives", () => {
    for (const format of ["sha1", "sha256"] as const) {
      assert.is(EMPTY_TREE[format], objectId(format, "tree", new Uint8Array()));
    }
  });
});
