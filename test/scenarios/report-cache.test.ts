import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { pageData } from "../support/page-data.ts";
import { fillManySources } from "../support/pictured-repo.ts";
import { type TempRepo, withRepo } from "../support/temp-repo.ts";

function drawn(repo: TempRepo): string {
  const { status, stdout, stderr } = repo.writing(["report"]);
  assert.equal([status, stderr], [0, ""]);
  return stdout;
}

describe("spec-check report, with what earlier ones read", (test) => {
  test("writes the same page whether it reads sources, remembers them or cannot trust what it remembers", () =>
    withRepo((repo) => {
      fillManySources(repo);
      const cold = drawn(repo);
      const cache = join(repo.root, ".git/spec-check/report-readings");
      assert.is(existsSync(cache), true);
      assert.is(drawn(repo), cold);
      const damaged = readFileSync(cache, "utf8").replaceAll('"run"', '"ran"');
      writeFileSync(cache, damaged);
      assert.is(drawn(repo), cold);
      assert.not.equal(readFileSync(cache, "utf8"), damaged, "a damaged one is written anew");
    }));

  test("asks a spec that changed for its names again", () =>
    withRepo((repo) => {
      fillManySources(repo);
      const path = "crate1/src/m1.rs";
      const unnamed = () =>
        pageData(drawn(repo)).data.sources.find((source) => source.path === path)?.unmentioned;
      assert.is(unnamed(), 0);
      repo.write(`${path}.spec.md`, "## Overview\nIt says no name.\n");
      repo.git("add", "--all");
      assert.is(unnamed(), 1);
    }));
});
