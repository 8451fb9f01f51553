import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { addModule, push, withRemote, ZERO } from "../support/push-scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

const REFS = 3000;

/** The commits of a history of its own for each of many branches, or of one long one with a tag on each commit. */
function importCommits(repo: TempRepo, count: number, isLine: boolean): void {
  const base = repo.git("rev-parse", "HEAD").trim();
  const commits = Array.from({ length: count }, (_, at) => {
    const ref = isLine ? "refs/heads/line" : `refs/heads/b${at}`;
    const from = isLine && at > 0 ? "" : `from ${base}\n`;
    const source = `pub fn f${at}() {}\n`;
    return [
      `commit ${ref}\ncommitter Ada <ada@example.org> ${1_700_000_000 + at} +0000\ndata 6\ncommit\n${from}`,
      `M 100644 inline src/n${at % 400}.rs\ndata ${source.length}\n${source}`,
      isLine ? `reset refs/tags/t${at}\nfrom refs/heads/line\n` : "",
    ].join("");
  });
  const { status, stderr } = repo.tryGit(["fast-import", "--quiet"], { input: commits.join("") });
  assert.is(status, 0, stderr);
}

/** How many processes of Git a run of spec-check starts. */
function processes(repo: TempRepo, input: string, args: readonly string[] = []): number {
  const trace = join(repo.root, "../trace");
  rmSync(trace, { force: true });
  const outcome = repo.specCheck(["--pre-push", "origin", "url", ...args], {
    input,
    env: { GIT_TRACE: trace },
  });
  assert.is(outcome.status, 0, outcome.stderr);
  return readFileSync(trace, "utf8")
    .split("\n")
    .filter((line) => line.includes("trace: built-in: git ")).length;
}

function linesOf(repo: TempRepo, pattern: string): string {
  return repo.git("for-each-ref", `--format=%(refname) %(objectname) %(refname) ${ZERO}`, pattern);
}

describe("a push of many", (test) => {
  test("branches, each with a commit of its own, takes few processes of Git", () =>
    withRemote((repo) => {
      importCommits(repo, REFS, false);
      const { found, stdout } = push(repo, ["--dry-run", "--all", "origin"]);
      assert.is(found.length, 20);
      assert.match(stdout, `spec-check: ${REFS} warnings (${REFS} modules, ${REFS} API changes)\n`);
      const count = processes(repo, linesOf(repo, "refs/heads"));
      assert.ok(count < 160, `${count} processes`);
    }));

  test("tags along one line takes as many as a single one", () =>
    withRemote((repo) => {
      importCommits(repo, REFS, true);
      const lines = linesOf(repo, "refs/tags");
      const last = linesOf(repo, "refs/tags/t2999");
      assert.is(processes(repo, lines), processes(repo, last));
    }));

  test("refs at one commit is judged once", () =>
    withRemote((repo) => {
      const head = addModule(repo, "a");
      const lines = Array.from(
        { length: REFS },
        (_, at) => `refs/heads/main ${head} refs/heads/x${at} ${ZERO}\n`,
      );
      assert.is(processes(repo, lines.join("")), processes(repo, lines[0] ?? ""));
    }));

  test("commits lists the newest for people and all for programs", () =>
    withRemote((repo) => {
      importCommits(repo, 130, true);
      const input = linesOf(repo, "refs/heads/line");
      const text = repo.specCheck(["--pre-push", "origin", "url"], { input });
      assert.match(
        text.stderr,
        "of the 130 commits of this push the newest 100 are looked at one by one (--format json: all)",
      );
      assert.match(
        text.stdout,
        "100 commits of this push change an API:\n  … 80 earlier (--format json shows all)\n",
      );
      assert.match(text.stdout, "… and 110 more paths with findings (--format json shows all)\n");
      const json = repo.specCheck(["--pre-push", "origin", "url", "--format", "json"], { input });
      assert.is(json.stderr, "");
      assert.is(JSON.parse(json.stdout).commits.length, 130);
    }));

  test("new commits costs two processes of Git for two hundred", () =>
    withRemote((repo) => {
      importCommits(repo, 600, true);
      const few = processes(repo, linesOf(repo, "refs/tags/t10"), ["--format", "json"]);
      const many = processes(repo, linesOf(repo, "refs/tags/t599"), ["--format", "json"]);
      assert.ok(many - few < 12, `${few} and ${many} processes`);
    }));
});
