import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { addModule, branch, merge, modules, push, withRemote } from "../support/push-scenario.ts";
import { DIST, type TempRepo } from "../support/temp-repo.ts";

const SPEC_CHECK = `"${process.execPath}" "${DIST}" --pre-push`;

/**
 * What pre-commit does with Git's hook: it takes standard input and the arguments, and tells of the first ref in the
 * environment; of a first commit it tells neither end.
 */
const PRE_COMMIT = `
read -r local to branch from
export PRE_COMMIT=1 PRE_COMMIT_LOCAL_BRANCH="$local" PRE_COMMIT_REMOTE_BRANCH="$branch"
export PRE_COMMIT_REMOTE_NAME="$1" PRE_COMMIT_REMOTE_URL="$2"
if ! git cat-file -e "$from" 2>/dev/null; then
  first=$(git rev-list "$to" --topo-order --reverse --not --remotes="$1" | head -n 1)
  from=$(git rev-parse --quiet --verify "$first^")
fi
[ -n "$from" ] && export PRE_COMMIT_FROM_REF="$from" PRE_COMMIT_TO_REF="$to"
exec ${SPEC_CHECK} </dev/null`;

function hookedBy(repo: TempRepo, script: string): void {
  repo.git("config", "--unset", "core.hooksPath");
  repo.hook("pre-push", script);
}

describe("pre-commit", (test) => {
  test("tells of a branch with main merged in, which is judged for its own part", () =>
    withRemote((repo) => {
      hookedBy(repo, PRE_COMMIT);
      branch(repo, "feature");
      addModule(repo, "f1");
      repo.git("checkout", "--quiet", "main");
      addModule(repo, "m1");
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      repo.git("checkout", "--quiet", "feature");
      merge(repo, "main");
      addModule(repo, "f2");
      const { found, stderr } = push(repo, ["origin", "feature"]);
      assert.equal(found, modules("f1", "f2"));
      assert.match(stderr, "judged is refs/heads/feature, the one that pre-commit tells of\n");
      addModule(repo, "f3");
      assert.equal(push(repo, ["origin", "feature"]).found, modules("f3"));
    }));

  test("tells of a first commit by its branch alone", () =>
    withRemote((repo) => {
      hookedBy(repo, PRE_COMMIT);
      repo.git("init", "--quiet", "--bare", "../empty.git");
      repo.git("remote", "set-url", "origin", "../empty.git");
      repo.git("update-ref", "-d", "refs/remotes/origin/main");
      addModule(repo, "a");
      const { found, stdout } = push(repo, ["origin", "main"]);
      assert.equal(found, modules("a"));
      assert.match(stdout, "2 modules");
    }));

  test("started by hand with two ends is taken at its word", () =>
    withRemote((repo) => {
      const from = repo.git("rev-parse", "HEAD").trim();
      addModule(repo, "a");
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      const env = { PRE_COMMIT: "1", PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: "HEAD" };
      const { status, stdout, stderr } = repo.specCheck(["--pre-push"], { env });
      assert.is(status, 0);
      assert.match(stdout, "src/a.rs");
      assert.match(stderr, `judged is ${from}...HEAD, as PRE_COMMIT_FROM_REF and PRE_COMMIT_TO_REF say`);
      const nothing = repo.specCheck(["--pre-push"], { env: { ...env, PRE_COMMIT_FROM_REF: "HEAD" } });
      assert.is(nothing.stdout, "spec-check: nothing new is pushed\n");
      const lost = repo.specCheck(["--pre-push"], { env: { ...env, PRE_COMMIT_TO_REF: "nowhere" } });
      assert.is(lost.status, 2);
      const gone = { ...env, PRE_COMMIT_REMOTE_NAME: "origin", PRE_COMMIT_TO_REF: "a".repeat(40) };
      assert.is(repo.specCheck(["--pre-push"], { env: gone }).status, 2);
    }));

  test("is not asked where standard input tells of a ref", () =>
    withRemote((repo) => {
      const head = addModule(repo, "a");
      const env = { PRE_COMMIT: "1", PRE_COMMIT_FROM_REF: "HEAD", PRE_COMMIT_TO_REF: "HEAD" };
      const input = `refs/heads/main ${head} refs/heads/main ${repo.git("rev-parse", "HEAD~1").trim()}\n`;
      const { stdout, stderr } = repo.specCheck(["--pre-push", "origin", "url"], { env, input });
      assert.match(stdout, "src/a.rs");
      assert.is(stderr, "");
    }));
});

describe("lefthook", (test) => {
  test("may hand every line on twice", () =>
    withRemote((repo) => {
      hookedBy(repo, `lines=$(cat); printf '%s\\n%s\\n' "$lines" "$lines" | ${SPEC_CHECK} "$@"`);
      branch(repo, "one");
      addModule(repo, "a");
      branch(repo, "two", "main");
      addModule(repo, "b");
      const { found, stdout } = push(repo, ["origin", "one", "two"]);
      assert.equal(found, modules("a", "b"));
      assert.match(stdout, "spec-check: 2 warnings");
    }));

  test("may hand no line on: then nothing is judged, aloud", () =>
    withRemote((repo) => {
      hookedBy(repo, `${SPEC_CHECK} "$@" </dev/null`);
      addModule(repo, "a");
      const { status, stdout, stderr } = push(repo, ["origin", "main"]);
      assert.equal([status, stdout], [0, "spec-check: nothing new is pushed\n"]);
      assert.match(stderr, "standard input names no ref, so nothing was judged");
      assert.match(stderr, "use_stdin: true");
    }));
});

describe("a hook of one's own", (test) => {
  test("that hands no arguments on is judged against all remotes", () =>
    withRemote((repo) => {
      hookedBy(repo, SPEC_CHECK);
      addModule(repo, "a");
      assert.equal(push(repo, ["origin", "main"]).found, modules("a"));
    }));

  test("can let two programs read standard input", () =>
    withRemote((repo) => {
      hookedBy(
        repo,
        `lines=$(cat)
printf '%s\\n' "$lines" | cat >../second.txt
[ -z "$lines" ] || printf '%s\\n' "$lines" | ${SPEC_CHECK} "$@"`,
      );
      const head = addModule(repo, "a");
      assert.equal(push(repo, ["origin", "main"]).found, modules("a"));
      assert.match(repo.read("../second.txt"), head);
      assert.is(push(repo, ["origin", "main"]).stdout, "");
    }));
});
