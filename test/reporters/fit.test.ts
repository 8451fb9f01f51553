import * as assert from "uvu/assert";
import { fit, fitEnd, fitHead, fitPair } from "../../src/reporters/text/fit.ts";
import { describe } from "../support/describe.ts";

describe("fit", (test) => {
  test("cuts nothing where the width is unknown", () =>
    assert.is(fit("x".repeat(500), null), "x".repeat(500)));
  test("cuts nothing that fits", () => assert.is(fit("abcde", 5), "abcde"));
  test("cuts with an ellipsis", () => assert.is(fit("abcdef", 5), "abcd…"));
  test("counts characters, not halves of them", () => assert.is(fit("🦀🦀🦀", 3), "🦀🦀🦀"));
});

describe("fitEnd", (test) => {
  test("cuts nothing that fits", () => {
    assert.is(fitEnd("abcde", 5), "abcde");
    assert.is(fitEnd("abcdef", null), "abcdef");
  });
  test("cuts the beginning", () => assert.is(fitEnd("abcdef", 5), "…cdef"));
});

describe("fitPair", (test) => {
  test("cuts nothing that fits", () => assert.equal(fitPair("abc", "abd", 3), ["abc", "abd"]));

  test("keeps the first difference in sight", () => {
    const common = "fn run(first_argument: FirstType, second_argument: ";
    const [before, after] = fitPair(`${common}Old) -> Result`, `${common}New) -> Result`, 40);
    assert.equal(
      [before, after],
      ["fn run(first_…d_argument: Old) -> Result", "fn run(first_…d_argument: New) -> Result"],
    );
  });

  test("keeps the beginning where the difference is near it", () => {
    const [before, after] = fitPair(`fn old(${"x".repeat(40)})`, `fn new(${"x".repeat(40)})`, 20);
    assert.equal([before, after], [`fn old(${"x".repeat(12)}…`, `fn new(${"x".repeat(12)}…`]);
  });

  test("keeps the difference where one text is the beginning of the other", () => {
    const [before, after] = fitPair("x".repeat(30), `${"x".repeat(30)} where T: Send`, 28);
    assert.equal([before, after], ["xxxxxxxxx…xxxxxxxxxxxx", "xxxxxxxxx…xxxxxxxxxxxx wher…"]);
  });
});

describe("fitHead", (test) => {
  const text = "fn run(first_argument: FirstType)";
  test("cuts nothing where the width is unknown", () =>
    assert.is(fitHead(text, ", tail", null), `${text}, tail`));
  test("cuts nothing that fits", () => assert.is(fitHead("abc", "def", 6), "abcdef"));
  test("cuts the text before what stands behind it", () =>
    assert.is(fitHead(text, ", moved to b.rs", 45), "fn run(first_argument: FirstT…, moved to b.rs"));
  test("leaves enough of the text", () =>
    assert.is(
      fitHead(text, ", moved to src/a/long/path.rs", 40),
      "fn run(first_argument: …, moved to src/…",
    ));
});
