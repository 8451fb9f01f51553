import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { COMMANDS } from "../src/args/command-table.ts";
import { OPTIONS } from "../src/args/option-table.ts";
import { describe } from "./support/describe.ts";
import { manPage } from "./support/man-page.ts";

/** What a reader sees, or null where there is no formatter. */
function formatted(page: string): string | null {
  const { status, stdout, stderr, error } = spawnSync("groff", ["-man", "-Tutf8", "-ww", "-P-c"], {
    input: page,
    encoding: "utf8",
    env: { ...process.env, MANROFFOPT: "", GROFF_NO_SGR: "1" },
  });
  if (error !== undefined) return null;
  assert.equal([status, stderr], [0, ""]);
  return stdout.replace(/.\u0008/g, "");
}

describe("docs/spec-check.1", (test) => {
  test("is what `npm run man` writes", () => {
    assert.is(readFileSync("docs/spec-check.1", "utf8"), manPage());
  });

  test("begins no line of text with a sign that makes a macro of it", () => {
    const macros = /^\.(TH|SH|PP|TP|B|BR|nf|fi|RS|RE)( |$)/;
    const wrong = manPage()
      .split("\n")
      .filter((line) => /^[.']/.test(line) && !macros.test(line));
    assert.equal(wrong, []);
  });

  test("says every command and option as it is to be typed", () => {
    const text = formatted(manPage()) ?? manPage().replaceAll("\\-", "-").replaceAll("\\[u2026]", "…");
    for (const { usage } of COMMANDS) assert.ok(text.includes(usage), usage);
    for (const { name } of OPTIONS) assert.match(text, `--${name}`);
    assert.match(text, 'eval "$(spec-check completion bash)"');
  });
});
