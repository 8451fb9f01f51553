import * as assert from "uvu/assert";
import { readSpecDocument } from "../../../src/core/spec/spec-document.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { describe } from "../../support/describe.ts";

const TEXT = `## Overview
Runs \`exec\` with \`\`a \` b\`\`.

### Details
- one \`Pool::run\` <!-- note -->

\`\`\`rust,ignore
pub fn run() {}
\`\`\`

## Broader Context
> quoted \`x\`

---
tech_debt:
  severity: low
related_specs: []
`;

describe("readSpecDocument", (test) => {
  const document = readSpecDocument(TEXT);
  const said = ({ from, to }: { readonly from: number; readonly to: number }) => TEXT.slice(from, to);

  test("finds sections, each up to the next of its depth or above", () => {
    assert.equal(
      document.sections.map(({ depth, title }) => `${depth} ${title}`),
      ["2 Overview", "3 Details", "2 Broader Context"],
    );
    const [overview, details] = document.sections.map(said);
    assert.ok(overview?.startsWith("## Overview\nRuns") && overview.endsWith("```\n\n"));
    assert.ok(details?.startsWith("### Details\n- one"));
  });

  test("finds code spans without their backticks, blocks, prose and comments", () => {
    assert.equal(document.spans.map(said), ["exec", "a ` b", "Pool::run", "x"]);
    assert.equal(
      document.blocks.map((block) => [block.language, said(block)]),
      [["rust,ignore", "```rust,ignore\npub fn run() {}\n```"]],
    );
    assert.ok(document.prose.map(said).includes("quoted "));
    assert.equal(document.html.map(said), ["<!-- note -->"]);
  });

  test("leaves the footer to YAML", () => {
    assert.is(TEXT.slice(document.footer?.from), TEXT.slice(TEXT.indexOf("---\ntech")));
    assert.is(TEXT.slice(document.footer?.yamlFrom, document.footer?.to).split(":")[0], "tech_debt");
    assert.not.ok(document.prose.map(said).some((words) => words.includes("tech_debt")));
  });

  test("counts offsets in a text with a byte order mark and carriage returns", () => {
    const text = "\ufeff## A\r\n\r\n`run` x\r\n\r\n---\r\nrelated_specs: []\r\n";
    const { spans, footer, sections } = readSpecDocument(text);
    assert.equal(
      spans.map(({ from, to }) => text.slice(from, to)),
      ["run"],
    );
    assert.is(text.slice(footer?.from, footer?.yamlFrom), "---\r\n");
    assert.is(sections[0]?.title, "A");
  });

  test("is done in bounded time with hostile text", () => {
    for (const part of ["> ", "1. ", "`", "[", "*a ", "- a\n", "[a]("]) {
      const time = cpuTime();
      readSpecDocument(part.repeat(20_000 / part.length));
      assert.ok(time() < 4000, `${JSON.stringify(part)} took ${time()} ms`);
    }
  });
});
