import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { runFake } from "../support/fake-process.ts";
import { type TempRepo, withRepo } from "../support/temp-repo.ts";

function withGap(use: (repo: TempRepo, start: { cwd: string; env: TempRepo["env"] }) => Promise<void>) {
  return withRepo(async (repo) => {
    repo.write("src/exec.rs", "pub fn run() {}\n");
    repo.commit();
    await use(repo, { cwd: repo.root, env: repo.env });
  });
}

describe("runAudit", (test) => {
  test("shows a progress bar on a terminal, takes it away, and keeps to its width", () =>
    withGap(async (_, start) => {
      const { status, stdout, stderr } = await runFake(["audit"], { ...start, columns: 60 });
      assert.is(status, 0);
      assert.match(stderr, "auditing [");
      assert.ok(stderr.endsWith("\r\u001b[2K"));
      for (const line of stdout.split("\n")) assert.ok(plain(line).length <= 64, line);
    }));

  test("writes nothing to standard error where no terminal is", () =>
    withGap(async (_, start) => assert.is((await runFake(["audit"], start)).stderr, "")));

  test("says where the report is when it blocks, and why", () =>
    withGap(async (repo, start) => {
      const args = ["audit", "--fail-under", "1", "--output", "out.txt"];
      const { status, stdout, stderr } = await runFake(args, start);
      assert.equal([status, stdout], [1, ""]);
      const why = "coverage is 0.0 %, expected at least 1 %";
      assert.is(stderr, `spec-check: blocked: ${why}; the report is in out.txt\n`);
      assert.match(repo.read("out.txt"), "Blocked: ");
    }));

  test("keeps to NO_COLOR", () =>
    withGap(async (_, { cwd, env: inherited }) => {
      const env = { ...inherited, FORCE_COLOR: "1" };
      const colored = await runFake(["audit"], { cwd, env, columns: 80 });
      assert.match(colored.stdout, "\u001b[1m");
      const bare = await runFake(["audit"], { cwd, env: { ...env, NO_COLOR: "1" }, columns: 80 });
      assert.not.match(bare.stdout, "\u001b");
    }));
});

describe("runDebt", (test) => {
  test("says where the report is when it blocks, and why", () =>
    withGap(async (repo, start) => {
      repo.write("src/exec.rs.spec.md", "# exec\n\n---\ntech_debt:\n  severity: high\n");
      repo.git("add", "--all");
      const { status, stderr } = await runFake(["debt", "--fail-on", "low", "--output", "out.txt"], start);
      assert.is(status, 1);
      assert.match(stderr, "severity low or above: 1 high; the report is in out.txt");
    }));
});

function plain(text: string): string {
  return text.replaceAll(/\u001b\[\d*[mK]/g, "");
}
