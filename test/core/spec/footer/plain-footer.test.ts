import fc from "fast-check";
import * as assert from "uvu/assert";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { readDebt } from "../../../../src/core/debt/read-debt.ts";
import { footerLinks } from "../../../../src/core/links/footer-links.ts";
import { locateFooter } from "../../../../src/core/spec/footer/locate-footer.ts";
import { type PlainValue, readPlainFooter } from "../../../../src/core/spec/footer/plain-footer.ts";
import { describe } from "../../../support/describe.ts";

/** What a plain footer says, each text with its place. */
function toldPlain(value: PlainValue): unknown {
  if (value.kind === "text") return [value.text, value.from, value.to, value.isQuoted];
  if (value.kind === "list") return value.items.map(toldPlain);
  return new Map([...value.entries].map(([key, inner]) => [key, toldPlain(inner)]));
}

/** The same by the parser; what is not text says so. */
function toldParsed(node: unknown): unknown {
  if (isMap(node))
    return new Map(
      node.items.map(({ key, value }) => [isScalar(key) ? key.value : "no text", toldParsed(value)]),
    );
  if (isSeq(node)) return node.items.map(toldParsed);
  if (!isScalar(node) || typeof node.value !== "string") return "no text";
  const [from, to] = node.range ?? [];
  return [node.value, from, to, node.type !== "PLAIN"];
}

const PLAIN: readonly (readonly [title: string, yaml: string])[] = [
  [
    "a footer",
    "tech_debt:\n  severity: low\n  highest_priority_items:\n    - Split `run`, it's long (CLI→config).\n    - x\nrelated_specs:\n  - ./a.rs.spec.md\n  - ../b c.md (future)\n",
  ],
  [
    "lists that are not indented",
    "tech_debt:\n  highest_priority_items:\n  - a b\n  - c\nrelated_specs:\n- d\n",
  ],
  ["empty lists and empty lines", "\ntech_debt:\n\n  items: []\n\n\nrelated_specs: []\n"],
  ["quotes", 'a: "b: #c"\nd:\n  - \'e\'\n  - "it\'s"\nf: \'say "g"\'\n'],
  ["words that look like others", "a: nullable\nb: truth\nc: x:y\nd: a#b\ne: http://x.y/z\nf: a - b\n"],
  ["no line feed at the end", "a: b"],
  ["spaces behind marks", "a:   b\nc:\n  -   d\n"],
];

const LEFT_TO_THE_PARSER: readonly (readonly [title: string, yaml: string])[] = [
  ["a number", "a: 1\n"],
  ["a truth", "a: True\n"],
  ["nothing under a key", "a:\nb: c\n"],
  ["an item that is a table", "a:\n  - fix: this\n"],
  ["a text over two lines", "a:\n  - b\n    c\n"],
  ["a value over two lines", "a: b\n  c\n"],
  ["a comment", "a: b # c\n"],
  ["a comment line", "# c\na: b\n"],
  ["a key that stands twice", "a: b\na: c\n"],
  ["a flow list", "a: [b]\n"],
  ["a block text", "a: |\n  b\n"],
  ["an anchor", "a: &b c\n"],
  ["a backtick first", "a: `b`\n"],
  ["a colon at the end", "a: b:\n"],
  ["a space at the end", "a: b \n"],
  ["a tab", "a:\tb\n"],
  ["an escape", 'a: "b\\n"\n'],
  ["two quotes", "a: 'b''c'\n"],
  ["an indentation that nobody opened", "a:\n    b: c\n  d: e\n"],
  ["a list below a list", "a:\n  - b\n    - c\n"],
  ["an indented root", "  a: b\n"],
  ["a list as root", "- a\n"],
  ["nothing", ""],
  ["lines that end as in Windows", "a: b\r\n"],
  ["a deep indentation", `a:\n${" ".repeat(101)}b: c\n`],
];

const PIECES = fc.constantFrom(
  ...[
    "tech_debt:",
    "related_specs:",
    "severity:",
    "highest_priority_items:",
    "a:",
    "b:",
    "- ",
    "-",
    " ",
    "  ",
  ],
  ...[
    "    ",
    "\n",
    "\n  ",
    "\n    ",
    "\n- ",
    "\n  - ",
    "\n    - ",
    "low",
    "x y",
    "./a.md",
    "../b.md (later)",
  ],
  ...[
    "null",
    "true",
    "12",
    "~",
    "none",
    "[]",
    "{}",
    "#",
    " # ",
    ": ",
    ":",
    "'",
    '"',
    "`",
    "*",
    "&",
    "!",
    "|",
    ">",
  ],
  ...[
    "%",
    "@",
    "?",
    ",",
    "(",
    ")",
    "é",
    "→",
    "\t",
    "\r\n",
    "\u00a0",
    "\u2028",
    "---",
    "...",
    "<<:",
    "\\",
    "y",
    "No",
  ],
);

const YAML = fc.array(PIECES, { maxLength: 24 }).map((pieces) => pieces.join(""));

const TEXTS = fc.constantFrom(
  ...[
    "low",
    "high",
    "x y",
    "./a.md (later)",
    "../b.md",
    "'q'",
    '"r: s"',
    "No",
    "n/a",
    "None known.",
    "a:b",
    "é→",
  ],
  ...["e - f", "(g)", "/h", "_i", "it's", "12", "e: f", "[]", "true"],
);

/** Footers as people write them, into which something is put somewhere. */
const EDITED = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom(
          "severity",
          "highest_priority_items",
          "related_specs",
          "tech_debt",
          "a",
          "b",
          "c-d",
          "e_f",
        ),
        fc.constantFrom("text", "list", "flat list", "map"),
        fc.array(TEXTS, { minLength: 1, maxLength: 3 }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.option(fc.tuple(PIECES, fc.nat())),
  )
  .map(([entries, edit]) => {
    const yaml = entries
      .map(([key, kind, texts]) => {
        const lines = (mark: string) => texts.map((text, at) => mark.replace("#", `${at}`) + text).join("\n");
        if (kind === "text") return `${key}: ${texts[0]}\n`;
        if (kind === "map") return `${key}:\n${lines("  k#: ")}\n`;
        return `${key}:\n${lines(kind === "list" ? "  - " : "- ")}\n`;
      })
      .join("");
    const [piece, place] = edit ?? ["", 0];
    const at = place % (yaml.length + 1);
    return yaml.slice(0, at) + piece + yaml.slice(at);
  });

describe("readPlainFooter", (test) => {
  for (const [title, yaml] of PLAIN) {
    test(`reads ${title}`, () => {
      const plain = readPlainFooter(yaml);
      assert.ok(plain !== null);
      assert.equal(toldPlain(plain), toldParsed(parseDocument(yaml).contents));
    });
  }

  for (const [title, yaml] of LEFT_TO_THE_PARSER)
    test(`leaves ${title} to the parser`, () => assert.is(readPlainFooter(yaml), null));

  test("reads what the parser reads, wherever it reads anything", () => {
    let plainOnes = 0;
    const property = fc.property(fc.oneof(YAML, { arbitrary: EDITED, weight: 4 }), (yaml) => {
      const plain = readPlainFooter(yaml);
      if (plain === null) return;
      plainOnes += 1;
      const document = parseDocument(yaml, { logLevel: "silent" });
      assert.equal([document.errors, document.warnings], [[], []], yaml);
      assert.equal(toldPlain(plain), toldParsed(document.contents), yaml);
    });
    fc.assert(property, { numRuns: 6_000, seed: 7 });
    assert.ok(plainOnes > 500, `${plainOnes} plain footers`);
  });

  test("tells debt and links as the parser does", () => {
    const property = fc.property(fc.oneof(YAML, { arbitrary: EDITED, weight: 4 }), (yaml) => {
      const text = `# Title\n\n---\ntech_debt:\n  severity: high\n  highest_priority_items:\n    - one\n${yaml}`;
      // A comment says nothing, and leaves the footer to the parser.
      const parsed = `${text}\n# a comment\n`;
      const told = (spec: string) => {
        const place = locateFooter(spec);
        const keys = ["related_specs", "tech_debt.highest_priority_items", "severity.x"];
        return place === null ? [] : [readDebt(spec), footerLinks(spec, place, keys)];
      };
      if (readPlainFooter(text.slice(text.indexOf("tech_debt"))) !== null)
        assert.equal(told(text), told(parsed), yaml);
    });
    fc.assert(property, { numRuns: 6_000, seed: 11 });
  });
});
