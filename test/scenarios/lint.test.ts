import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { parseBySchema } from "../support/report-schema.ts";
import {
  assertBlocked,
  assertCommitted,
  checkStaged,
  SOURCE,
  SPEC,
  withModule,
} from "../support/scenario.ts";
import { soundSpec } from "../support/sound-spec.ts";
import { type TempRepo, tempRepo } from "../support/temp-repo.ts";

const rulesOf = (repo: TempRepo, ...args: readonly string[]) => {
  const { stdout } = repo.specCheck(["lint", "--format", "json", ...args]);
  parseBySchema("report", stdout);
  return JSON.parse(stdout).findings.map(
    ({ rule, path, line }: Record<string, unknown>) => `${path}:${line} ${rule}`,
  );
};

const lacking = soundSpec("Text.").replace("severity: low", "severity: grave");

describe("spec-check lint", (test) => {
  test("finds nothing in sound specs, and says how many there are", () =>
    withModule((repo) => {
      const { status, stdout, stderr } = repo.specCheck(["lint"]);
      assert.equal([status, stdout, stderr], [0, "spec-check: 1 spec\n", ""]);
    }));

  test("looks at the index, not at the disk", () =>
    withModule((repo) => {
      repo.write(SPEC, lacking);
      assert.equal(rulesOf(repo), []);
      repo.git("add", SPEC);
      assert.equal(rulesOf(repo), [`${SPEC}:15 footer-invalid`]);
      repo.write(SPEC, soundSpec("Text."));
      assert.equal(rulesOf(repo), [`${SPEC}:15 footer-invalid`]);
    }));

  test("blocks on errors, with the line and what to do", () =>
    withModule((repo) => {
      repo.write(SPEC, lacking);
      repo.commit("lacking");
      const { status, stdout } = repo.specCheck(["lint"]);
      assert.is(status, 1);
      assert.match(
        stdout,
        'line 15: tech_debt.severity: expected one of low, medium, high, received "grave"',
      );
      assert.match(stdout, "spec-check: 1 error (1 spec)");
    }));

  test("looks at a revision, in a bare clone as well", () =>
    withModule((repo) => {
      repo.write(SPEC, lacking);
      repo.commit("lacking");
      repo.write(SPEC, soundSpec("Text."));
      repo.commit("sound");
      assert.equal(rulesOf(repo), []);
      assert.equal(rulesOf(repo, "--rev", "HEAD~1"), [`${SPEC}:15 footer-invalid`]);
      repo.git("clone", "-q", "--bare", repo.root, "../bare");
      const bare = tempRepo(`${repo.home}/bare`, repo.env);
      const { status, stdout } = bare.run(process.execPath, [
        `${process.cwd()}/dist/spec-check.js`,
        "lint",
        "--rev",
        "HEAD~1",
      ]);
      assert.is(status, 1);
      assert.match(stdout, "footer-invalid");
    }));

  test("is narrowed by paths, and looks at specs of ignored sources", () =>
    withModule((repo) => {
      repo.write("tests/a.rs", "");
      repo.write("tests/a.rs.spec.md", lacking);
      repo.write("src/gone.rs.spec.md", soundSpec("Text."));
      repo.commit("more");
      assert.equal(rulesOf(repo), [
        "src/gone.rs.spec.md:null spec-orphaned",
        "tests/a.rs.spec.md:15 footer-invalid",
      ]);
      assert.equal(rulesOf(repo, "tests"), ["tests/a.rs.spec.md:15 footer-invalid"]);
      assert.equal(rulesOf(repo, "src/exec.rs.spec.md"), []);
    }));

  test("obeys severities, overrides, the format and --max-warnings", () =>
    withModule((repo) => {
      repo.write("tests/a.rs", "");
      repo.write("tests/a.rs.spec.md", lacking.replace("Text.", "TODO"));
      const configure = (config: object) => {
        repo.write(".specrc.json", JSON.stringify(config));
        repo.git("add", "--all");
      };
      configure({ overrides: [{ files: ["tests/**"], rules: { "footer-invalid": "off" } }] });
      assert.equal(rulesOf(repo), ["tests/a.rs.spec.md:2 spec-placeholder"]);
      assert.is(repo.specCheck(["lint"]).status, 0);
      assert.is(repo.specCheck(["lint", "--max-warnings", "0"]).status, 1);
      const schema = {
        "tech_debt.severity": "text",
        "tech_debt.highest_priority_items": "list",
        related_specs: "links",
      };
      configure({ spec: { footer: { schema }, placeholders: ["fix me"] } });
      assert.equal(rulesOf(repo), []);
    }));

  test("reads the history where it is asked for dead names", () =>
    withModule((repo) => {
      repo.write(".specrc.json", JSON.stringify({ rules: { "spec-identifier-dead": "warn" } }));
      repo.write(SOURCE, "pub fn begin() {}\n");
      repo.commit("renamed");
      assert.equal(rulesOf(repo), Array(4).fill(`${SPEC}:2 spec-identifier-dead`));
    }));

  test("says that a spec is no text", () =>
    withModule((repo) => {
      repo.write(SPEC, new Uint8Array([0xff, 0xfe, 0]));
      repo.git("add", SPEC);
      assert.equal(rulesOf(repo), [`${SPEC}:null analysis-incomplete`]);
    }));
});

describe("a commit of a spec", (test) => {
  test("is blocked for what it brought, not for what was there", () =>
    withModule((repo) => {
      repo.write(SPEC, lacking);
      repo.commit("old debt");
      repo.write(SPEC, lacking.replace("Text.", "More text."));
      repo.git("add", SPEC);
      assert.is(checkStaged(repo).stdout, "spec-check: no Rust module touched\n");
      repo.write(SPEC, lacking.replace("## Broader Context", "## Context"));
      assertBlocked(repo, ["commit", "-qam", "x"], {
        says: ["has no section Broader Context", "## Broader Context"],
      });
    }));

  test("is asked for a footer when the spec is new, unless there is none", () =>
    withModule((repo) => {
      repo.write("src/new.rs", "pub fn new() {}\n");
      repo.write("src/new.rs.spec.md", "`new`\n");
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-qm", "x"], { says: ["footer-missing", "section-missing"] });
      repo.write(".specrc.json", JSON.stringify({ spec: { sections: [], footer: { placement: "none" } } }));
      repo.git("add", "--all");
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("is not blocked by a merge that brings faults of the other side", () =>
    withModule((repo) => {
      repo.git("checkout", "-q", "-b", "side");
      repo.write(SPEC, lacking);
      repo.commit("lacking");
      repo.git("checkout", "-q", "main");
      repo.write("x", "");
      repo.commit("main");
      repo.git("merge", "-q", "--no-commit", "--no-ff", "side");
      assert.is(checkStaged(repo).status, 0);
    }));

  test("is judged the same in a range, and by each commit", () =>
    withModule((repo) => {
      repo.write(SPEC, lacking);
      repo.commit("lacking");
      repo.write(SPEC, soundSpec("Text."));
      repo.commit("sound");
      assert.is(repo.specCheck(["--range", "HEAD~2..HEAD~1"]).status, 1);
      assert.is(repo.specCheck(["--range", "HEAD~2..HEAD"]).status, 0);
      assert.is(repo.specCheck(["--range", "HEAD~2..HEAD", "--per-commit"]).status, 1);
    }));
});
