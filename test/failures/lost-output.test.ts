import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { checkStaged, RUST, SOURCE, withModule } from "../support/scenario.ts";
import { DIST, type TempRepo } from "../support/temp-repo.ts";

/** A device that is always full; Linux has one. */
const FULL = "/dev/full";
const HAS_FULL = existsSync(FULL) && !statSync(FULL).isFile();

/** Runs a shell command line with `spec-check` in it, and answers the status that spec-check had. */
function statusOf(repo: TempRepo, line: string): number {
  const command = `"${process.execPath}" "${DIST}" --staged`;
  const script = `{ ${line.replace("spec-check", command)}`.replace("|", '; echo $? > "$HOME/status"; } |');
  spawnSync("sh", ["-c", script], { cwd: repo.root, env: repo.env });
  return Number(repo.read("../status"));
}

/** A change with so many findings that the report fills a pipe several times over. */
function manyFindings(repo: TempRepo): void {
  for (let at = 0; at < 300; at += 1) {
    const source = `src/a-module-with-a-rather-long-name-${at}.rs`;
    repo.write(source, RUST.base);
    repo.write(`${source}.spec.md`, "text\n");
  }
  repo.commit();
  for (let at = 0; at < 300; at += 1) {
    repo.write(`src/a-module-with-a-rather-long-name-${at}.rs`, RUST.api);
  }
  repo.git("add", "--all");
}

describe("a report that nobody reads to its end", (test) => {
  test("keeps its status, whether the reader left at once or half-way", () =>
    withModule((repo) => {
      manyFindings(repo);
      assert.ok(checkStaged(repo).stdout.length > 100_000);
      assert.is(statusOf(repo, "spec-check | true"), 1);
      assert.is(statusOf(repo, "spec-check | head -c 70000 >/dev/null"), 1);
      assert.is(statusOf(repo, "spec-check --format json | head -c 1 >/dev/null"), 1);
    }));
});

describe("a report that cannot be written", (test) => {
  test("is status 2 where the disk of --output is full, or its folder missing", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      mkdirSync(join(repo.home, "folder"));
      const goals = [
        ["../nowhere/report", "no such file or directory"],
        ["../folder", "it is a directory"],
        ...(HAS_FULL ? [[FULL, "no space left"] as const] : []),
      ] as const;
      for (const [goal, words] of goals) {
        for (const format of ["text", "json"]) {
          const { status, stdout, stderr } = checkStaged(repo, ["--output", goal, "--format", format]);
          assert.is(status, 2, stderr);
          assert.is(stdout, "");
          assert.match(stderr, words);
        }
      }
    }));

  test("is status 2 where standard output is a full disk, and so is one that passes", () =>
    withModule((repo) => {
      if (!HAS_FULL) return assert.ok(process.platform !== "linux");
      assert.is(statusOf(repo, `spec-check > ${FULL} | true`), 2);
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assert.is(statusOf(repo, `spec-check > ${FULL} | true`), 2);
    }));

  test("is no less a block where standard error is a full disk", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(".specrc.json", "{}\n");
      repo.git("add", "--all");
      repo.write(".specrc.json", '{ "ignore": ["**"] }\n');
      const goal = HAS_FULL ? FULL : "/dev/null";
      assert.is(statusOf(repo, `spec-check 2> ${goal} | true`), HAS_FULL ? 2 : 1);
    }));
});
