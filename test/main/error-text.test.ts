import * as assert from "uvu/assert";
import { SpecCheckError } from "../../src/core/errors.ts";
import { errorText } from "../../src/main/error-text.ts";
import { describe } from "../support/describe.ts";

describe("errorText", (test) => {
  test("says what failed and how to mend it", () => {
    const error = new SpecCheckError("config", "two problems:\nfirst\nsecond", {
      help: "Mend it.\nThen commit.",
    });
    assert.is(errorText(error), "spec-check: two problems:\n  first\n  second\n  Mend it.\n  Then commit.\n");
  });

  test("says no more than there is", () => {
    assert.is(errorText(new SpecCheckError("git", "no")), "spec-check: no\n");
  });

  test("calls anything else a defect and shows where it came from", () => {
    const text = errorText(new TypeError("x is not a function"));
    assert.match(
      text,
      /^spec-check: this is a defect of spec-check \d\S+, please report it with what follows\n/,
    );
    assert.match(text, /\n {2}TypeError: x is not a function\n {6}at /);
    assert.match(errorText("thrown"), /\n {2}thrown\n$/);
  });

  test("prints no control character", () => {
    assert.not.match(errorText(new SpecCheckError("git", "a\u001b[31m\r")), /[\u001b\r]/);
    assert.not.match(errorText(new Error("a\u001b[31m")), /\u001b/);
  });
});
