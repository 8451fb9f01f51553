import * as assert from "uvu/assert";
import { SpecCheckError } from "../../src/core/errors.ts";
import { fileError } from "../../src/io/system-error.ts";
import { describe } from "../support/describe.ts";
import { systemError } from "../support/fake-process.ts";

describe("fileError", (test) => {
  test("puts an error of the system into words and keeps it", () => {
    const cause = systemError("EACCES");
    const error = fileError("read a.rs", cause);
    assert.instance(error, SpecCheckError);
    assert.match(String(error), /cannot read a\.rs: permission denied$/);
    assert.is(error instanceof Error ? error.cause : null, cause);
  });

  test("names the code where it has no words", () => {
    assert.match(String(fileError("read a.rs", systemError("EIO"))), /cannot read a\.rs: EIO$/);
  });

  test("leaves every other error as it is", () => {
    const others = [new TypeError("x"), Object.assign(new Error("x"), { code: 1 }), "thrown", null];
    for (const other of [...others, new SpecCheckError("file", "x")])
      assert.is(fileError("read a.rs", other), other);
  });
});
