import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { runFake } from "../support/fake-process.ts";
import { parseBySchema } from "../support/report-schema.ts";
import { type TempRepo, withRepo } from "../support/temp-repo.ts";

/** A repository with one module whose API is changed in the index and whose spec is not. */
function withBlocked(
  use: (repo: TempRepo, start: { cwd: string; env: TempRepo["env"] }) => Promise<void>,
): Promise<void> {
  return withRepo(async (repo) => {
    repo.write("Cargo.toml", '[package]\nname = "sample"\n');
    repo.write("src/exec.rs", "pub fn run(a: u8) {}\n");
    repo.write("src/exec.rs.spec.md", "# exec\n\nRuns.\n");
    repo.commit();
    repo.write("src/exec.rs", "pub fn run(a: u16) {}\n");
    repo.git("add", "--all");
    await use(repo, { cwd: repo.root, env: repo.env });
  });
}

describe("runCheck", (test) => {
  test("blocks, with the report on standard output alone", () =>
    withBlocked(async (_, start) => {
      const { status, stdout, stderr } = await runFake([], start);
      assert.is(status, 1);
      assert.match(stdout, /^src\/exec\.rs\n {2}error .* api-changed-without-spec$/m);
      assert.match(stdout, /\n {10}~ pub fn run\(a: u8\) → pub fn run\(a: u16\)\n/);
      assert.is(stderr, "");
    }));

  test("takes --cwd for the place where it starts", () =>
    withBlocked(async (repo, { env }) => {
      assert.is((await runFake(["--cwd", `${repo.root}/src`], { env })).status, 1);
    }));

  test("narrows to paths", () =>
    withBlocked(async (repo, start) => {
      const { status, stdout } = await runFake(["--staged", `${repo.root}/Cargo.toml`], start);
      assert.equal([status, stdout], [0, "spec-check: no Rust module touched\n"]);
    }));

  test("refuses a path outside of the repository", () =>
    withBlocked(async (_, start) => {
      const { status, stdout, stderr } = await runFake(["--staged", "../other.rs"], start);
      assert.equal([status, stdout], [2, ""]);
      assert.match(stderr, /outside of the repository/);
    }));

  test("reads the file of --config and answers 2 when it is wrong", () =>
    withBlocked(async (repo, start) => {
      repo.write("off.json", '{ "rules": { "api-changed-without-spec": "off" } }');
      assert.is((await runFake(["--config", "off.json"], start)).status, 0);
      repo.write("wrong.json", '{ "rule": {} }');
      const { status, stdout, stderr } = await runFake(["--config", "wrong.json"], start);
      assert.equal([status, stdout], [2, ""]);
      assert.match(stderr, /wrong\.json/);
    }));

  test("passes once the spec answers", () =>
    withBlocked(async (repo, start) => {
      repo.write("src/exec.rs.spec.md", "# exec\n\n`run` takes a wider number.\n");
      repo.git("add", "--all");
      assert.equal(await runFake([], start), {
        status: 0,
        stdout: "spec-check: 1 module, 1 API change\n",
        stderr: "",
      });
    }));

  const BEGINNINGS = {
    sarif: /^\{\n {2}"\$schema"/,
    github: /^::error file=src\/exec\.rs,line=1,title=api-changed-without-spec::public API changed/,
    markdown: /^<!-- spec-check -->\n## spec-check: blocked\n/,
    junit: /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /,
  } as const;
  for (const [format, beginning] of Object.entries(BEGINNINGS)) {
    test(`writes ${format}`, () =>
      withBlocked(async (_, start) => {
        for (const args of [[], ["--since", "HEAD"]]) {
          const { status, stdout, stderr } = await runFake([...args, "--format", format], start);
          assert.equal([status, stderr], [1, ""]);
          assert.match(stdout, beginning);
        }
      }));
  }

  test("writes JSON by the schema", () =>
    withBlocked(async (_, start) => {
      const { status, stdout } = await runFake(["--format", "json"], start);
      assert.is(status, 1);
      parseBySchema("report", stdout);
    }));
});
