import * as assert from "uvu/assert";
import { specProse } from "../../../src/core/spec/spec-prose.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { describe } from "../../support/describe.ts";

const FOOTER =
  "\n---\n\ntech_debt:\n  severity: low\n  highest_priority_items: []\nrelated_specs:\n  - ./b.rs.spec.md\n";
const BODY = "## Overview\n\nRuns `exec` and [waits](./wait.md).\n";

describe("specProse", (test) => {
  const same: readonly (readonly [title: string, before: string, after: string])[] = [
    ["lines wrapped anew", "one two\nthree", "one\ntwo three\n"],
    ["line ends", "one\ntwo\n", "one\r\ntwo\r\n"],
    ["a byte order mark", "one", "\ufeffone"],
    ["space at the ends", "one", "\n\n one \t\n"],
    ["indentation", "- a\n  - b", "- a\n    - b"],
    ["columns of a table", "| a | b |", "| a   |  b  |"],
    ["a footer added", BODY, BODY + FOOTER],
    ["a footer edited", BODY + FOOTER, BODY + FOOTER.replace("low", "high")],
    ["a footer with a comment and one key", BODY + FOOTER, `${BODY}\n---\n# x\nrelated_specs: []\n`],
    ["the target of a link", "see [b](./b.md) and [c](c.md)", 'see [b](../b.md) and [c](d.md "title")'],
    ["the target of a definition", "see [b].\n\n[b]: ./b.md", "see [b].\n\n[b]: <../b.md>"],
    ["the target behind a code span", "see [`b`](./b.md)", "see [`b`](../b.md)"],
  ];
  for (const [title, before, after] of same) {
    test(`does not count ${title}`, () => assert.is(specProse(before), specProse(after)));
  }

  const other: readonly (readonly [title: string, before: string, after: string])[] = [
    ["a word", "one two", "one three"],
    ["two words joined", "on to", "onto"],
    ["the text of a link", "[b](./b.md)", "[c](./b.md)"],
    ["a link made of text", "b", "[b](./b.md)"],
    ["a heading", "## A", "### A"],
    ["text between two rules", "a\n\n---\n\nb\n\n---\n\nc", "a\n\n---\n\nB\n\n---\n\nc"],
    ["text behind a rule that is no footer", "a\n\n---\n\nNote: see b", "a\n\n---\n\nNote: see c"],
    ["text behind a footer", `${BODY}${FOOTER}\nProse, one.\n`, `${BODY}${FOOTER}\nProse, two.\n`],
    ["code that looks like a link", "```\na[0](x)\n```", "```\na[0](y)\n```"],
    ["code after a shorter fence inside", "````\n```\na[0](x)\n````", "````\n```\na[0](y)\n````"],
    ["code behind a fence with a name inside", "```\n```rust\na[0](x)\n```", "```\n```rust\na[0](y)\n```"],
    ["code between tildes", "~~~rust\na[0](x)\n~~~", "~~~rust\na[0](y)\n~~~"],
    ["a code span that looks like a link", "call `a[0](x)`", "call `a[0](y)`"],
    ["text behind a closed fence", "```\nx\n```\n[a](b) one", "```\nx\n```\n[a](b) two"],
    ["a definition inside code", "```\n[b]: x\n```", "```\n[b]: y\n```"],
  ];
  for (const [title, before, after] of other) {
    test(`counts ${title}`, () => assert.is.not(specProse(before), specProse(after)));
  }

  test("is empty for a footer alone", () => {
    assert.is(specProse(FOOTER.trimStart()), "");
    assert.is(specProse("---\nrelated_specs: []"), "");
  });

  test("takes backticks on one line for a span, not for a fence", () => {
    assert.is(specProse("```x```\n[a](b)"), specProse("```x```\n[a](c)"));
  });

  test("counts targets again behind a closed fence as nothing", () => {
    assert.is(specProse("```\nx\n```\n[a](b)"), specProse("```\nx\n```\n[a](c)"));
  });

  test("is done in milliseconds with hostile text", () => {
    const size = 500_000;
    for (const text of ["](", "`", "[", "\n---\n", "```\n", " ", "a:\n"].map((part) =>
      part.repeat(size / part.length),
    )) {
      const time = cpuTime();
      specProse(text);
      assert.ok(time() < 1500, JSON.stringify(text.slice(0, 6)));
    }
  });
});
