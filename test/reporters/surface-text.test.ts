import * as assert from "uvu/assert";
import type { SurfaceItem } from "../../src/core/rust/read-surface.ts";
import { renderSurfaceText } from "../../src/reporters/surface-text.ts";
import { describe } from "../support/describe.ts";

const items: readonly SurfaceItem[] = [
  { kind: "struct", path: "S", visibility: "pub", signature: "struct S", line: 8 },
  {
    kind: "fn",
    path: "S::f",
    visibility: "pub(crate)",
    signature: "fn f(&self, name: &str) -> String",
    line: 120,
  },
];

describe("renderSurfaceText", (test) => {
  test("aligns the lines", () => {
    assert.is(
      renderSurfaceText({ analysis: "complete", items, unread: [] }, { color: false, width: null }),
      "  8  pub struct S\n120  pub(crate) fn f(&self, name: &str) -> String in S\n",
    );
  });

  test("fits into a terminal", () => {
    const text = renderSurfaceText({ analysis: "complete", items, unread: [] }, { color: false, width: 30 });
    assert.is(text, "  8  pub struct S\n120  pub(crate) fn f(&self, n…\n");
  });

  test("is nothing for nothing", () => {
    assert.is(
      renderSurfaceText({ analysis: "complete", items: [], unread: [] }, { color: true, width: 80 }),
      "",
    );
  });
});
