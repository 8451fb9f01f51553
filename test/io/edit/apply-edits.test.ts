import { chmodSync, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { applyEdits } from "../../../src/io/edit/apply-edits.ts";
import { openGit, requireWorkTree } from "../../../src/io/open-git.ts";
import { describe } from "../../support/describe.ts";
import { failureOf } from "../../support/failure-of.ts";
import { type TempRepo, withRepo } from "../../support/temp-repo.ts";

const TEXT = Array.from({ length: 20 }, (_, at) => `line ${at}\n`).join("");
const EDITED = TEXT.replace("line 5\n", "line five\n");

/** A repository with one committed file, and what an edit of it does. */
function withFile(
  use: (
    repo: TempRepo,
    apply: (path: string, before: string | null, after: string | null) => Promise<string>,
  ) => unknown,
  text: string = TEXT,
): Promise<void> {
  return withRepo(async (repo) => {
    repo.write("a.md", text);
    repo.commit("file");
    await use(repo, async (path, before, after) => {
      const workTree = requireWorkTree(await openGit(repo.root, repo.env));
      const fates = await applyEdits(workTree, [{ path, before, after }]);
      return fates.get(path) ?? "none";
    });
  });
}

const staged = (repo: TempRepo, path = "a.md") => repo.git("cat-file", "blob", `:${path}`);
const unstaged = (repo: TempRepo) => repo.git("diff", "--unified=0").split("\n").slice(5).join("\n");

describe("applyEdits", (test) => {
  test("edits the index and a file without unstaged changes", () =>
    withFile(async (repo, apply) => {
      assert.is(await apply("a.md", TEXT, EDITED), "same");
      assert.is(staged(repo), EDITED);
      assert.is(repo.read("a.md"), EDITED);
      assert.is(repo.git("status", "--porcelain"), "M  a.md\n");
    }));

  test("keeps an unstaged hunk elsewhere in the file, unstaged", () =>
    withFile(async (repo, apply) => {
      repo.write("a.md", TEXT.replace("line 15\n", "line fifteen\nand more\n"));
      const before = unstaged(repo);
      assert.is(await apply("a.md", TEXT, EDITED), "merged");
      assert.is(staged(repo), EDITED);
      assert.is(repo.read("a.md"), EDITED.replace("line 15\n", "line fifteen\nand more\n"));
      assert.is(unstaged(repo), before);
    }));

  for (const bit of ["skip-worktree", "assume-unchanged"] as const) {
    test(`keeps what ${bit} hides, and hides it still`, () =>
      withFile(async (repo, apply) => {
        repo.git("update-index", `--${bit}`, "a.md");
        const tag = repo.git("ls-files", "-v");
        repo.write("a.md", TEXT.replace("line 15\n", "line fifteen\n"));
        assert.is(await apply("a.md", TEXT, EDITED), "merged");
        assert.is(staged(repo), EDITED);
        assert.is(repo.read("a.md"), EDITED.replace("line 15\n", "line fifteen\n"));
        assert.is(repo.git("ls-files", "-v"), tag);
        assert.is(repo.git("status", "--porcelain"), "M  a.md\n");
      }));
  }

  test("keeps a file away that a sparse checkout leaves out", () =>
    withFile(async (repo, apply) => {
      repo.write("src/b.md", "b\n");
      repo.write("docs/c.md", TEXT);
      repo.commit();
      repo.git("sparse-checkout", "set", "--cone", "src");
      assert.is(await apply("docs/c.md", TEXT, EDITED), "absent");
      assert.is(staged(repo, "docs/c.md"), EDITED);
      assert.is(repo.git("status", "--porcelain"), "M  docs/c.md\n");
    }));

  test("keeps a file as it is that has an unstaged hunk in the same place", () =>
    withFile(async (repo, apply) => {
      const mine = TEXT.replace("line 5\n", "line V\n");
      repo.write("a.md", mine);
      assert.is(await apply("a.md", TEXT, EDITED), "kept");
      assert.is(staged(repo), EDITED);
      assert.is(repo.read("a.md"), mine);
    }));

  test("edits what is staged, which is neither HEAD nor the disk", () =>
    withFile(async (repo, apply) => {
      const index = TEXT.replace("line 1\n", "line one\n");
      repo.write("a.md", index);
      repo.git("add", "a.md");
      repo.write("a.md", index.replace("line 18\n", ""));
      const after = index.replace("line 5\n", "line five\n");
      assert.is(await apply("a.md", index, after), "merged");
      assert.is(staged(repo), after);
      assert.is(repo.read("a.md"), after.replace("line 18\n", ""));
    }));

  test("keeps carriage returns that the work tree has and the index has not", () =>
    withFile(async (repo, apply) => {
      repo.git("config", "core.autocrlf", "true");
      repo.remove("a.md");
      repo.git("checkout", "--", "a.md");
      assert.is(await apply("a.md", TEXT, EDITED), "same");
      assert.is(repo.read("a.md"), EDITED.replaceAll("\n", "\r\n"));
      repo.write("a.md", `${EDITED.replaceAll("\n", "\r\n")}mine\r\n`);
      assert.is(await apply("a.md", EDITED, TEXT), "merged");
      assert.is(staged(repo), TEXT);
      assert.is(repo.read("a.md"), `${TEXT.replaceAll("\n", "\r\n")}mine\r\n`);
    }));

  test("keeps carriage returns that are in the index too", () => {
    const text = TEXT.replaceAll("\n", "\r\n");
    return withFile(async (repo, apply) => {
      repo.write("a.md", `${text}mine\r\n`);
      const after = EDITED.replaceAll("\n", "\r\n");
      assert.is(await apply("a.md", text, after), "merged");
      assert.is(staged(repo), after);
      assert.is(repo.read("a.md"), `${after}mine\r\n`);
    }, text);
  });

  test("keeps a missing final line feed", () =>
    withFile(async (repo, apply) => {
      const text = TEXT.trimEnd();
      repo.write("a.md", `top\n${text}`);
      assert.is(await apply("a.md", text, text.replace("line 5\n", "line five\n")), "merged");
      assert.is(repo.read("a.md"), `top\n${EDITED.trimEnd()}`);
    }, TEXT.trimEnd()));

  test("makes a new file, and lets one that is gone from the disk stay away", () =>
    withFile(async (repo, apply) => {
      assert.is(await apply("sub/b.md", null, "new\n"), "same");
      assert.is(repo.read("sub/b.md"), "new\n");
      assert.is(staged(repo, "sub/b.md"), "new\n");
      repo.remove("a.md");
      assert.is(await apply("a.md", TEXT, EDITED), "absent");
      assert.not.ok(existsSync(join(repo.root, "a.md")));
      assert.is(staged(repo), EDITED);
    }));

  test("overwrites no file that Git does not track", () =>
    withFile(async (repo, apply) => {
      repo.write("b.md", "mine\n");
      const error = await failureOf(() => apply("b.md", null, "theirs\n"));
      assert.match(error.message, "Git does not track");
      assert.is(repo.read("b.md"), "mine\n");
      assert.is(repo.git("status", "--porcelain"), "?? b.md\n");
    }));

  test("takes a file away, unless it has unstaged changes", () =>
    withFile(async (repo, apply) => {
      assert.is(await apply("a.md", TEXT, null), "same");
      assert.is(repo.git("status", "--porcelain"), "D  a.md\n");
      repo.git("reset", "--quiet", "--hard");
      repo.write("a.md", `${TEXT}mine\n`);
      assert.is(await apply("a.md", TEXT, null), "kept");
      assert.is(repo.read("a.md"), `${TEXT}mine\n`);
    }));

  test("keeps modes, and edits no link", () =>
    withFile(async (repo, apply) => {
      chmodSync(join(repo.root, "a.md"), 0o755);
      repo.git("add", "a.md");
      await apply("a.md", TEXT, EDITED);
      assert.match(repo.git("ls-files", "--stage", "a.md"), /^100755/);
      assert.ok((statSync(join(repo.root, "a.md")).mode & 0o100) !== 0);
      repo.run("ln", ["-s", "a.md", "l.md"]);
      repo.git("add", "l.md");
      assert.match((await failureOf(() => apply("l.md", "a.md", "b.md"))).message, "regular file");
    }));

  test("works from a folder below the root and with odd names", () =>
    withRepo(async (repo) => {
      const path = "s p/:[x]*é\n.md";
      repo.write(path, "one\n");
      repo.commit("odd");
      const workTree = requireWorkTree(await openGit(join(repo.root, "s p"), repo.env));
      const fates = await applyEdits(workTree, [{ path, before: "one\n", after: "two\n" }]);
      assert.is(fates.get(path), "same");
      assert.is(repo.read(path), "two\n");
      assert.is(repo.git("diff", "--name-only"), "");
    }));

  test("refuses an edit of a text that is not what the index has", () =>
    withFile(async (repo, apply) => {
      const error = await failureOf(() => apply("a.md", "something else\n", EDITED));
      assert.match(error.message, "changed in the meantime");
      assert.is(staged(repo), TEXT);
    }));
});
