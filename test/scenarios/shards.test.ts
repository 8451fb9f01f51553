import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { MARKDOWN, RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";
import { type Outcome, type TempRepo, tempRepo } from "../support/temp-repo.ts";

const OTHER = "src/other.rs";

/** A module that Git knows again when it is renamed. */
function other(type: string): string {
  const kept = Array.from({ length: 9 }, (_, at) => `pub fn kept_${at}() {}\n`);
  return `${kept.join("")}pub fn other(a: ${type}) {}\n`;
}

/** A branch that changes APIs with and without specs, exempts, renames, reverts and merges. */
function history(repo: TempRepo): void {
  repo.write(OTHER, other("u8"));
  repo.write(`${OTHER}.spec.md`, "# other\n\n`other`.\n");
  repo.commit("another module");
  repo.git("tag", "start");
  repo.write(SOURCE, RUST.api);
  repo.commit("change the API");
  repo.write(OTHER, other("u16"));
  repo.commit("change the other\n\nSpec-Exempt: *: generated");
  repo.git("checkout", "--quiet", "-b", "side", "HEAD~1");
  repo.write("src/new.rs", "pub fn new() {}\n");
  repo.commit("add a module");
  repo.git("checkout", "--quiet", "main");
  repo.git("merge", "--quiet", "--no-verify", "--no-ff", "--message", "merge", "side");
  repo.write(SPEC, MARKDOWN.said);
  repo.commit("describe late");
  repo.git("mv", OTHER, "src/renamed.rs");
  repo.git("mv", `${OTHER}.spec.md`, "src/renamed.rs.spec.md");
  repo.commit("rename the other");
  repo.write("src/renamed.rs", other("u32"));
  repo.commit("change the renamed\n\nSpec-Exempt: src/renamed.rs: generated again");
}

const whole = (repo: TempRepo, args: readonly string[]): Outcome =>
  repo.specCheck([...args, "--format", "json"]);

/** The files that the parts of a run were written to, beside the repository. */
function shards(repo: TempRepo, args: readonly string[], count: number, name = "part"): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const file = join(repo.home, `${name}-${at + 1}-of-${count}.json`);
    const shard = `${at + 1}/${count}`;
    const outcome = repo.specCheck([...args, "--format", "json", "--shard", shard, "--output", file]);
    assert.equal([outcome.status, outcome.stdout], [0, ""], outcome.stderr);
    assert.match(outcome.stderr, `part ${at + 1} of ${count} judged, `);
    return file;
  });
}

const merged = (repo: TempRepo, files: readonly string[], ...args: string[]): Outcome =>
  repo.specCheck(["merge-reports", ...files, ...args]);

/** Runs, and the numbers of parts to try them in; of twelve parts some are empty. */
const RUNS: Readonly<Record<string, readonly [args: readonly string[], counts: readonly number[]]>> = {
  "a range": [
    ["--range", "start..main"],
    [1, 3],
  ],
  "a range commit by commit": [
    ["--range", "start..main", "--per-commit"],
    [4, 12],
  ],
  "a range of one path": [["--range", "start...main", "--per-commit", "src/renamed.rs", OTHER], [2]],
  "a replay": [["replay", "start..main"], [5]],
  "a replay that assumes specs": [["replay", "start..main", "--assume-specs"], [2]],
};

describe("--shard and merge-reports", (test) => {
  for (const [title, [args, counts]] of Object.entries(RUNS)) {
    test(`make of ${title} the same bytes and status as a single run`, () =>
      withModule((repo) => {
        history(repo);
        const expected = whole(repo, args);
        for (const count of counts) {
          const files = shards(repo, args, count);
          const { status, stdout, stderr } = merged(repo, files.toReversed(), "--format", "json");
          assert.is(stderr, "");
          assert.is(stdout, expected.stdout);
          assert.is(status, expected.status);
        }
      }));
  }

  test("the whole of the range blocks by a commit and has something exempt", () =>
    withModule((repo) => {
      history(repo);
      const report = JSON.parse(whole(repo, ["--range", "start..main", "--per-commit"]).stdout);
      assert.is(report.verdict, "block");
      assert.ok(report.summary.exempt > 0);
      assert.is(whole(repo, ["--range", "start..main"]).status, 0);
    }));

  test("answer alike with earlier specs that clear, although they stand in other parts", () =>
    withModule((repo) => {
      repo.write(".specrc.json", '{ "clearance": "branch" }\n');
      repo.commit("settings");
      repo.git("tag", "start");
      repo.write(SPEC, MARKDOWN.said);
      repo.commit("describe first");
      repo.write("Cargo.toml", "\n");
      repo.commit("something else");
      repo.write(SOURCE, RUST.api);
      repo.commit("change the API");
      const args = ["--range", "start..main", "--per-commit"];
      const expected = whole(repo, args);
      assert.match(expected.stdout, '"clearedBy"');
      const files = shards(repo, args, 3);
      assert.is(merged(repo, files, "--format", "json").stdout, expected.stdout);
      const text = repo.specCheck(args);
      assert.equal(merged(repo, files), text);
    }));

  test("write every format of the whole, and work in a bare clone", () =>
    withModule((repo) => {
      history(repo);
      const bare = join(repo.home, "bare.git");
      repo.git("clone", "--quiet", "--bare", repo.root, bare);
      const clone = tempRepo(bare, repo.env);
      const args = ["--range", "start..main", "--per-commit"];
      const files = shards(clone, args, 2);
      for (const format of ["text", "sarif", "github", "markdown", "junit"]) {
        assert.equal(merged(clone, files, "--format", format), repo.specCheck([...args, "--format", format]));
      }
      const replay = shards(repo, ["replay", "start..main"], 2);
      for (const format of ["text", "markdown"]) {
        const direct = repo.specCheck(["replay", "start..main", "--format", format]);
        assert.equal(merged(repo, replay, "--format", format), direct);
      }
      const { status, stderr } = merged(repo, replay, "--format", "sarif");
      assert.is(status, 2);
      assert.match(stderr, "the report of a replay has no format sarif");
    }));

  test("refuse parts that do not belong together", () =>
    withModule((repo) => {
      history(repo);
      const files = shards(repo, ["--range", "start..main"], 2);
      const refused = (given: readonly string[]) => {
        const { status, stdout, stderr } = merged(repo, given);
        assert.equal([status, stdout], [2, ""]);
        return stderr;
      };
      assert.match(refused(files.slice(1)), "part 1 of 2 is missing");
      assert.match(refused([...files, ...files.slice(1)]), "part 2 of 2 is there twice");
      repo.write(".specrc.json", '{ "rules": { "spec-missing": "error" } }\n');
      repo.commit("settings");
      const [, later = ""] = shards(repo, ["--range", "start..main"], 2, "later");
      assert.match(refused([...files.slice(0, 1), later]), "parts differ in their range: ");
      repo.write("other.json", "{}");
      const [, settings = ""] = shards(
        repo,
        ["--range", "start..main", "--config", "other.json"],
        2,
        "settings",
      );
      const [first = ""] = shards(repo, ["--range", "start..main"], 2, "again");
      assert.match(refused([first, settings]), "parts differ in their configuration: ");
      assert.match(refused(["nowhere.json"]), "cannot read nowhere.json");
    }));

  test("merge a single report into another format, with its status", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const file = join(repo.home, "report.json");
      assert.is(repo.specCheck(["--staged", "--format", "json", "--output", file]).status, 1);
      assert.equal(merged(repo, [file]), repo.specCheck(["--staged"]));
      assert.is(merged(repo, [file], "--format", "markdown").status, 1);
    }));
});
