import * as assert from "uvu/assert";
import { readBlobs } from "../../../src/io/blobs.ts";
import type { Git } from "../../../src/io/git.ts";
import { KeptTexts } from "../../../src/io/history/kept-texts.ts";
import { openGit } from "../../../src/io/open-git.ts";
import { describe } from "../../support/describe.ts";
import { failureOf } from "../../support/failure-of.ts";
import { type TempRepo, withRepo } from "../../support/temp-repo.ts";

/** Git that counts the objects it is asked for. */
async function countingGit({ root, env }: TempRepo): Promise<{ git: Git; asked: string[][] }> {
  const { git } = await openGit(root, env);
  const asked: string[][] = [];
  const counted = {
    ...git,
    streamFiles: (oids: readonly string[]) => {
      asked.push([...oids]);
      return git.streamFiles(oids);
    },
    catFiles: (oids: Iterable<string>) => {
      const wanted = [...oids];
      asked.push(wanted);
      return git.catFiles(wanted);
    },
  };
  return { git: counted, asked };
}

function store({ write, git }: TempRepo, content: string): string {
  write("content", content);
  return git("hash-object", "-w", "content").trim();
}

const LIMIT = 1_000;

describe("KeptTexts", (test) => {
  test("asks Git for what is not kept alone, and reads the same texts", () =>
    withRepo(async (repo) => {
      const { git, asked } = await countingGit(repo);
      const [one, two, three] = ["one", "two — ä", "three"].map((text) => store(repo, text));
      const texts = new KeptTexts(100);
      const first = await texts.prefetch(git, new Set([one ?? "", two ?? ""]), LIMIT);
      const second = await texts.prefetch(git, new Set([two ?? "", three ?? ""]), LIMIT);
      assert.equal(asked, [[one, two], [three]]);
      const blobs = await readBlobs(second, [three ?? "", two ?? ""], LIMIT);
      assert.equal(
        [...blobs.values()],
        [
          { kind: "text", text: "three" },
          { kind: "text", text: "two — ä" },
        ],
      );
      assert.is((await readBlobs(first, [one ?? ""], LIMIT)).size, 1);
      assert.is(asked.length, 2);
    }));

  test("has Git read what nobody foresaw", () =>
    withRepo(async (repo) => {
      const { git, asked } = await countingGit(repo);
      const [one, two] = ["one", "two"].map((text) => store(repo, text));
      const prefetched = await new KeptTexts(100).prefetch(git, new Set([one ?? ""]), LIMIT);
      const blobs = await readBlobs(prefetched, [one ?? "", two ?? ""], LIMIT);
      assert.equal([...blobs.keys()], [one, two]);
      assert.equal(asked, [[one], [two]]);
    }));

  test("forgets what was asked for longest ago, and never what is asked for", () =>
    withRepo(async (repo) => {
      const { git, asked } = await countingGit(repo);
      const oids = ["a", "b", "c"].map((letter) => store(repo, letter.repeat(40)));
      const [a = "", b = "", c = ""] = oids;
      const texts = new KeptTexts(100);
      assert.is((await texts.prefetch(git, new Set(oids), LIMIT)).texts?.size, 3);
      await texts.prefetch(git, new Set([b]), LIMIT);
      await texts.prefetch(git, new Set([a]), LIMIT);
      await texts.prefetch(git, new Set([b, c]), LIMIT);
      assert.equal(asked.slice(1), [[], [a], [c]]);
    }));

  test("goes by the limit of who asks, whatever another one was allowed", () =>
    withRepo(async (repo) => {
      const { git } = await countingGit(repo);
      const large = store(repo, "x".repeat(500));
      const texts = new KeptTexts(10_000);
      const kindAt = async (limit: number, asked = limit) => {
        const prefetched = await texts.prefetch(git, new Set([large]), limit);
        return (await readBlobs(prefetched, [large], asked)).get(large)?.kind;
      };
      assert.is(await kindAt(100), "unreadable");
      assert.is(await kindAt(1_000), "text");
      assert.is(await kindAt(1_000, 100), "unreadable");
      assert.is(await kindAt(100), "unreadable");
    }));

  test("fails for an object that is missing", () =>
    withRepo(async (repo) => {
      const { git } = await countingGit(repo);
      const error = await failureOf(() => new KeptTexts(10).prefetch(git, new Set(["a".repeat(40)]), LIMIT));
      assert.is(error.code, "object");
    }));
});
