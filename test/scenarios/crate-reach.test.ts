import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { parseBySchema } from "../support/report-schema.ts";
import { assertBlocked, assertCommitted, checkStaged } from "../support/scenario.ts";
import { type TempRepo, withRepo } from "../support/temp-repo.ts";
import { useShippedHooks } from "../support/watched-hooks.ts";

const MODULE = "pub struct Job {\n    pub id: u8,\n}\n\nimpl Job {\n    pub fn run(&self) {}\n}\n";
const OTHER = MODULE.replace("run(&self)", "run(&self, hard: bool)");

/** A library with a private module, both with specs, committed, in which the shipped hooks run. */
async function withLibrary(lib: string, use: (repo: TempRepo) => void): Promise<void> {
  await withRepo((repo) => {
    repo.write("Cargo.toml", '[package]\nname = "jobs"\nedition = "2021"\n');
    repo.write(".specrc", '{ "api": { "reach": "crate" } }\n');
    repo.write("src/lib.rs", lib);
    repo.write("src/lib.rs.spec.md", "# jobs\n");
    repo.write("src/job.rs", MODULE);
    repo.write("src/job.rs.spec.md", "# job\n");
    repo.commit("library");
    useShippedHooks(repo);
    use(repo);
  });
}

const PRIVATE = "mod job;\n";
const SHOWN = "mod job;\npub use job::Job;\n";

describe("a commit judged by what its crate shows", (test) => {
  test("warns of an item that nothing outside can reach", () =>
    withLibrary(PRIVATE, (repo) => {
      repo.write("src/job.rs", OTHER);
      repo.git("add", "--all");
      const { stderr } = assertCommitted(repo, ["commit", "-m", "change"]);
      assert.match(stderr, "crate-api-changed-without-spec");
      assert.match(stderr, "pub(crate) fn run(&self, hard: bool)");
    }));

  test("is blocked by an item that is re-exported", () =>
    withLibrary(SHOWN, (repo) => {
      repo.write("src/job.rs", OTHER);
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-m", "change"], { says: [" api-changed-without-spec", "src/job.rs"] });
    }));

  test("is blocked by an item whose re-export goes in the same commit", () =>
    withLibrary(SHOWN, (repo) => {
      repo.write("src/job.rs", OTHER);
      repo.write("src/lib.rs", PRIVATE);
      repo.write("src/lib.rs.spec.md", "# jobs\n\nNone is shown.\n");
      repo.git("add", "--all");
      const { stderr } = assertBlocked(repo, ["commit", "-m", "change"], {
        says: [" api-changed-without-spec"],
      });
      assert.match(stderr, "src/job.rs");
      assert.not.match(stderr, "src/lib.rs\n");
    }));

  test("is blocked by an item whose re-export comes in the same commit", () =>
    withLibrary(PRIVATE, (repo) => {
      repo.write("src/job.rs", OTHER);
      repo.write("src/lib.rs", SHOWN);
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-m", "change"], {
        says: ["src/job.rs", "src/lib.rs", "added use Job"],
      });
    }));

  test("looks at the index, not at the disk", () =>
    withLibrary(PRIVATE, (repo) => {
      repo.write("src/job.rs", OTHER);
      repo.git("add", "--all");
      repo.write("src/lib.rs", SHOWN);
      repo.remove("Cargo.toml");
      assertCommitted(repo, ["commit", "-m", "change"]);
    }));

  test("looks at the index of a commit of all changes", () =>
    withLibrary(PRIVATE, (repo) => {
      repo.write("src/job.rs", OTHER);
      repo.write("src/lib.rs", SHOWN);
      assertBlocked(repo, ["commit", "--all", "-m", "change"], { says: ["src/job.rs"] });
    }));

  test("is told in JSON why an item counts that no path is known to lead to", () =>
    withLibrary("", (repo) => {
      repo.write("src/job.rs", OTHER);
      repo.git("add", "--all");
      const { status, stdout } = checkStaged(repo, ["--format", "json"]);
      assert.is(status, 1);
      parseBySchema("report", stdout);
      assert.match(stdout, '"reachUnknown": [\n        "no `mod` that could be read leads to src/job.rs"');
    }));

  test("is told in text as well", () =>
    withLibrary("", (repo) => {
      repo.write("src/job.rs", OTHER);
      repo.git("add", "--all");
      const { stderr } = assertBlocked(repo, ["commit", "-m", "change"]);
      assert.match(stderr, "reach   counts as public: no `mod` that could be read leads to src/job.rs");
    }));

  test("is judged in the same way when it is pushed", () =>
    withLibrary(PRIVATE, (repo) => {
      repo.write("src/job.rs", OTHER);
      const oid = repo.commit("change");
      const line = `refs/heads/main ${oid} refs/heads/main ${repo.git("rev-parse", "HEAD~1").trim()}\n`;
      const { stdout } = repo.specCheck(["--pre-push", "origin", "url"], { input: line });
      assert.match(stdout, "crate-api-changed-without-spec");
      assert.not.match(stdout, " api-changed-without-spec");
    }));

  test("is not judged by the crate without the setting", () =>
    withLibrary(PRIVATE, (repo) => {
      repo.write(".specrc", "{}\n");
      repo.commit("setting");
      repo.write("src/job.rs", OTHER);
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-m", "change"], { says: [" api-changed-without-spec"] });
    }));
});
