import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { staged } from "../support/fix-scenario.ts";
import { assertCommitted, checkStaged, SPEC, withModule } from "../support/scenario.ts";
import type { Outcome, TempRepo } from "../support/temp-repo.ts";

const SOURCE = `//! Stops programs.
use crate::exec::Limits;

/// How to stop.
#[derive(Debug)]
pub enum How { Softly, Hard { after: u64 } }

pub(crate) fn stop(limits: &Limits, how: How) {}
`;

const SKELETON = `## Overview
Stops programs.

## Detailed Behavior
- \`How\`: \`pub enum How\`. How to stop. TODO
  - Variants \`Softly\`, \`Hard { after: u64 }\`.
  - Implements \`Debug\`.
- \`stop\`: \`pub(crate) fn stop(limits: &Limits, how: How)\`. TODO

## Broader Context
- TODO: who uses it, and what it relies on.

## Technical Debt
- TODO: what is owed, or that nothing is.

---
tech_debt:
  severity: low
  highest_priority_items: []
related_specs:
  - ./exec.rs.spec.md
`;

function withSource(use: (repo: TempRepo) => void | Promise<void>, config: unknown = {}) {
  return withModule(async (repo) => {
    repo.write(".specrc.json", JSON.stringify(config));
    repo.write("docs/specs.md", `# Specs\n\n- [exec](../${SPEC})\n`);
    repo.commit("index");
    repo.write("src/stop.rs", SOURCE);
    repo.git("add", "src");
    await use(repo);
  });
}

function written(repo: TempRepo, ...args: readonly string[]): Outcome {
  const outcome = repo.writing(["new", ...args]);
  assert.is(outcome.status, 0, `${outcome.stdout}${outcome.stderr}`);
  return outcome;
}

const rules = (stdout: string): readonly string[] => [
  ...new Set<string>(JSON.parse(stdout).findings.map(({ rule }: Record<string, string>) => rule)),
];

describe("spec-check new", (test) => {
  test("writes a spec with the API and its entry, in the index and on disk, which answers the check", () =>
    withSource(
      (repo) => {
        assert.ok(rules(checkStaged(repo, ["--format", "json"]).stdout).includes("spec-missing"));
        const { stdout } = written(repo, "src/stop.rs");
        assert.match(stdout, "wrote   src/stop.rs.spec.md: a skeleton for src/stop.rs, 5 items of its API");
        assert.is(staged(repo, "src/stop.rs.spec.md"), SKELETON);
        assert.is(
          staged(repo, "docs/specs.md"),
          `# Specs\n\n- [exec](../${SPEC})\n- [stop](../src/stop.rs.spec.md)\n`,
        );
        assert.is(repo.git("diff", "--name-only"), "");
        assert.equal(rules(checkStaged(repo, ["--format", "json"]).stdout), ["spec-placeholder"]);
        const { status, stdout: lint } = repo.specCheck(["lint", "--format", "json"]);
        assert.equal([status, rules(lint)], [0, ["spec-placeholder"]]);
        assertCommitted(repo, ["commit", "-qm", "stop"]);
      },
      { index: { path: "docs/specs.md", reach: "direct" }, require: "mention" },
    ));

  test("writes the API block where the configuration asks for it", () =>
    withSource(
      (repo) => {
        written(repo, "src/stop.rs");
        assert.match(staged(repo, "src/stop.rs.spec.md"), "<!-- spec-check:api -->\n\n```rust\n");
        assert.equal(rules(checkStaged(repo, ["--format", "json"]).stdout), ["spec-placeholder"]);
      },
      { require: "signature" },
    ));

  test("overwrites nothing, neither in the index nor on disk", () =>
    withSource((repo) => {
      const before = repo.snapshot();
      assert.match(written(repo, "src/exec.rs").stdout, `left    src/exec.rs: has a spec: ${SPEC}`);
      assert.equal(repo.snapshot(), before);
      repo.write("src/stop.rs.spec.md", "mine\n");
      const untracked = repo.snapshot();
      const { status, stderr } = repo.specCheck(["new", "src/stop.rs"]);
      assert.is(status, 2);
      assert.match(stderr, "src/stop.rs.spec.md: a file of that name is there");
      assert.equal(repo.snapshot(), untracked);
    }));

  test("only shows in a dry run the patch that makes the same index", () =>
    withSource((repo) => {
      const before = repo.snapshot();
      const { stdout, stderr } = repo.specCheck(["new", "src/stop.rs", "--dry-run"]);
      assert.equal(repo.snapshot(), before);
      assert.match(stderr, "writes  src/stop.rs.spec.md");
      assert.is(repo.tryGit(["apply", "--cached"], { input: stdout }).status, 0);
      assert.is(staged(repo, "src/stop.rs.spec.md"), SKELETON);
    }));

  test("takes a folder, started inside of one, together with its files", () =>
    withSource((repo) => {
      const { stdout } = repo.writing(["new", ".", "stop.rs", "--format", "json"], { cwd: "src" });
      assert.equal(
        JSON.parse(stdout).written.map(({ path }: Record<string, string>) => path),
        ["src/mod.spec.md", "src/stop.rs.spec.md"],
      );
      const text = staged(repo, "src/mod.spec.md");
      assert.match(
        text,
        "- [`exec.rs`](./exec.rs.spec.md): TODO\n- [`stop.rs`](./stop.rs.spec.md): Stops programs.\n",
      );
      assert.match(staged(repo, "src/stop.rs.spec.md"), "  - ./mod.spec.md\n  - ./exec.rs.spec.md\n");
      assert.not.ok(rules(repo.specCheck(["lint", "--format", "json"]).stdout).includes("spec-link-broken"));
    }));

  test("takes a set of generated files, with what to do to write them again", () =>
    withSource(
      (repo) => {
        repo.write("gen/a.rs", "// @generated\npub struct A;\n");
        repo.write("gen/b.rs", "// @generated\n//! All of b.\npub struct B;\npub struct C;\n");
        repo.git("add", "gen");
        written(repo, "gen/a.rs");
        const text = staged(repo, "gen/generated.spec.md");
        assert.match(
          text,
          "- `a.rs`: `A`.\n- `b.rs`: All of b. `B`, `C`.\n\n### Regeneration Checklist\n1. TODO",
        );
        assert.not.ok(rules(checkStaged(repo, ["--format", "json", "gen"]).stdout).includes("spec-missing"));
      },
      { map: [{ files: ["gen/*.rs"], spec: "gen/generated.spec.md" }] },
    ));

  test("asks for a source that is staged", () =>
    withSource((repo) => {
      repo.write("src/late.rs", "pub fn late() {}\n");
      const { status, stderr } = repo.specCheck(["new", "src/late.rs"]);
      assert.is(status, 2);
      assert.match(stderr, '"src/late.rs" is no file or folder of the index');
      assert.match(repo.specCheck(["new"]).stderr, "new takes the sources and folders that get a spec");
    }));
});
