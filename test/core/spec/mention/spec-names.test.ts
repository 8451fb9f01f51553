import fc from "fast-check";
import * as assert from "uvu/assert";
import { indexMentions, namedPlaces } from "../../../../src/core/spec/mention/mention-index.ts";
import { plainStretches } from "../../../../src/core/spec/mention/plain-stretches.ts";
import { nameTest, specNames } from "../../../../src/core/spec/mention/spec-names.ts";
import { readSpecDocument } from "../../../../src/core/spec/spec-document.ts";
import { describe } from "../../../support/describe.ts";

/** What the parser finds, which is what counts. */
function parsedNames(text: string): string[] {
  const { code, prose } = namedPlaces(text, readSpecDocument(text));
  return [...code, ...prose].map(({ name, isPrefix }) => `${name}${isPrefix ? "*" : ""}`).sort();
}

function plainNames(text: string): string[] | null {
  const stretches = plainStretches(text);
  if (stretches === null) return null;
  const { code, prose } = namedPlaces(text, stretches);
  return [...code, ...prose].map(({ name, isPrefix }) => `${name}${isPrefix ? "*" : ""}`).sort();
}

const PLAIN: readonly (readonly [title: string, text: string])[] = [
  [
    "headings, paragraphs and lists",
    "## The read_all\n\nA `Pool::get` of\nPoolEntry.\n\n- one_two: `x`\n  - three_four\n",
  ],
  ["a list that is numbered, and one by stars", "1. `a_b` c_d\n2) e_f\n\n* **Bold** of g_h\n+ i_j\n"],
  ["links on their line", "- [`Pool`](./pool.rs.spec.md) and [some_name](other_name.md).\n"],
  ["brackets that are no link", "- a_b [c_d] e_f (g_h) i_j[0]\n"],
  ["code with several backticks", "``a`b_c`` d_e\n"],
  ["Rust and other code", "```rust\nfn a_b() {}\n```\n\n~~~json\n{ c_d }\n~~~\n\n```\n    e_f\n```\n"],
  ["comments on a line of their own", "a_b\n<!-- c_d -->\ne_f\n"],
  ["rules and underlined headings", "a_b\n---\n\nc_d\n===\n\n***\n\ne_f\n"],
  ["text that goes on in deep lines", "- a_b\n      c_d `e_f`\n        - g_h\n"],
  ["prefixes and braces", "`FOO_*` and `read_{a,b}` and `MIN_…`\n"],
  ["nothing", ""],
];

const LEFT_TO_THE_PARSER: readonly (readonly [title: string, text: string])[] = [
  ["indented code", "a_b\n\n    c_d `e_f\n"],
  ["indented code below a heading", "# a_b\n    c_d\n"],
  ["a deep line behind a rule", "***\n    c_d\n"],
  ["a code span over two lines", "`a_b\nc_d` e_f\n"],
  ["an escaped backtick", "\\`a_b` c_d`\n"],
  ["a definition", "[a_b]: c_d.md\n"],
  ["an image", "![a_b](c_d.md)\n"],
  ["a link over two lines", "[a_b\nc_d](e_f)\n"],
  ["a link with a title", '[a_b](c_d "e_f")\n'],
  ["a link in a link", "[[a_b](c_d)](e_f)\n"],
  ["backticks in a target", "[a_b](c`d_e`)\n"],
  ["emphasis by underscores", "_a_b_ and __c_d__\n"],
  ["HTML", "a_b <b c_d='e_f'>\n"],
  ["a comment over two lines", "<!-- a_b\nc_d -->\n"],
  ["a quotation", "> a_b\n"],
  ["code in a list", "- a_b\n\n  ```json\n  c_d\n  ```\n"],
  ["code that never ends", "```json\na_b\n"],
  ["an empty item", "-\n    a_b\n"],
  ["an item that begins with code", "-      a_b\n"],
  ["a tab", "-\ta_b\n"],
  ["lines that end as in Windows", "a_b\r\n\r\n    c_d\r\n"],
];

const PIECES = fc.constantFrom(
  ...[
    "`",
    "``",
    "```",
    "~~~",
    "- ",
    "* ",
    "1. ",
    "2) ",
    "-",
    "*",
    "**",
    "_",
    "__",
    "foo_bar",
    "FooBar",
    "_x",
  ],
  ...[
    "# ",
    "## ",
    "\n",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "  ",
    "    ",
    " ",
    "[",
    "](",
    "]",
    "]:",
    ")",
    "(",
    "a.md",
  ],
  ...[
    "<",
    "<!-- x_y -->",
    "\n<!-- x_y -->\n",
    "-->",
    "> ",
    "\\",
    "&amp;",
    "===",
    "---",
    "***",
    "rust",
    "word",
  ],
  ...[
    "é",
    "!",
    "`foo`",
    "`a_b::c`",
    "`F_*`",
    "\n```rust\n",
    "\n```\n",
    "\n- `x_y`: z",
    "\n  - sub_item",
    ":",
  ],
);
const TEXT = fc.array(PIECES, { maxLength: 24 }).map((pieces) => pieces.join(""));

describe("plainStretches", (test) => {
  for (const [title, text] of PLAIN) {
    test(`reads ${title} as the parser does`, () => assert.equal(plainNames(text), parsedNames(text)));
  }

  for (const [title, text] of LEFT_TO_THE_PARSER) {
    test(`leaves ${title} to the parser`, () => assert.is(plainStretches(text), null));
  }

  test("finds what the parser finds, wherever it does not leave a text to it", () => {
    let plain = 0;
    fc.assert(
      fc.property(TEXT, (text) => {
        const names = plainNames(text);
        if (names === null) return;
        plain += 1;
        assert.equal(names, parsedNames(text), JSON.stringify(text));
      }),
      { numRuns: 4_000, seed: 20261123 },
    );
    assert.ok(plain > 500, `only ${plain} texts were plain`);
  });
});

describe("specNames", (test) => {
  test("says of every name what an index of the mentions says", () => {
    const known = ["foo_bar", "FooBar", "foo", "a_b", "F_OO", "F_", "x_y", "_x", "sub_item", "c", "rust"];
    fc.assert(
      fc.property(TEXT, (text) => {
        const isNamed = nameTest(specNames(text));
        const index = indexMentions(readSpecDocument(text));
        for (const name of known) assert.is(isNamed(name), index.placesOf(name).length > 0, name);
      }),
      { numRuns: 1_000, seed: 20261123 },
    );
  });

  test("leaves the footer out", () => {
    const text = "`a_b`\n\n---\ntech_debt:\n  highest_priority_items: [c_d]\n";
    assert.equal(specNames(text), { names: ["a_b"], prefixes: [] });
  });
});
