import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { fixed, LINES, specOf, staged, withStagedApi } from "../support/fix-scenario.ts";
import { RUST, SOURCE, SPEC } from "../support/scenario.ts";

const MINE = "- One at a time, as ever.\n";

describe("spec-check fix beside unstaged changes", (test) => {
  test("keeps hunks elsewhere in the spec, unstaged", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      const mine = (text: string) =>
        text.replace("## Overview\n", "## Overview\n\nMine.\n").replace("None.\n", "Some.\n");
      repo.write(SPEC, mine(specOf(LINES.base)));
      const before = repo.git("diff", "--unified=0", "--", SPEC).split("\n").slice(5);
      fixed(repo);
      assert.is(staged(repo), specOf(LINES.api));
      assert.is(repo.read(SPEC), mine(specOf(LINES.api)));
      assert.equal(repo.git("diff", "--unified=0", "--", SPEC).split("\n").slice(5), before);
    }));

  test("keeps a spec on disk as it is whose hunk is in the same place, and says so", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      const mine = specOf(LINES.base).replace("-> bool;", "-> u8;");
      repo.write(SPEC, mine);
      const { stderr } = fixed(repo);
      assert.match(stderr, "src/exec.rs.spec.md has unstaged changes where the edit is");
      assert.is(staged(repo), specOf(LINES.api));
      assert.is(repo.read(SPEC), mine);
    }));

  test("writes what is staged of the source, not what is on disk", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      repo.write(SOURCE, `${RUST.api}pub fn unstaged() {}\n`);
      fixed(repo);
      assert.is(staged(repo), specOf(LINES.api));
      assert.match(repo.git("diff", "--", SOURCE), "+pub fn unstaged");
    }));

  test("puts no other unstaged file into the index", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      repo.write("README.md", "mine\n");
      repo.write(".specrc.json", '{ "require": "signature" }\n\n');
      fixed(repo);
      assert.is(
        repo.git("status", "--porcelain"),
        " M .specrc.json\nM  src/exec.rs\nM  src/exec.rs.spec.md\n?? README.md\n",
      );
    }));

  test("leaves a spec away that was taken away on disk alone", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      repo.remove(SPEC);
      const { stderr } = fixed(repo);
      assert.match(stderr, "src/exec.rs.spec.md is not in the work tree");
      assert.is(staged(repo), specOf(LINES.api));
      assert.match(repo.git("status", "--porcelain"), "MD src/exec.rs.spec.md");
    }));

  test("goes on from words that are staged in the same commit", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      repo.write(SPEC, specOf(LINES.base).replace("- One at a time.\n", MINE));
      repo.git("add", SPEC);
      fixed(repo);
      assert.is(staged(repo), specOf(LINES.api).replace("- One at a time.\n", MINE));
    }));
});
