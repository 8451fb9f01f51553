import * as assert from "uvu/assert";
import type { ApiChange } from "../../src/core/api-change.ts";
import { renderDiffText } from "../../src/reporters/diff-text.ts";
import { describe } from "../support/describe.ts";
import { sampleChange } from "../support/sample-report.ts";

const plain = { color: false, width: null };

function lines(...api: readonly ApiChange[]): string {
  return renderDiffText({ analysis: "complete", api, unread: [] }, plain);
}

describe("renderDiffText", (test) => {
  test("says that nothing changed", () => assert.is(lines(), "API unchanged\n"));

  test("does not say so of what was not read to the end", () => {
    assert.is(renderDiffText({ analysis: "partial", api: [], unread: [] }, plain), "No API change seen\n");
  });

  test("puts a short change on one line", () => {
    const change = sampleChange({
      change: "changed",
      path: "f",
      before: "fn f(a: u8)",
      after: "fn f(a: u16)",
    });
    assert.is(lines(change), "~ pub fn f(a: u8) → pub fn f(a: u16)\n");
  });

  test("puts up to 80 characters on one line", () => {
    const pair = (width: number) => {
      const change = sampleChange({
        change: "changed",
        path: "f",
        before: "fn f()",
        after: `fn f(${"x".repeat(width)})`,
      });
      return lines(change).split("\n").length - 1;
    };
    const fixed = "pub fn f() → pub fn f()".length;
    assert.equal([pair(80 - fixed), pair(81 - fixed)], [1, 2]);
  });

  test("shows something on the narrowest terminal", () => {
    const text = renderDiffText(
      { analysis: "complete", api: [sampleChange({ after: `fn f(${"x".repeat(30)})` })], unread: [] },
      { color: false, width: 3 },
    );
    assert.is(text, `+ pub fn f(${"x".repeat(10)}…\n`);
  });

  test("names the container", () => {
    assert.is(lines(sampleChange({ path: "S::cancel" })), "+ pub fn cancel(&self) in S\n");
  });

  test("gives no visibility to what takes none", () => {
    const kinds = ["variant", "impl", "macro", "macro call", "attribute"] as const;
    for (const kind of kinds) assert.is(lines(sampleChange({ kind, path: "x", after: "text" })), "+ text\n");
    assert.is(lines(sampleChange({ visibility: "private", after: "fn f()" })), "+ fn f()\n");
  });

  test("shows an item whose text stays the same", () => {
    const same = { before: "fn f()", after: "fn f()" };
    assert.is(lines(sampleChange({ change: "moved", path: "f", ...same })), "> pub fn f(), moved\n");
    assert.is(lines(sampleChange({ change: "changed", path: "f", ...same })), "~ pub fn f()\n");
  });

  test("lists everything", () => {
    const api = Array.from({ length: 300 }, (_, row) => sampleChange({ path: `f${row}` }));
    assert.is(lines(...api).split("\n").length, 301);
  });
});
