import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { type TempRepo, withRepo } from "../support/temp-repo.ts";

const CACHE = ".git/spec-check/readings";

/** A workspace that is large enough for threads and a cache. */
function withWorkspace(use: (repo: TempRepo) => void): Promise<void> {
  return withRepo((repo) => {
    for (let at = 0; at < 240; at += 1) {
      repo.write(`crates/c${at % 9}/src/m${at}.rs`, `pub fn run_${at}() {}\npub struct Kept${at};\n`);
      if (at % 4 > 0) repo.write(`crates/c${at % 9}/src/m${at}.rs.spec.md`, `- \`run_${at}\` is said.\n`);
    }
    for (let at = 0; at < 9; at += 1) repo.write(`crates/c${at}/Cargo.toml`, `[package]\nname = "c${at}"\n`);
    repo.commit("workspace");
    use(repo);
  });
}

function audited(repo: TempRepo, ...args: readonly string[]): string {
  const { status, stdout, stderr } = repo.writing(["audit", "--mentions", "--format", "json", ...args]);
  assert.is(status, 0, stderr);
  return stdout;
}

describe("the cache of an audit", (test) => {
  test("changes no report, whatever became of it", () =>
    withWorkspace((repo) => {
      const plain = audited(repo, "--no-cache");
      assert.equal(JSON.parse(plain).items, { all: 360, mentioned: 180, percent: 50 });
      assert.is(existsSync(join(repo.root, CACHE)), false);
      assert.is(audited(repo), plain);
      const file = join(repo.root, CACHE);
      const written = readFileSync(file, "utf8");
      assert.is(audited(repo), plain);
      assert.is(audited(repo, "--no-cache"), plain);
      for (const damaged of ["", written.slice(0, -9), written.replace("run_7", "run_8"), written.slice(9)]) {
        writeFileSync(file, damaged);
        assert.is(audited(repo), plain);
        assert.is(readFileSync(file, "utf8").length, written.length);
      }
    }));

  test("knows what changed, and what is said of another tree", () =>
    withWorkspace((repo) => {
      audited(repo);
      repo.write("crates/c1/src/m1.rs", "pub fn other() {}\n");
      repo.write("crates/c2/src/m2.rs.spec.md", "- `Kept2` and `run_2`\n");
      repo.commit("change");
      const now = audited(repo);
      assert.is(now, audited(repo, "--no-cache"));
      assert.equal(JSON.parse(now).items, { all: 359, mentioned: 180, percent: 50.1 });
      assert.is(audited(repo, "--rev", "HEAD~1"), audited(repo, "--rev", "HEAD~1", "--no-cache"));
      assert.is(audited(repo, "--since", "HEAD~1"), audited(repo, "--since", "HEAD~1", "--no-cache"));
      assert.is(audited(repo, "crates/c1"), audited(repo, "crates/c1", "--no-cache"));
    }));

  test("is none of a check's business", () =>
    withWorkspace((repo) => {
      repo.write("crates/c1/src/m1.rs", "pub fn other() {}\n");
      repo.git("add", "--all");
      const before = repo.specCheck(["--staged"]);
      assert.is(before.status, 1, before.stderr);
      audited(repo);
      const text = readFileSync(join(repo.root, CACHE), "utf8");
      writeFileSync(join(repo.root, CACHE), "damaged");
      assert.equal(repo.specCheck(["--staged"]), before);
      assert.is(readFileSync(join(repo.root, CACHE), "utf8"), "damaged");
      writeFileSync(join(repo.root, CACHE), text);
      assert.equal(repo.specCheck(["--staged"]), before);
    }));
});
