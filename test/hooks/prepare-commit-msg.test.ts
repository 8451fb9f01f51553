import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { type Start, type TempRepo, tempRepo, withRepo } from "../support/temp-repo.ts";
import { HOOKS } from "../support/watched-hooks.ts";

const TRAILER = "Spec-Exempt: *: why so";

/** A repository with a commit and something staged, in which the shipped hook runs alone. */
const withStaged = (use: (repo: TempRepo) => void) =>
  withRepo((repo) => {
    repo.write("a.txt", "1\n");
    repo.commit("first");
    repo.git("config", "core.hooksPath", HOOKS);
    repo.write("a.txt", "2\n");
    repo.git("add", "--all");
    use(repo);
  });

const run = (repo: TempRepo, args: readonly string[], start: Start = {}) => {
  const env = { SPEC_EXEMPT: "why so", SPEC_CHECK: "0", ...start.env };
  const outcome = repo.tryGit(args, { ...start, env });
  assert.is(outcome.status, 0, outcome.stderr);
};

/** The newest message, and what Git takes for its trailers. */
const messageOf = (repo: TempRepo, rev = "HEAD") => repo.git("log", "-1", "--format=%B", rev).trimEnd();
const exemptions = (repo: TempRepo, rev = "HEAD") =>
  repo.git("log", "-1", "--format=%(trailers:key=Spec-Exempt)", rev).trim();

/** An editor that writes a text in front of all that is in the message. */
const editor = (text: string) => `f() { printf '${text}' | cat - "$1" >"$1.new" && mv "$1.new" "$1"; }; f`;

describe("prepare-commit-msg", (test) => {
  const messages: readonly (readonly [string, readonly string[], string])[] = [
    ["-m", ["-m", "subject"], `subject\n\n${TRAILER}`],
    ["-m with a colon in it", ["-m", "fix: subject"], `fix: subject\n\n${TRAILER}`],
    ["several -m", ["-m", "subject", "-m", "body"], `subject\n\nbody\n\n${TRAILER}`],
    ["-m with a line that ends a patch", ["-m", "a\n\n---\nb: c"], `a\n\n---\nb: c\n\n${TRAILER}`],
    ["-m with trailers", ["-m", "a\n\nbody\n\nRefs: #1"], `a\n\nbody\n\nRefs: #1\n${TRAILER}`],
    ["-s", ["-s", "-m", "a"], `a\n\nSigned-off-by: Ada <ada@example.org>\n${TRAILER}`],
    [
      "-F without a line feed, kept as it is",
      ["-F", "../m", "--cleanup=verbatim"],
      `subject\n\nbody\n\n${TRAILER}`,
    ],
  ];
  for (const [title, args, expected] of messages) {
    test(`writes the trailer behind the message of ${title}`, () =>
      withStaged((repo) => {
        repo.write("../m", "subject\n\nbody");
        run(repo, ["commit", "-q", ...args]);
        assert.is(messageOf(repo), expected);
        assert.is(exemptions(repo), TRAILER);
      }));
  }

  const edited: readonly (readonly [string, readonly string[]])[] = [
    ["an empty message", []],
    ["a diff below the scissors", ["--verbose"]],
    ["scissors", ["--cleanup=scissors"]],
    ["another comment character", ["-c", "core.commentChar=;"]],
  ];
  for (const [title, args] of edited) {
    test(`leaves room for the subject in an editor with ${title}`, () =>
      withStaged((repo) => {
        const [option = "", value = ""] = args;
        const command = option === "-c" ? ["-c", value, "commit", "-q"] : ["commit", "-q", ...args];
        run(repo, command, { env: { GIT_EDITOR: editor("subject") } });
        assert.is(messageOf(repo), `subject\n\n${TRAILER}`);
        assert.is(exemptions(repo), TRAILER);
      }));
  }

  test("goes behind a template, and before its comments", () =>
    withStaged((repo) => {
      repo.write("../template", "# What is it?\nKind: \n\n# Why?\n");
      repo.git("config", "commit.template", "../template");
      repo.git("config", "commit.verbose", "true");
      run(repo, ["commit", "-q"], { env: { GIT_EDITOR: editor("subject\\n\\n") } });
      assert.is(messageOf(repo), `subject\n\nKind:\n\n${TRAILER}`);
      assert.is(exemptions(repo), TRAILER);
    }));

  test("goes behind a template of comments alone", () =>
    withStaged((repo) => {
      repo.write("../template", "# What?\n# Why?\n");
      repo.git("config", "commit.template", "../template");
      run(repo, ["commit", "-q"], { env: { GIT_EDITOR: editor("subject") } });
      assert.is(exemptions(repo), TRAILER);
    }));

  test("does nothing without a reason, whatever the message", () =>
    withStaged((repo) => {
      for (const blank of ["", " \t\n "]) {
        run(repo, ["commit", "-q", "--allow-empty", "-m", "subject"], { env: { SPEC_EXEMPT: blank } });
        assert.is(messageOf(repo), "subject");
      }
      const outcome = repo.tryGit(["commit", "-q", "--allow-empty", "-m", "b"], { env: { SPEC_CHECK: "0" } });
      assert.is(outcome.status, 0);
      assert.is(messageOf(repo), "b");
    }));

  test("keeps its hands off a message that has the trailer", () =>
    withStaged((repo) => {
      run(repo, ["commit", "-q", "-m", "a\n\nspec-exempt: a.txt: mine"]);
      assert.is(messageOf(repo), "a\n\nspec-exempt: a.txt: mine");
      run(repo, ["commit", "-q", "--amend", "--no-edit", "--allow-empty"]);
      assert.is(messageOf(repo), "a\n\nspec-exempt: a.txt: mine");
    }));

  test("writes a reason of any characters on one line", () =>
    withStaged((repo) => {
      const reason = ' see #12: "moved"\n\tonly, $HOME `id` * %s \\n -- é ';
      run(repo, ["commit", "-q", "-m", "a"], { env: { SPEC_EXEMPT: reason } });
      assert.is(exemptions(repo), 'Spec-Exempt: *: see #12: "moved" only, $HOME `id` * %s \\n -- é');
    }));

  test("obeys no trailer settings of the user", () =>
    withStaged((repo) => {
      for (const [key, value] of [
        ["separators", "#="],
        ["where", "start"],
        ["ifExists", "replace"],
        ["ifMissing", "doNothing"],
      ] as const) {
        repo.git("config", `trailer.${key}`, value);
      }
      run(repo, ["commit", "-q", "-m", "a\n\nRefs: #1"]);
      assert.is(messageOf(repo), `a\n\nRefs: #1\n${TRAILER}`);
    }));

  test("adds to a commit that is amended", () =>
    withStaged((repo) => {
      run(repo, ["commit", "-q", "-m", "a"], { env: { SPEC_EXEMPT: "" } });
      run(repo, ["commit", "-q", "--amend", "--no-edit"]);
      assert.is(messageOf(repo), `a\n\n${TRAILER}`);
    }));

  test("adds to a merge, by itself and after conflicts", () =>
    withStaged((repo) => {
      repo.commit("second");
      for (const [branch, path] of [
        ["one", "b.txt"],
        ["two", "a.txt"],
      ] as const) {
        repo.git("checkout", "-q", "-b", branch, "HEAD~1");
        repo.write(path, "3\n");
        repo.commit(branch);
        repo.git("checkout", "-q", "main");
      }
      run(repo, ["merge", "-q", "--no-edit", "one"]);
      assert.is(messageOf(repo), `Merge branch 'one'\n\n${TRAILER}`);
      assert.is(repo.tryGit(["merge", "-q", "two"]).status, 1);
      repo.write("a.txt", "4\n");
      repo.git("add", "--all");
      run(repo, ["commit", "-q"], { env: { GIT_EDITOR: "true" } });
      assert.is(messageOf(repo), `Merge branch 'two'\n\n${TRAILER}`);
      assert.is(exemptions(repo), TRAILER);
    }));

  test("adds to a squashed merge, whose message quotes others", () =>
    withStaged((repo) => {
      run(repo, ["commit", "-q", "-m", "quoted"]);
      repo.git("branch", "other");
      repo.git("reset", "-q", "--hard", "HEAD~1");
      run(repo, ["merge", "-q", "--squash", "other"]);
      run(repo, ["commit", "-q", "--no-edit"], { env: { SPEC_EXEMPT: "squashed" } });
      assert.is(exemptions(repo), "Spec-Exempt: *: squashed");
    }));

  test("leaves the trailers of rebased and picked commits as they are", () =>
    withStaged((repo) => {
      run(repo, ["commit", "-q", "-m", "a"]);
      repo.git("checkout", "-q", "-b", "other", "HEAD~1");
      repo.write("b.txt", "1\n");
      repo.commit("other");
      for (const args of [
        ["cherry-pick", "main"],
        ["rebase", "-q", "main"],
      ]) {
        const outcome = repo.tryGit(args, { env: { SPEC_CHECK: "0" } });
        assert.is(outcome.status, 0, outcome.stderr);
      }
      run(repo, ["rebase", "-q", "--force-rebase", "HEAD~1"], { env: { SPEC_EXEMPT: "" } });
      assert.is(messageOf(repo), "other");
      assert.is(messageOf(repo, "HEAD~1"), `a\n\n${TRAILER}`);
    }));

  test("works in a linked work tree and from a sub-directory, in a folder with blanks", () =>
    withStaged((repo) => {
      repo.git("worktree", "add", "-q", "-b", "linked", "../a linked one");
      const linked = tempRepo(join(repo.root, "../a linked one"), repo.env);
      linked.write("sub/a.txt", "1\n");
      linked.git("add", "--all");
      run(linked, ["commit", "-q", "-m", "subject"], { cwd: "sub" });
      assert.is(messageOf(linked), `subject\n\n${TRAILER}`);
    }));

  test("keeps the commit from being made when the message cannot be read", () =>
    withStaged((repo) => {
      const { status } = repo.run("sh", [`${HOOKS}/prepare-commit-msg`, "nowhere"], {
        env: { SPEC_EXEMPT: "why" },
      });
      assert.is(status, 1);
    }));

  for (const shell of [["dash"], ["dash", "-eu"], ["sh", "-e"], ["bash", "--posix", "-eu"]]) {
    test(`runs under ${shell.join(" ")}`, () =>
      withStaged((repo) => {
        const [program = "sh", ...flags] = shell;
        const args = [...flags, `${HOOKS}/prepare-commit-msg`, "m"];
        repo.write("m", "subject\n");
        assert.equal(repo.run(program, args), { status: 0, stdout: "", stderr: "" });
        assert.is(repo.read("m"), "subject\n");
        const env = { SPEC_EXEMPT: "why so" };
        assert.equal(repo.run(program, args, { env }), { status: 0, stdout: "", stderr: "" });
        assert.is(repo.read("m"), `subject\n\n${TRAILER}\n`);
      }));
  }
});
