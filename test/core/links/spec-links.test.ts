import * as assert from "uvu/assert";
import { specLinks } from "../../../src/core/links/spec-links.ts";
import { readSpecDocument } from "../../../src/core/spec/spec-document.ts";
import { describe } from "../../support/describe.ts";

/** A link in a short form: its place, its target, and the stretch of the text that holds it. */
function told(text: string): readonly string[] {
  return specLinks(readSpecDocument(text)).map(
    ({ place, target, from, to }) => `${place} ${target} = ${text.slice(from, to)}`,
  );
}

const CASES: readonly (readonly [title: string, text: string, links: readonly string[]])[] = [
  ["an inline link", "See [a](./a.md).", ["text ./a.md = ./a.md"]],
  ["a link with a title", 'See [a]( ./a.md "A (b)" ).', ["text ./a.md = ./a.md"]],
  ["a link in angle brackets", "[a](<./a b.md>)", ["text ./a b.md = ./a b.md"]],
  ["a link with parentheses", "[a](./a(1).md)", ["text ./a(1).md = ./a(1).md"]],
  ["an escaped target", "[a](./a\\_b.md)", ["text ./a_b.md = ./a\\_b.md"]],
  ["brackets in what it shows", "[a [b] `](x)` c](./c.md)", ["text ./c.md = ./c.md"]],
  ["a link in a list in a quote", "> - x [a](./a.md)\n", ["text ./a.md = ./a.md"]],
  ["an empty target", "[a]()", []],
  ["an image", "![a [x]](./a.png)", ["image ./a.png = ./a.png"]],
  ["an image in a link", "[![a](./a.png)](./b.md)", ["image ./a.png = ./a.png", "text ./b.md = ./b.md"]],
  ["a definition", '[a]\n\n[a]: ./a.md "t"\n', ["definition ./a.md = ./a.md"]],
  ["a definition over two lines", "[a]\n\n[a]:\n  ./a.md\n", ["definition ./a.md = ./a.md"]],
  ["an autolink", "<https://example.org/a.md>", []],
  ["links in code", "`[a](./a.md)`\n\n```\n[b](./b.md)\n```\n", []],
  ["a path in a code span", "See `../a/mod.rs.spec.md`.", ["span ../a/mod.rs.spec.md = ../a/mod.rs.spec.md"]],
  ["other code spans", "`a.md` and `*.spec.md` and `x a.spec.md`", []],
  [
    "the footer",
    "Text.\n\n---\nrelated_specs:\n  - ./a.rs.spec.md\n  - b.rs.spec.md  # why\n  - '../c.md'\n",
    [
      "related ./a.rs.spec.md = ./a.rs.spec.md",
      "related b.rs.spec.md = b.rs.spec.md",
      "related ../c.md = ../c.md",
    ],
  ],
  [
    "a footer in one line",
    "---\nrelated_specs: [./a.md, './b.md']\n",
    ["related ./a.md = ./a.md", "related ./b.md = ./b.md"],
  ],
  ["footer entries that are no text", "---\nrelated_specs:\n  - ~\n  - a: b\n  - 3\n", []],
  [
    "carriage returns",
    "[a](./a.md)\r\n\r\n---\r\nrelated_specs:\r\n  - ./b.md\r\n",
    ["text ./a.md = ./a.md", "related ./b.md = ./b.md"],
  ],
  ["a byte order mark", "\ufeff[a](./a.md)", ["text ./a.md = ./a.md"]],
];

describe("specLinks", (test) => {
  for (const [title, text, links] of CASES) test(`reads ${title}`, () => assert.equal(told(text), links));

  for (const note of ["(future)", "(to add)"]) {
    test(`parts ${note} from the target`, () => {
      const text = `---\nrelated_specs:\n  - ./a.rs.spec.md  ${note}\n`;
      const [link] = specLinks(readSpecDocument(text));
      const { target, annotation = null } = link ?? { target: null };
      assert.is(target, "./a.rs.spec.md");
      assert.is(annotation?.text, note);
      assert.is(text.slice(annotation?.from, annotation?.to), `  ${note}`);
    });
  }
});
