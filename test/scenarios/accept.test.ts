import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import {
  assertBlocked,
  assertCommitted,
  MARKDOWN,
  RUST,
  SOURCE,
  SPEC,
  withModule,
} from "../support/scenario.ts";
import type { Outcome, TempRepo } from "../support/temp-repo.ts";

const FOOTER =
  "\n---\ntech_debt:\n  severity: low # so far\n  highest_priority_items: []\nrelated_specs: []\n";

/** Runs `spec-check accept`, which writes, as nothing else does. */
function accept(repo: TempRepo, ...args: string[]): Outcome {
  return repo.writing(["accept", SOURCE, "--reason", "a wider type", ...args]);
}

function changeApi(repo: TempRepo, text: string = RUST.api): void {
  repo.write(SOURCE, text);
  repo.git("add", SOURCE);
}

const report = (repo: TempRepo, ...args: string[]) =>
  JSON.parse(repo.specCheck([...args, "--format", "json"]).stdout);

describe("spec-check accept", (test) => {
  test("lets the very change pass, and counts it", () =>
    withModule((repo) => {
      changeApi(repo);
      assertBlocked(repo, ["commit", "-qm", "x"]);
      const { status, stdout, stderr } = accept(repo);
      assert.is(status, 0, stderr);
      assert.match(stdout, "+reviewed:\n+  api: ");
      assert.match(stdout, "+  reason: a wider type\n");
      assert.is(repo.git("diff", "--name-only"), "");
      const { modules, summary } = report(repo, "--staged");
      assert.is(modules[0].specStatus, "accepted");
      assert.is(modules[0].accepted, "a wider type");
      assert.is(summary.accepted, 1);
      assert.match(repo.specCheck(["--staged"]).stdout, "1 API change, 1 accepted");
      assertCommitted(repo, ["commit", "-qm", "x"]);
      assert.is(report(repo, "--range", "HEAD~1..HEAD").summary.accepted, 1);
    }));

  test("expires when the API changes again", () =>
    withModule((repo) => {
      changeApi(repo);
      accept(repo);
      assertCommitted(repo, ["commit", "-qm", "x"]);
      changeApi(repo, RUST.api.replace("Option<bool>", "Option<u8>").replace("Some(true)", "Some(1)"));
      assertBlocked(repo, ["commit", "-qm", "y"]);
      accept(repo);
      assertCommitted(repo, ["commit", "-qm", "y"]);
    }));

  test("clears no other change that is staged with it", () =>
    withModule((repo) => {
      changeApi(repo);
      accept(repo);
      changeApi(repo, `${RUST.api}pub fn more() {}\n`);
      assertBlocked(repo, ["commit", "-qm", "x"]);
    }));

  test("survives a rebase, and two of them a squash", () =>
    withModule((repo) => {
      repo.git("checkout", "-q", "-b", "topic");
      changeApi(repo);
      accept(repo);
      assertCommitted(repo, ["commit", "-qm", "one"]);
      changeApi(repo, RUST.api.replace("pub timeout: u64", "pub timeout: u16"));
      accept(repo);
      assertCommitted(repo, ["commit", "-qm", "two"]);
      repo.git("checkout", "-q", "main");
      repo.write("src/other.rs", "pub fn other() {}\n");
      repo.write("src/other.rs.spec.md", "`other`\n");
      repo.commit("meanwhile");
      repo.git("checkout", "-q", "topic");
      repo.git("rebase", "-q", "main");
      assert.is(report(repo, "--range", "main..topic").verdict, "pass");
      repo.git("checkout", "-q", "main");
      repo.git("merge", "-q", "--squash", "topic");
      assertCommitted(repo, ["commit", "-qm", "squashed"]);
    }));

  test("writes into the footer that is there, beside unstaged words", () =>
    withModule((repo) => {
      repo.write(SPEC, MARKDOWN.base + FOOTER);
      repo.commit("footer");
      changeApi(repo);
      repo.write(SPEC, `<!-- mine -->\n${MARKDOWN.base}${FOOTER}`);
      assert.is(accept(repo).status, 0);
      const staged = repo.git("cat-file", "blob", `:${SPEC}`);
      assert.ok(staged.startsWith(`${MARKDOWN.base}${FOOTER}reviewed:\n`));
      assert.is(repo.read(SPEC), `<!-- mine -->\n${staged}`);
      assert.match(repo.git("diff"), "+<!-- mine -->");
    }));

  test("with --dry-run prints a patch that Git takes, and writes nothing", () =>
    withModule((repo) => {
      changeApi(repo);
      const before = repo.snapshot();
      const { status, stdout } = accept(repo, "--dry-run");
      assert.is(status, 0);
      assert.equal(repo.snapshot(), before);
      const { status: applied, stderr } = repo.tryGit(["apply", "--cached"], { input: stdout });
      assert.is(applied, 0, stderr);
      assert.is(report(repo, "--staged").verdict, "pass");
    }));

  test("refuses a source whose API does not change, and one without a spec", () =>
    withModule((repo) => {
      assert.match(accept(repo).stderr, "does not change the API of src/exec.rs");
      changeApi(repo, RUST.body);
      assert.is(accept(repo).status, 2);
      changeApi(repo);
      repo.git("rm", "-q", "--cached", SPEC);
      assert.match(accept(repo).stderr, "has no spec");
    }));
});
