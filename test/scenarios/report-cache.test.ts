import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { pageData } from "../support/page-data.ts";
import { fillManySources } from "../support/pictured-repo.ts";
import { type TempRepo, withRepo } from "../support/temp-repo.ts";

function drawn(repo: TempRepo, ...args: readonly string[]): string {
  const { status, stdout, stderr } = repo.writing(["report", ...args]);
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

  test("neither reads nor keeps anything with --no-cache", () =>
    withRepo((repo) => {
      fillManySources(repo);
      const cache = join(repo.root, ".git/spec-check/report-readings");
      const plain = drawn(repo, "--no-cache");
      assert.is(existsSync(cache), false);
      assert.is(drawn(repo), plain);
      // Whoever could make its checksum right would be believed.
      const [head = "", ...lines] = readFileSync(cache, "utf8").split("\n");
      const forged = lines.join("\n").replaceAll("fn run(", "fn ran(");
      const sum = createHash("sha256").update(forged).digest("hex");
      writeFileSync(cache, `${head.replace(/\S+$/, sum)}\n${forged}`);
      assert.not.equal(drawn(repo), plain);
      const kept = readFileSync(cache, "utf8");
      assert.is(drawn(repo, "--no-cache"), plain);
      assert.is(readFileSync(cache, "utf8"), kept);
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
