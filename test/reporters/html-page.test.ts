import * as assert from "uvu/assert";
import { escapeHtml, scriptJson } from "../../src/reporters/html/escape.ts";
import { describe } from "../support/describe.ts";

describe("scriptJson", (test) => {
  test("ends no script, and reads back as it was", () => {
    const value = { "</script>": "<!-- <script>\u2028\u2029 & ' \"" };
    const text = scriptJson(value);
    assert.not.match(text, /[<\u2028\u2029]/);
    assert.equal(JSON.parse(text), value);
  });
});

describe("escapeHtml", (test) => {
  test("leaves nothing that HTML or a terminal acts on", () => {
    assert.is(
      escapeHtml("<a href=\"x\" b='y'>&\u001b"),
      "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;\\x1b",
    );
  });
});
