import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { MARKDOWN, RUST, withModule } from "../support/scenario.ts";
import { DIST, type TempRepo } from "../support/temp-repo.ts";

/** Each has a spec, and both change: twice as many files. */
const MODULES = 10_000;

/** Megabytes of heap that are enough, and seconds of processor time: several times what it takes. */
const HEAP = 128;
const SECONDS = 30;

/** Stages that many modules with their specs; none of them has to be on disk. */
function stage(repo: TempRepo, source: string, spec: string): void {
  const oid = (text: string) => {
    repo.write("../content", text);
    return repo.git("hash-object", "-w", "../content").trim();
  };
  const [rust, markdown] = [oid(source), oid(spec)];
  const entries = Array.from({ length: MODULES }, (_, at) => {
    const path = `crates/c${at % 100}/src/module_${at}.rs`;
    return `100644 ${rust}\t${path}\n100644 ${markdown}\t${path}.spec.md\n`;
  });
  const { status } = repo.run("git", ["update-index", "--index-info"], { input: entries.join("") });
  assert.is(status, 0);
}

/** Runs a command and answers its status and how many seconds it kept the processor busy. */
function timed(
  repo: TempRepo,
  command: readonly string[],
): { readonly status: number; readonly seconds: number } {
  const { status, stdout } = repo.run("sh", ["-c", '"$@"; status=$?; times; exit $status', "sh", ...command]);
  const children = stdout.trim().split("\n").at(-1) ?? "";
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  assert.is(parts.length, 2, stdout);
  return { status, seconds: parts.reduce((sum, part) => sum + 60 * Number(part[1]) + Number(part[2]), 0) };
}

describe("a commit of twenty thousand files", (test) => {
  test("is judged whole, in bounded time and memory", () =>
    withModule((repo) => {
      stage(repo, RUST.base, MARKDOWN.base);
      repo.git("commit", "-qm", "x", "--no-verify");
      stage(repo, RUST.api, MARKDOWN.cosmetic);
      const args = ["--staged", "--format", "json", "--output", "../report"];
      const run = timed(repo, [process.execPath, `--max-old-space-size=${HEAP}`, DIST, ...args]);
      assert.is(run.status, 1);
      assert.ok(run.seconds < SECONDS, `${run.seconds} s`);
      const { summary } = JSON.parse(repo.read("../report"));
      assert.is(summary.modules, MODULES);
      assert.is(summary.errors, MODULES);
    }));
});
