import { join } from "node:path";
import * as assert from "uvu/assert";
import type { PushedRef } from "../../../src/core/push/pushed-refs.ts";
import { readPushRanges } from "../../../src/io/history/push-ranges.ts";
import { openGit } from "../../../src/io/open-git.ts";
import { describe } from "../../support/describe.ts";
import { failureOf } from "../../support/failure-of.ts";
import { type TempRepo, tempRepo, withRepo } from "../../support/temp-repo.ts";

const ref = (local: string, remoteOid: string | null = null): PushedRef => ({
  localRef: "HEAD",
  local,
  remoteRef: "refs/heads/main",
  remoteOid,
});

async function rangesOf({ root, env }: TempRepo, ...refs: readonly PushedRef[]) {
  return readPushRanges((await openGit(root, env)).git, refs, "origin");
}

function commit(repo: TempRepo, name: string): string {
  repo.write(`${name}.txt`, "text\n");
  return repo.commit(name);
}

describe("readPushRanges", (test) => {
  test("finds the new commits and what they stand on", () =>
    withRepo(async (repo) => {
      const [one, two, three] = [commit(repo, "one"), commit(repo, "two"), commit(repo, "three")];
      const { ranges, commits, unjudged } = await rangesOf(repo, ref("HEAD", one));
      assert.equal(commits, [two, three]);
      assert.equal(unjudged, []);
      assert.equal(ranges, [{ refs: [ref("HEAD", one)], head: three, bases: [one], commits: [two, three] }]);
    }));

  test("finds nothing to stand on below a first commit, and the head itself where nothing is new", () =>
    withRepo(async (repo) => {
      const one = commit(repo, "one");
      assert.equal((await rangesOf(repo, ref("HEAD"))).ranges[0]?.bases, []);
      const { ranges } = await rangesOf(repo, ref("HEAD", one));
      assert.equal([ranges[0]?.bases, ranges[0]?.commits], [[one], []]);
    }));

  test("keeps of what they stand on only what nothing else of it leads to", () =>
    withRepo(async (repo) => {
      const old = commit(repo, "old");
      const newer = commit(repo, "newer");
      repo.git("checkout", "--quiet", "-b", "topic", old);
      commit(repo, "mine");
      repo.git("merge", "--quiet", "--no-edit", "main");
      assert.equal((await rangesOf(repo, ref("topic", newer))).ranges[0]?.bases, [newer]);
    }));

  test("refuses new commits that a shallow clone cuts off", () =>
    withRepo(async (repo) => {
      commit(repo, "one");
      commit(repo, "two");
      repo.git("clone", "--quiet", "--depth=1", `file://${repo.root}`, "../shallow");
      const shallow = tempRepo(join(repo.root, "../shallow"), repo.env);
      assert.is((await rangesOf(shallow, ref("HEAD"))).commits.length, 0);
      shallow.git("remote", "remove", "origin");
      const { code, help } = await failureOf(() => rangesOf(shallow, ref("HEAD")));
      assert.is(code, "object");
      assert.match(help ?? "", "fetch-depth: 0");
    }));
});
