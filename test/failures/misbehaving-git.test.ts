import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { fakeGit } from "../support/fake-git.ts";
import { RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";
import type { Outcome, TempRepo } from "../support/temp-repo.ts";

/** How a call of Git may break off. */
const CUTS: Readonly<Record<string, string>> = {
  "is killed half-way": 'real "$@" | head -c 20; kill -KILL $$',
  "closes its output half-way and says that all is well":
    'real "$@" > "$HOME/out"; head -c $(($(wc -c < "$HOME/out") / 2)) "$HOME/out"; exit 0',
};

/** How it may fail: one call after the other meets the next of them. */
const FAILURES: readonly string[] = [
  'real "$@"; echo "fatal: odd" >&2; exit 128',
  "exit 128",
  "yes fatal: very odd | head -c 3000000 >&2; exit 128",
  "exit 1",
  "kill -TERM $$",
];

/** What Git says of HEAD before the first commit, among other questions. */
const NO_HEAD = `*"MERGE_HEAD HEAD") echo "fatal: ambiguous argument 'HEAD': unknown" >&2; exit 128;;`;

/** A commit that blocks, in a merge, so that both parents are asked about. */
function blocking(repo: TempRepo): void {
  repo.write("README.md", "text\n");
  repo.commit();
  repo.git("merge", "-q", "--no-ff", "--no-commit", "-s", "ours", emptyCommit(repo));
  repo.write(SOURCE, RUST.api);
  repo.git("add", "--all");
}

function emptyCommit(repo: TempRepo): string {
  const parent = repo.git("rev-parse", "HEAD~1").trim();
  return repo.git("commit-tree", "-p", parent, "-m", "other", "HEAD~1^{tree}").trim();
}

/** That nothing was judged, and that it was said in a way for which somebody is prepared. */
function assertUnjudged({ status, stdout, stderr }: Outcome, what: string): void {
  assert.is(status, 2, `${what} said: ${stdout}${stderr.slice(0, 500)}`);
  assert.is(stdout, "");
  assert.match(stderr, "spec-check: ");
  assert.not.match(stderr, "defect");
}

describe("a call of Git", (test) => {
  for (const [title, misbehaviour] of Object.entries(CUTS)) {
    test(`that ${title} is status 2, whichever it is`, () =>
      withModule((repo) => {
        blocking(repo);
        const git = fakeGit(repo, misbehaviour);
        assert.is(git.checkStaged(-1).status, 1);
        const calls = git.calls();
        assert.ok(calls >= 5, `${calls} calls`);
        for (let at = 0; at < calls; at += 1) assertUnjudged(git.checkStaged(at), `call ${at}`);
      }));
  }

  test("that fails is status 2, whichever it is and however it fails", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      fakeGit(repo, "").checkStaged(-1);
      for (let at = 0, calls = fakeGit(repo, "").calls(); at < calls; at += 1) {
        const failure = FAILURES[at % FAILURES.length] ?? "";
        assertUnjudged(fakeGit(repo, failure).checkStaged(at), `call ${at} with ${failure}`);
      }
    }));

  test("that denies what it should answer is not believed", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assertUnjudged(
        fakeGit(repo, `case "$*" in ${NO_HEAD} *--verify*) exit 1; esac; real "$@"`).checkStaged("all"),
        "HEAD",
      );
    }));

  test("that says much beside its answer is believed", () =>
    withModule((repo) => {
      blocking(repo);
      const git = fakeGit(repo, 'yes warning: odd | head -c 3000000 >&2; real "$@"');
      const { status, stdout, stderr } = git.checkStaged("all");
      assert.is(status, 1);
      assert.match(stdout, "api-changed-without-spec");
      assert.is(stderr, "");
    }));

  test("of a Git that is too old says which one is needed", () =>
    withModule((repo) => {
      repo.write(SPEC, "");
      const git = fakeGit(repo, 'real "$@" | sed "s/^sha1$/--show-object-format/"');
      const { status, stderr } = git.checkStaged(0);
      assert.is(status, 2);
      assert.match(stderr, 'received "--show-object-format"');
      assert.match(stderr, "Update Git to 2.25 or newer");
    }));

  test("of what is no Git at all is status 2", () =>
    withModule((repo) => {
      for (const odd of ["echo sha1", "printf 'sha1\\ntrue\\n'", "exec git-nowhere", "exit 0"]) {
        assertUnjudged(fakeGit(repo, odd).checkStaged("all"), odd);
      }
    }));
});
