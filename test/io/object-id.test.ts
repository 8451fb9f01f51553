import { createHash, randomBytes } from "node:crypto";
import * as assert from "uvu/assert";
import { objectId } from "../../src/io/object-id.ts";
import { describe } from "../support/describe.ts";
import { withRepo } from "../support/temp-repo.ts";

describe("objectId", (test) => {
  for (const format of ["sha1", "sha256"] as const) {
    test(`is what Git says of contents of any size, by ${format}`, () =>
      withRepo(
        (repo) => {
          for (const size of [0, 1, 54, 55, 64, 1_000, 8_180, 8_181, 8_192, 20_000]) {
            const content = randomBytes(size);
            repo.write("file", content);
            assert.is(
              objectId(format, "blob", content),
              repo.git("hash-object", "file").trim(),
              String(size),
            );
          }
        },
        { objectFormat: format },
      ));
  }

  test("is of the type as well", () => {
    const expected = createHash("sha1").update("tree 0\0").digest("hex");
    assert.is(objectId("sha1", "tree", new Uint8Array()), expected);
  });
});
