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
import { DIST, type TempRepo } from "../support/temp-repo.ts";
import { useWatchedHook } from "../support/watched-hooks.ts";

const AMEND = ["commit", "-q", "--amend", "--no-edit"];

/** A moment for every commit of a test, so that author dates tell nothing. */
const FIXED = { GIT_AUTHOR_DATE: "1700000000 +0100", GIT_COMMITTER_DATE: "1700000000 +0100" };

/** HEAD has the words for an API change that is staged now. */
function describeFirst(repo: TempRepo): string {
  repo.write(SPEC, MARKDOWN.said);
  const oid = repo.commit("describe it");
  repo.write(SOURCE, RUST.api);
  repo.git("add", "--all");
  return oid;
}

describe("git commit --amend", (test) => {
  test("passes when the spec was told in the commit that is amended, and says so", () =>
    withModule((repo) => {
      const oid = describeFirst(repo);
      const { stderr } = assertCommitted(repo, AMEND);
      assert.match(stderr, `spec-check: this amends ${oid.slice(0, 10)} ("describe it")`);
      assert.not.match(stderr, "api-changed-without-spec");
    }));

  test("is blocked when neither has the spec, by what is staged now", () =>
    withModule((repo) => {
      repo.write("README.md", "text\n");
      repo.commit("more");
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const { stderr } = assertBlocked(repo, AMEND);
      assert.not.match(stderr, "this amends");
    }));

  test("is blocked when the amended commit told the spec of another module", () =>
    withModule((repo) => {
      repo.write("src/other.rs", RUST.base);
      repo.write("src/other.rs.spec.md", MARKDOWN.base);
      repo.commit("other");
      repo.write("src/other.rs.spec.md", MARKDOWN.said);
      repo.commit("describe other");
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assertBlocked(repo, AMEND);
    }));

  test("passes with --all, with a beginning of the option, and through aliases", () =>
    withModule((repo) => {
      for (const command of [
        ["commit", "-qa", "--amend", "-m", "x"],
        ["commit", "-qa", "--am", "-m", "y"],
        ["-c", "alias.ca=commit --amend --no-edit", "ca", "-qa"],
        ["-c", "alias.cs=!git commit --amend --no-edit", "cs", "-qa"],
      ]) {
        describeFirst(repo);
        assertCommitted(repo, command);
        repo.write(SOURCE, RUST.base);
        repo.write(SPEC, MARKDOWN.base);
        repo.commit("back");
      }
    }));

  test("passes for the first commit, judged as a whole", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const { stderr } = assertCommitted(repo, AMEND);
      assert.match(stderr, "judged as a whole, since it has no parent");
    }));

  test("passes when only the message is reworded, whatever HEAD did", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.commit("past the hook");
      const { stderr } = assertCommitted(repo, ["commit", "-q", "--amend", "-m", "reworded"]);
      assert.is(stderr, "spec-check: no Rust module touched\n");
    }));

  test("takes no plain commit for an amend, in whatever second and with whatever message", () =>
    withModule((repo) => {
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      assertCommitted(repo, ["commit", "-qm", "describe it"], { env: FIXED });
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      for (const plain of [
        ["commit", "-qm", "x"],
        ["commit", "-qm", "--amend"],
        ["commit", "-q", "-C", "HEAD"],
        ["commit", "-qm", "x", "--", "--amend", SOURCE],
      ]) {
        repo.write("--amend", "");
        repo.git("add", "--", "--amend");
        assertBlocked(repo, plain, { env: FIXED });
      }
    }));

  test("of a merge is judged against both of its parents", () =>
    withModule((repo) => {
      repo.git("checkout", "-q", "-b", "theirs");
      repo.write("THEIRS.md", "text\n");
      repo.commit("theirs");
      repo.git("checkout", "-q", "main");
      repo.write("README.md", "text\n");
      repo.commit("ours");
      assertCommitted(repo, ["merge", "-q", "--no-edit", "theirs"]);
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assertBlocked(repo, AMEND);
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      assertCommitted(repo, AMEND);
      repo.write(SOURCE, RUST.otherApi);
      const { stderr } = assertCommitted(repo, ["commit", "-qa", "--amend", "--no-edit"]);
      assert.match(stderr, "Merge branch 'theirs'");
    }));

  test("of a commit whose parent a shallow clone lacks is judged against itself, and says what to do", () =>
    withModule((origin) => {
      describeFirst(origin);
      origin.git("stash", "-q");
      origin.git("clone", "-q", "--depth=1", `file://${origin.root}`, "../shallow");
      origin.write("../shallow/src/exec.rs", RUST.api);
      const shallow = ["-C", "../shallow", "-c", `core.hooksPath=${origin.home}/hooks`];
      const { status, stderr } = origin.tryGit([...shallow, ...AMEND, "--all"]);
      assert.is(status, 1);
      assert.match(stderr, "api-changed-without-spec");
      assert.match(stderr, "`git fetch --deepen=1` brings the parent");
      origin.git("-C", "../shallow", "fetch", "-q", "--deepen=1");
      origin.git(...shallow, ...AMEND, "--all");
    }));

  test("cannot be told by hand, where no hook runs", () =>
    withModule((repo) => {
      describeFirst(repo);
      assert.is(repo.specCheck(["--staged"]).status, 1);
    }));

  test("is judged again where --max-warnings makes its warnings block", () =>
    withModule((repo) => {
      repo.write("../strict", `exec "${process.execPath}" "${DIST}" --staged --max-warnings 0 >&2\n`);
      useWatchedHook(repo, "pre-commit", `${repo.home}/strict`);
      describeFirst(repo);
      repo.write(SOURCE, `${RUST.base}\npub(crate) fn timeout() {}\n`);
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-qm", "x"], { says: ["crate-api-changed-without-spec"] });
      assertCommitted(repo, AMEND);
    }));
});
