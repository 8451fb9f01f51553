import { statSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import {
  blockOf,
  fixed,
  LINES,
  specOf,
  staged,
  WITHOUT_BLOCK,
  withStagedApi,
} from "../support/fix-scenario.ts";
import { SPEC } from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

const crlf = (text: string) => text.replaceAll("\n", "\r\n");

/** How many lines the staged spec gained and lost since HEAD. */
const counts = (repo: TempRepo) =>
  repo.git("diff", "--cached", "--numstat", "--", SPEC).split("\t").slice(0, 2);

describe("spec-check fix", (test) => {
  test("edits one line of a spec with CRLF", () =>
    withStagedApi(crlf(specOf(LINES.base)), (repo) => {
      fixed(repo);
      assert.is(staged(repo), crlf(specOf(LINES.api)));
      assert.is(repo.read(SPEC), crlf(specOf(LINES.api)));
      assert.equal(counts(repo), ["1", "1"]);
    }));

  test("writes a new block with CRLF into one", () =>
    withStagedApi(crlf(WITHOUT_BLOCK), (repo) => {
      fixed(repo);
      assert.is(staged(repo), crlf(specOf(LINES.api)));
    }));

  test("checks a spec out with CRLF where Git does that", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      repo.git("config", "core.autocrlf", "true");
      repo.remove(SPEC);
      repo.git("checkout-index", "--force", SPEC);
      fixed(repo);
      assert.is(staged(repo), specOf(LINES.api));
      assert.is(repo.read(SPEC), crlf(specOf(LINES.api)));
    }));

  test("adds no line feed to the end of a spec, in a block or behind it", () =>
    withStagedApi(`# a\n\n${blockOf(LINES.base)}`.trimEnd(), (repo) => {
      fixed(repo);
      assert.is(staged(repo), `# a\n\n${blockOf(LINES.api)}`.trimEnd());
      assert.equal(counts(repo), ["1", "1"]);
    }));

  test("adds a block to a spec without a final line feed", () =>
    withStagedApi("# a\n\n`run`", (repo) => {
      fixed(repo);
      assert.is(staged(repo), `# a\n\n\`run\`\n\n${blockOf(LINES.api)}`.trimEnd());
    }));

  test("leaves a footer with comments as it is", () =>
    withStagedApi(WITHOUT_BLOCK, (repo) => {
      fixed(repo);
      assert.match(staged(repo), "severity: low # so far\n  highest_priority_items: [] # none yet\n");
      assert.is(counts(repo)[1], "0");
    }));

  test("keeps the executable bit", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      repo.git("update-index", "--chmod=+x", SPEC);
      repo.git("checkout-index", "--force", SPEC);
      fixed(repo);
      assert.match(repo.git("ls-files", "--stage", SPEC), /^100755 /);
      assert.ok((statSync(join(repo.root, SPEC)).mode & 0o100) !== 0);
    }));

  test("works with SHA-256", () =>
    withStagedApi(
      specOf(LINES.base),
      (repo) => {
        fixed(repo);
        assert.is(staged(repo), specOf(LINES.api));
      },
      { objectFormat: "sha256" },
    ));
});
