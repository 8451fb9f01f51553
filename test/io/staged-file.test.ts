import { mkdirSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { openGit, requireWorkTree } from "../../src/io/open-git.ts";
import { readStagedChanges } from "../../src/io/staged-changes.ts";
import { readStagedFile } from "../../src/io/staged-file.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";
import { type TempRepo, withRepo } from "../support/temp-repo.ts";

async function read({ root, env }: TempRepo, path = ".specrc"): Promise<readonly [string | null, boolean]> {
  const workTree = requireWorkTree(await openGit(root, env));
  const { index } = await readStagedChanges(workTree);
  const { content, differsOnDisk } = await readStagedFile(workTree, index, path);
  return [content === null ? null : content.toString(), differsOnDisk];
}

describe("readStagedFile", (test) => {
  test("finds none", () => withRepo(async (repo) => assert.equal(await read(repo), [null, false])));

  test("reads from disk what Git does not track", () =>
    withRepo(async (repo) => {
      repo.write(".specrc", "disk");
      assert.equal(await read(repo), ["disk", false]);
    }));

  for (const objectFormat of ["sha1", "sha256"] as const) {
    test(`reads what is the same on disk without asking Git, ${objectFormat}`, () =>
      withRepo(
        async (repo) => {
          repo.write(".specrc", "same");
          repo.git("add", ".specrc");
          const oid = repo.git("rev-parse", ":.specrc").trim();
          repo.remove(`.git/objects/${oid.slice(0, 2)}`);
          assert.equal(await read(repo), ["same", false]);
        },
        { objectFormat },
      ));
  }

  test("reads the staged version where the disk has another", () =>
    withRepo(async (repo) => {
      repo.write("sub/.specrc", "staged");
      repo.git("add", "--all");
      repo.write("sub/.specrc", "disk");
      assert.equal(await read(repo, "sub/.specrc"), ["staged", true]);
    }));

  test("reads the staged version where the disk has none", () =>
    withRepo(async (repo) => {
      repo.write(".specrc", "staged");
      repo.git("add", "--all");
      repo.remove(".specrc");
      assert.equal(await read(repo), ["staged", true]);
    }));

  test("does not take line ends for a change", () =>
    withRepo(async (repo) => {
      repo.git("config", "core.autocrlf", "true");
      repo.write(".specrc", "a\r\nb\r\n");
      repo.git("add", "--all");
      assert.equal(await read(repo), ["a\nb\n", false]);
    }));

  test("stops at a folder in its place", () =>
    withRepo(async (repo) => {
      mkdirSync(join(repo.root, ".specrc"));
      const error = await failureOf(() => read(repo));
      assert.is(error.code, "file");
      assert.is(error.message, "cannot read .specrc: it is a directory");
    }));
});
