import * as assert from "uvu/assert";
import {
  hasBlock,
  insertBlock,
  isOwnFile,
  markedBlock,
  withoutBlocks,
} from "../../../src/core/init/marked-block.ts";
import { describe } from "../../support/describe.ts";

const TEXTS = [
  "",
  "a\n",
  "a\nb\n",
  "a",
  "a\nb",
  "a\r\nb\r\n",
  "\n",
  "\n\na\n\n",
  "#!/bin/sh",
  "# spec-check:end\na\n",
];

describe("a marked block", (test) => {
  test("leaves a text as it was, wherever it was put and whatever the text ends with", () => {
    for (const text of TEXTS) {
      const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1), text.length];
      for (const offset of starts) {
        const changed = insertBlock(text, offset, markedBlock(["x", "", "y"], { indent: "  " }));
        assert.is(withoutBlocks(changed), text, JSON.stringify(changed));
        assert.ok(hasBlock(changed));
      }
    }
  });

  test("may stand in a text more than once", () => {
    const one = insertBlock("a\nb\n", 2, markedBlock(["x"]));
    assert.is(withoutBlocks(insertBlock(one, 0, markedBlock(["y"], { indent: "\t" }))), "a\nb\n");
  });

  test("is known where Git checked it out with other line ends", () => {
    const text = insertBlock("a\n", 0, markedBlock(["x"])).replaceAll("\n", "\r\n");
    assert.is(withoutBlocks(text), "a\r\n");
  });

  test("that does not end is none, and stays", () => {
    for (const text of [
      "a\n# spec-check:begin\nb\n",
      "# spec-check:begin",
      "# spec-check:begins\n# spec-check:end\n",
    ]) {
      assert.is(withoutBlocks(text), text);
      assert.not(hasBlock(text));
    }
  });

  test("makes a file ours only where it says so and nothing else is in it", () => {
    const own = `${markedBlock(["x"], { isOwnFile: true })}\n`;
    assert.ok(isOwnFile(own));
    assert.ok(isOwnFile(`#!/bin/sh\n${own}`));
    assert.not(isOwnFile(`#!/bin/sh\n${own}cargo fmt\n`));
    assert.not(isOwnFile(`#!/bin/sh\n${markedBlock(["x"])}\n`));
  });
});
