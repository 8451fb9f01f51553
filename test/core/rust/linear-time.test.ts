import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { describe } from "../../support/describe.ts";
import { climb } from "../../torture/fuzz/ladder.ts";
import { SHAPES } from "../../torture/fuzz/shapes.ts";

/** Characters: few, so that all shapes take seconds. `npm run fuzz` goes up to a million. */
const LADDER = { from: 1_000, to: 16_000, rounds: 1 };

describe("linear time", (test) => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    test(name, () => {
      const first = climb(shape, LADDER);
      // What else the machine did once is no fault of the reader.
      const { verdict, steps } = first.verdict === "steep" ? climb(shape, { ...LADDER, rounds: 3 }) : first;
      assert.is(verdict, "linear", JSON.stringify(steps));
    });
  }

  test("a ladder that is steep is told", () => {
    const read = (text: string) => {
      for (let at = 0; at < text.length; at += 2) text.slice(at).lastIndexOf("never there");
    };
    const shape = { text: (count: number) => "ab ".repeat(count) };
    assert.is(climb(shape, { from: 8_000, to: 128_000, rounds: 1, read }).verdict, "steep");
    const broken = () => {
      throw new RangeError("too deep");
    };
    assert.is(climb(shape, { ...LADDER, read: broken }).verdict, "throws");
  });
});

describe("large files", (test) => {
  const line = "pub fn f(a: u8) -> u8 { a } impl S { pub fn g(&self) {} } ";

  test("a line of a megabyte", () => {
    const text = line.repeat(1_000_000 / line.length);
    const diff = diffSources(text, `${text}pub fn newcomer() {}`, { visibility: "crate" });
    assert.equal(
      diff.api.map(({ path }) => path),
      ["newcomer"],
    );
  });

  test("two megabytes, the most that is read, in seconds", () => {
    const text = SHAPES["generated types"]?.text(10_000) ?? "";
    const time = cpuTime();
    const diff = diffSources(text, `${text}pub fn newcomer() {}`, { visibility: "crate" });
    assert.ok(text.length > 1_500_000);
    assert.is(diff.api.length, 1);
    assert.ok(time() < 20_000);
  });

  for (const [open, close] of ["()", "[]", "{}", "<>"]) {
    test(`10,000 nested ${open}${close}`, () => {
      const inner = open === "<" ? "A<".repeat(10_000) : String(open).repeat(10_000);
      const type = `${inner}u8${String(close).repeat(10_000)}`;
      const text = open === "{" ? `pub fn f() ${type}` : `pub fn f(a: ${type}) {}`;
      assert.is(diffSources(text, `${text} `, { visibility: "crate" }).analysis, "complete");
      assert.ok(diffSources(text, `${text} pub fn g() {}`, { visibility: "crate" }).api.length > 0);
    });
  }
});
