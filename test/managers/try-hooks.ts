import * as assert from "uvu/assert";
import { assertBlocked, assertCommitted, MARKDOWN, RUST, SOURCE, SPEC } from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

/** What hooks have to do, whoever runs them. */
export interface Trial {
  /** Whether SPEC_EXEMPT gets into messages. */
  readonly exempts: boolean;
  /** Whether pushes are summed up. */
  readonly pushes: boolean;
}

/**
 * Commits what has to be stopped and what has to pass: all at once, paths alone, a part of what is changed, nothing
 * but a deletion, an amend, a merge; then pushes.
 */
export function tryHooks(repo: TempRepo, { exempts, pushes }: Trial): void {
  repo.write(SOURCE, RUST.api);
  assertBlocked(repo, ["commit", "-qam", "x"]);
  assertBlocked(repo, ["commit", "-qm", "x", SOURCE]);
  repo.git("add", SOURCE);
  repo.write(SPEC, MARKDOWN.said);
  assertBlocked(repo, ["commit", "-qm", "x"]);
  assertCommitted(repo, ["commit", "-qam", "x"]);
  assertCommitted(repo, ["commit", "-q", "--amend", "-m", "y"]);
  repo.write(SOURCE, RUST.body);
  repo.write(SPEC, MARKDOWN.base);
  assertCommitted(repo, ["commit", "-qam", "back"]);
  repo.git("rm", "-q", SOURCE);
  assertBlocked(repo, ["commit", "-qm", "gone"], { says: ["spec-orphaned"] });
  repo.git("reset", "-q", "--hard");
  if (exempts) {
    repo.write(SOURCE, RUST.otherApi);
    assertCommitted(repo, ["commit", "-qam", "x"], { env: { SPEC_EXEMPT: "see #1" } });
    assert.match(repo.git("log", "-1", "--format=%B"), "Spec-Exempt: *: see #1");
  }
  tryMerge(repo);
  if (pushes) tryPush(repo);
}

/** Only what both sides have a part in is the merge's own, so both change the module. */
function tryMerge(repo: TempRepo): void {
  repo.git("checkout", "-q", "-b", "theirs");
  repo.write(SOURCE, repo.read(SOURCE).replace("pub fn stop()", "pub fn stop(now: bool)"));
  repo.commit("theirs");
  repo.git("checkout", "-q", "main");
  repo.write(SOURCE, repo.read(SOURCE).replace("pub fn run(", "pub async fn run("));
  repo.commit("ours");
  const { status, stdout, stderr } = repo.tryGit(["merge", "--no-edit", "theirs"]);
  assert.is(status, 1, stdout + stderr);
  assert.match(stdout + stderr, "api-changed-without-spec");
  repo.git("merge", "--abort");
}

function tryPush(repo: TempRepo): void {
  repo.git("init", "-q", "--bare", "../remote.git");
  repo.git("remote", "add", "origin", "../remote.git");
  repo.write("src/more.rs", "pub fn more() {}\n");
  repo.commit("more");
  const { status, stdout, stderr } = repo.tryGit(["push", "origin", "main"]);
  assert.is(status, 0, stderr);
  assert.match(stdout + stderr, "src/more.rs");
}
