import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { addModule, branch, modules, push, tryPush, withRemote, ZERO } from "../support/push-scenario.ts";
import { tempRepo } from "../support/temp-repo.ts";

const NOTHING = "spec-check: nothing new is pushed\n";

describe("the refs of a push", (test) => {
  test("are judged by what they name: a branch, a commit, a place in the reflog", () =>
    withRemote((repo) => {
      addModule(repo, "a");
      addModule(repo, "b");
      assert.equal(push(repo, ["--dry-run", "origin", "HEAD~1:refs/heads/x"]).found, modules("a"));
      assert.equal(
        push(repo, ["--dry-run", "origin", "HEAD@{0 days ago}:refs/heads/x"]).found,
        modules("a", "b"),
      );
      assert.equal(push(repo, ["--dry-run", "origin", "HEAD:refs/heads/x"]).found, modules("a", "b"));
      assert.equal(push(repo, ["--dry-run", "origin", "HEAD:refs/for/main"]).found, modules("a", "b"));
      repo.git("checkout", "--quiet", "--detach");
      assert.equal(push(repo, ["origin", "HEAD:refs/heads/x"]).found, modules("a", "b"));
    }));

  test("at one commit are judged together", () =>
    withRemote((repo) => {
      addModule(repo, "a");
      const { found, stdout } = push(repo, ["origin", "main", "main:copy", "main:refs/tags/v1"]);
      assert.equal(found, modules("a"));
      assert.match(stdout, "spec-check: 1 warning (1 module, 1 API change)\n");
      assert.not.match(stdout, "refs/");
    }));

  test("that bring different things are told apart, and what they share counts once", () =>
    withRemote((repo) => {
      branch(repo, "one");
      addModule(repo, "shared");
      branch(repo, "two");
      addModule(repo, "more");
      const { stdout } = push(repo, ["origin", "one", "two"]);
      assert.match(
        stdout,
        /^refs\/heads\/one\n\nsrc\/shared\.rs\n[\s\S]*\nrefs\/heads\/two\n\n1 finding as above\n\nsrc\/more\.rs\n/,
      );
      assert.match(stdout, "spec-check: 2 warnings (2 modules, 2 API changes)\n");
    }));

  test("that are deleted bring nothing, beside one that brings something too", () =>
    withRemote((repo) => {
      repo.git("push", "--quiet", "--no-verify", "origin", "main:gone", "main:gone2");
      assert.is(push(repo, ["origin", ":gone"]).stdout, NOTHING);
      addModule(repo, "a");
      assert.equal(push(repo, ["origin", "--delete", "gone2"]).found, []);
      repo.git("push", "--quiet", "--no-verify", "origin", "main~1:refs/heads/gone");
      assert.equal(push(repo, ["origin", ":gone", "main"]).found, modules("a"));
    }));

  test("that move on the remote under another name bring nothing", () =>
    withRemote((repo, remote) => {
      addModule(repo, "a");
      repo.git("push", "--quiet", "--no-verify", remote, "main:old");
      assert.is(push(repo, [remote, ":old", "main:new"]).stdout, NOTHING);
    }));

  test("that are tags are followed to their commit; a tag of no commit is left out, aloud", () =>
    withRemote((repo) => {
      addModule(repo, "a");
      repo.git("tag", "light");
      repo.git("tag", "-a", "-m", "one", "annotated");
      repo.git("tag", "-a", "-m", "two", "nested", "annotated");
      repo.git("tag", "tree", "HEAD^{tree}");
      repo.git("tag", "-a", "-m", "three", "note", "HEAD:src/a.rs");
      for (const tag of ["light", "annotated", "nested"]) {
        assert.equal(push(repo, ["--dry-run", "origin", tag]).found, modules("a"), tag);
      }
      for (const tag of ["tree", "note"]) {
        const { stdout, stderr } = push(repo, ["--dry-run", "origin", tag]);
        assert.is(stdout, NOTHING);
        assert.match(stderr, `only branches and tags of commits are judged, not refs/tags/${tag}\n`);
      }
      const { found, stderr } = push(repo, ["origin", "--tags"]);
      assert.equal(found, modules("a"));
      assert.match(stderr, "not refs/tags/note, refs/tags/tree\n");
    }));

  test("that are tags inside of a branch pushed with them are judged with the branch", () =>
    withRemote((repo) => {
      addModule(repo, "a");
      repo.git("tag", "-a", "-m", "first", "v1");
      repo.remove("src/a.rs");
      repo.commit("take it back");
      assert.equal(push(repo, ["--dry-run", "origin", "v1"]).found, modules("a"));
      assert.equal(
        push(repo, ["--dry-run", "origin", "v1", "v1:refs/heads/old", "main"]).found,
        modules("a"),
      );
      assert.equal(push(repo, ["--follow-tags", "origin", "main"]).found, []);
    }));

  test("that are neither branches nor tags are left out, aloud", () =>
    withRemote((repo) => {
      addModule(repo, "a");
      repo.git("notes", "add", "-m", "note");
      repo.git("update-ref", "refs/custom/x", "HEAD");
      const { stdout, stderr } = push(repo, ["origin", "refs/notes/commits", "refs/custom/x"]);
      assert.is(stdout, NOTHING);
      assert.match(stderr, "not refs/custom/x, refs/notes/commits\n");
    }));

  test("are all judged with --all, --mirror and --atomic", () =>
    withRemote((repo) => {
      branch(repo, "one");
      addModule(repo, "a");
      branch(repo, "two", "main");
      addModule(repo, "b");
      repo.git("notes", "add", "-m", "note");
      for (const args of [
        ["--dry-run", "--all", "origin"],
        ["--dry-run", "--atomic", "origin", "one", "two"],
        ["--mirror", "origin"],
      ]) {
        assert.equal(push(repo, args).found, modules("a", "b"), args.join(" "));
      }
    }));

  test("that are all up to date bring nothing", () =>
    withRemote((repo) => {
      const { stdout, stderr } = push(repo, ["origin", "main"]);
      assert.equal([stdout, stderr], [NOTHING, ""]);
    }));

  test("that are all rejected bring nothing, which is said where HEAD has something", () =>
    withRemote((repo, remote) => {
      repo.git("clone", "--quiet", remote, "../other");
      const other = tempRepo(join(repo.root, "../other"), repo.env);
      other.write("docs.md", "text\n");
      other.commit();
      other.git("push", "--quiet", "origin", "main");
      addModule(repo, "a");
      repo.git("fetch", "--quiet");
      const { status, stdout, stderr } = tryPush(repo, ["origin", "main"]);
      assert.is(status, 1);
      assert.is(stdout, NOTHING);
      assert.match(stderr, "standard input names no ref, so nothing was judged");
      assert.match(stderr, "[rejected]");
    }));

  test("over commits of others that were never fetched are judged from what is known", () =>
    withRemote((repo, remote) => {
      repo.git("clone", "--quiet", remote, "../other");
      const other = tempRepo(join(repo.root, "../other"), repo.env);
      addModule(other, "theirs");
      other.git("push", "--quiet", "origin", "main");
      addModule(repo, "mine");
      assert.equal(push(repo, ["--force", "origin", "main"]).found, modules("mine"));
    }));

  test("that a hook manager hands over twice count once", () =>
    withRemote((repo) => {
      const head = addModule(repo, "a");
      const line = `refs/heads/main ${head} refs/heads/main ${repo.git("rev-parse", "origin/main").trim()}\n`;
      const once = repo.specCheck(["--pre-push", "origin", "url"], { input: line });
      const twice = repo.specCheck(["--pre-push", "origin", "url"], { input: line + line });
      assert.match(once.stdout, "spec-check: 1 warning");
      assert.equal(twice, once);
    }));

  test("that standard input cuts short or that are not there end with status 2", () =>
    withRemote((repo) => {
      const head = repo.git("rev-parse", "HEAD").trim();
      for (const [input, says] of [
        [`refs/heads/main ${head} refs/heads/ma`, "on standard input"],
        [`refs/heads/main ${"a".repeat(40)} refs/heads/main ${ZERO}\n`, "is not in this repository"],
      ] as const) {
        const { status, stdout, stderr } = repo.specCheck(["--pre-push", "origin", "url"], { input });
        assert.equal([status, stdout], [2, ""]);
        assert.match(stderr, says);
      }
    }));

  test("may have names that are not UTF-8", () =>
    withRemote((repo) => {
      addModule(repo, "a");
      const script =
        'name=$(printf \'b\\377\'); git update-ref "refs/heads/$name" HEAD && git push -q origin "$name"';
      const { status, stdout, stderr } = repo.run("sh", ["-c", script]);
      assert.is(status, 0, stderr);
      assert.match(stdout, "src/a.rs");
    }));
});
