import * as assert from "uvu/assert";
import { type BlockOwner, chooseBlock } from "../../../../src/core/spec/api-block/choose-block.ts";
import { codeLines, findBlocks } from "../../../../src/core/spec/api-block/find-blocks.ts";
import { removeBlock, writeBlock } from "../../../../src/core/spec/api-block/write-block.ts";
import { readSpecDocument } from "../../../../src/core/spec/spec-document.ts";
import { describe } from "../../../support/describe.ts";

const OWN: BlockOwner = { source: "a.rs", previousSource: null, isOwn: true };
const SHARED: BlockOwner = { ...OWN, isOwn: false };

const block = (code: string, name = "") =>
  `<!-- spec-check:api${name === "" ? "" : ` ${name}`} -->\n\n\`\`\`rust\n${code}\n\`\`\`\n\n<!-- /spec-check:api -->`;

/** What is found for an owner, with the lines of its code. */
function found(text: string, owner: BlockOwner = OWN): string {
  const choice = chooseBlock(findBlocks(readSpecDocument(text)), owner);
  return choice.kind === "found" ? `found ${codeLines(text, choice.block).join("|")}` : choice.kind;
}

const CHOICES: readonly (readonly [title: string, text: string, own: string, shared: string])[] = [
  ["a block", `# a\n\n${block("pub fn f();")}\n`, "found pub fn f();", "none"],
  ["a block that names its source", block("x", "a.rs"), "found x", "found x"],
  ["another source's block", block("x", "b.rs"), "none", "none"],
  ["a block with CRLF", block("x\ny").replaceAll("\n", "\r\n"), "found x|y", "none"],
  [
    "a block without blank lines",
    "<!-- spec-check:api -->\n```rust\nx\n```\n<!-- /spec-check:api -->",
    "found x",
    "none",
  ],
  ["no block", "# a\n", "none", "none"],
  ["two blocks", `${block("x")}\n\n${block("y")}`, "several", "none"],
  ["two of one name", `${block("x", "a.rs")}\n\n${block("y", "a.rs")}`, "several", "several"],
  ["a block for each source", `${block("x", "b.rs")}\n\n${block("y", "a.rs")}`, "found y", "found y"],
  ["no end", "<!-- spec-check:api -->\n\n```rust\nx\n```\n", "unclosed", "none"],
  ["another block before the end", `<!-- spec-check:api -->\n\n${block("x", "b.rs")}`, "unclosed", "none"],
  ["an end alone", "<!-- /spec-check:api -->\n", "none", "none"],
  [
    "a fence without an end",
    "<!-- spec-check:api -->\n\n```rust\nx\n\n<!-- /spec-check:api -->\n",
    "unclosed",
    "none",
  ],
  ["nothing in it", "<!-- spec-check:api -->\n\n<!-- /spec-check:api -->", "codeless", "none"],
  ["other code in it", block("x").replace("rust", "toml"), "codeless", "none"],
  ["more code in it", block("x\n```\n\n```rust\ny"), "codeless", "none"],
  ["an indented block", `- a\n\n${block("x").replace(/^/gm, "  ")}\n`, "codeless", "none"],
  ["a block inside code", `\`\`\`\`md\n${block("x")}\n\`\`\`\`\n`, "none", "none"],
  ["comments inside prose", "see <!-- spec-check:api --> and <!-- /spec-check:api -->\n", "none", "none"],
  ["a comment of another name", block("x").replaceAll("check:api", "check:apis"), "none", "none"],
];

describe("chooseBlock", (test) => {
  for (const [title, text, own, shared] of CHOICES) {
    test(`finds ${title}`, () => assert.equal([found(text), found(text, SHARED)], [own, shared]));
  }

  test("finds the block of a source that moved by its former name", () => {
    const moved = { ...SHARED, source: "b.rs", previousSource: "a.rs" };
    assert.is(found(block("x", "a.rs"), moved), "found x");
    assert.is(found(`${block("x", "a.rs")}\n\n${block("y", "b.rs")}`, moved), "found y");
  });
});

const FOOTER = "---\ntech_debt:\n  severity: low # so far\nrelated_specs: []\n";

const WRITTEN: readonly (readonly [
  title: string,
  before: string,
  after: string | null,
  owner?: BlockOwner,
])[] = [
  ["in place of the code", `# a\n\n${block("x")}\n\nmore\n`, `# a\n\n${block("new")}\n\nmore\n`],
  [
    "beside words that stand in the block",
    block("x").replace("\n\n```rust", "\n\nBy hand.\n\n```rust"),
    block("new").replace("\n\n```rust", "\n\nBy hand.\n\n```rust"),
  ],
  ["into an empty block", "<!-- spec-check:api -->\n<!-- /spec-check:api -->", `${block("new")}`],
  [
    "at the end of the section on behaviour",
    "## Overview\n\na\n\n## Detailed Behavior\n\n- b\n\n### Deeper\n\nc\n\n## Broader Context\n\nd\n",
    `## Overview\n\na\n\n## Detailed Behavior\n\n- b\n\n### Deeper\n\nc\n\n${block("new")}\n\n## Broader Context\n\nd\n`,
  ],
  ["before the footer", `# a\n\nb\n\n${FOOTER}`, `# a\n\nb\n\n${block("new")}\n\n${FOOTER}`],
  ["at the end", "# a\n\nb\n", `# a\n\nb\n\n${block("new")}\n`],
  ["at the end, where no line feed is", "# a\n\nb", `# a\n\nb\n\n${block("new")}`],
  ["into an empty text", "", block("new")],
  ["with CRLF", "# a\r\n\r\nb\r\n", `# a\r\n\r\nb\r\n\r\n${block("new").replaceAll("\n", "\r\n")}\r\n`],
  ["with the name of its source", "# a\n", `# a\n\n${block("new", "a.rs")}\n`, SHARED],
  [
    "with the new name of its source",
    block("x", "old/a.rs"),
    block("new", "a.rs"),
    { ...SHARED, previousSource: "old/a.rs" },
  ],
  ["not where there are two", `${block("x")}\n\n${block("y")}`, null],
  ["not where there is no end", "<!-- spec-check:api -->\n", null],
  ["not where there are other things", block("x").replace("rust", "toml"), null],
];

describe("writeBlock", (test) => {
  for (const [title, before, after, owner = OWN] of WRITTEN) {
    test(`writes ${title}`, () => {
      const written = writeBlock(before, owner, ["new"]);
      assert.is(written, after);
      if (written !== null) assert.is(writeBlock(written, owner, ["new"]), written);
    });
  }

  test("fences what holds fences", () => {
    const written = writeBlock("# a\n", OWN, ['#[a = "```"] pub fn f();']) ?? "";
    assert.match(written, '\n````rust\n#[a = "```"] pub fn f();\n````\n');
    assert.is(found(written), 'found #[a = "```"] pub fn f();');
  });
});

describe("removeBlock", (test) => {
  test("takes a whole block out with the gap behind it", () => {
    assert.is(removeBlock(`# a\n\n${block("x", "a.rs")}\n\nmore\n`, SHARED), "# a\n\nmore\n");
    assert.is(removeBlock(`# a\n\n${block("x", "a.rs")}\n`, SHARED), "# a\n");
  });

  test("leaves what is not whole or not there", () => {
    assert.is(removeBlock("<!-- spec-check:api a.rs -->\n", SHARED), null);
    assert.is(removeBlock(block("x"), SHARED), null);
  });
});
