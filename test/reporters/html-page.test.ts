import * as assert from "uvu/assert";
import { escapeHtml } from "../../src/reporters/html/escape.ts";
import { describe } from "../support/describe.ts";

describe("escapeHtml", (test) => {
  test("leaves nothing that HTML or a terminal acts on", () => {
    assert.is(
      escapeHtml("<a href=\"x\" b='y'>&\u001b"),
      "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;\\x1b",
    );
  });
});
