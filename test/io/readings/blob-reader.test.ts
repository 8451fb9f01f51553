import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import type { BlobReadings, ReadingKind } from "../../../src/core/audit/blob-readings.ts";
import { openGit } from "../../../src/io/open-git.ts";
import { BlobReader } from "../../../src/io/readings/blob-reader.ts";
import { ReadingCache } from "../../../src/io/readings/reading-cache.ts";
import { openThreads } from "../../../src/io/readings/reading-threads.ts";
import { describe } from "../../support/describe.ts";
import { type TempRepo, withRepo } from "../../support/temp-repo.ts";

/** So many that a cache and threads pay. */
const MODULES = 150;

const KINDS: ReadonlySet<ReadingKind> = new Set(["summary", "items", "names"]);

/** Commits sources and specs, some of which cannot be read as such, and gives their object ids. */
function commitMany(repo: TempRepo): readonly string[] {
  for (let at = 0; at < MODULES; at += 1) {
    const body = `pub struct Item${at} { pub field_${at}: u8 }\npub fn run_${at}() {}\nmod part_${at};\n`;
    repo.write(`src/m${at}.rs`, at % 50 === 7 ? `${body}}}` : body);
    repo.write(`src/m${at}.rs.spec.md`, `## Item${at}\n\n- \`run_${at}\` and *field_${at}*\n`);
  }
  repo.write("src/binary.rs", Buffer.from([0x61, 0, 0x62]));
  repo.write("src/latin1.rs", Buffer.from([0x2f, 0x2f, 0xe9, 0x0a]));
  repo.write("src/large.rs", `// ${"x".repeat(5_000)}\n`);
  repo.commit("many");
  return repo.git("ls-tree", "-r", "--format=%(objectname)", "HEAD").trim().split("\n");
}

interface Way {
  readonly threads: number;
  readonly caches: boolean;
  readonly maxFileSize?: number;
  readonly mostBytes?: number;
  /** How many blobs are announced. */
  readonly about?: number;
}

/** What is read of blobs in some way, and how many of them had to be read from Git. */
async function readBlobs(
  repo: TempRepo,
  oids: readonly string[],
  { threads, caches, maxFileSize = 4_000, mostBytes = 64_000_000, about = 0 }: Way,
): Promise<{ readonly readings: readonly BlobReadings[]; readonly fresh: number }> {
  const repository = await openGit(repo.root, repo.env);
  let fresh = 0;
  const git = {
    ...repository.git,
    streamFiles: (asked: readonly string[]) => {
      fresh += asked.length;
      return repository.git.streamFiles(asked);
    },
  };
  const cache = caches ? new ReadingCache(repository, maxFileSize, { mostBytes }) : null;
  const reader = new BlobReader(git, { maxFileSize, onProgress: async () => {}, cache, threads });
  await reader.load(() => new Map(oids.map((oid) => [oid, KINDS])), about);
  return { readings: oids.map((oid) => reader.readings(oid)), fresh };
}

/** What may have become of a cache, and how. */
const DAMAGES: readonly (readonly [title: string, damage: (file: string) => void])[] = [
  ["was cut off", (file) => truncateSync(file, statSync(file).size - 40)],
  ["is empty", (file) => truncateSync(file, 0)],
  ["has another byte", (file) => writeFileSync(file, readFileSync(file, "utf8").replace("run_42", "run_43"))],
  [
    "was written by another version",
    (file) => writeFileSync(file, readFileSync(file, "utf8").replace("0.", "9.")),
  ],
  ["holds something else", (file) => writeFileSync(file, "{}\n")],
  [
    "is a folder",
    (file) => {
      rmSync(file);
      mkdirSync(join(file, "inside"), { recursive: true });
    },
  ],
];

describe("BlobReader", (test) => {
  test("gives the same by threads, from the cache and without", () =>
    withRepo(async (repo) => {
      const oids = commitMany(repo);
      const plain = await readBlobs(repo, oids, { threads: 1, caches: false });
      assert.ok(plain.readings.every((readings) => Object.keys(readings).length === 3));
      assert.is(existsSync(join(repo.root, ".git/spec-check")), false);
      const threads = await readBlobs(repo, oids, { threads: 3, caches: false });
      assert.equal(threads, plain);
      const cold = await readBlobs(repo, oids, { threads: 2, caches: true });
      assert.equal(cold, plain);
      assert.equal(readdirSync(join(repo.root, ".git/spec-check")), ["readings"]);
      const announced = { threads: 2, about: 1_000 };
      assert.equal(await readBlobs(repo, oids, { ...announced, caches: false }), plain);
      assert.equal(await readBlobs(repo, oids.slice(0, 3), { ...announced, caches: false }), {
        readings: plain.readings.slice(0, 3),
        fresh: 3,
      });
      const warm = await readBlobs(repo, oids, { ...announced, caches: true });
      assert.equal(warm, { readings: plain.readings, fresh: 0 });
    }));

  test("reads what the cache lacks, and keeps the rest", () =>
    withRepo(async (repo) => {
      const oids = commitMany(repo);
      const { readings } = await readBlobs(repo, oids, { threads: 1, caches: false });
      await readBlobs(repo, oids.slice(0, 220), { threads: 1, caches: true });
      const more = await readBlobs(repo, oids.slice(50), { threads: 1, caches: true });
      assert.equal(more, { readings: readings.slice(50), fresh: oids.length - 220 });
      const all = await readBlobs(repo, oids, { threads: 1, caches: true });
      assert.equal(all, { readings, fresh: 0 });
    }));

  test("takes a damaged cache for none, and writes it again where it can", () =>
    withRepo(async (repo) => {
      const oids = commitMany(repo);
      const way = { threads: 1, caches: true };
      const plain = await readBlobs(repo, oids, way);
      const file = join(repo.root, ".git/spec-check/readings");
      for (const [title, damage] of DAMAGES) {
        damage(file);
        assert.equal(await readBlobs(repo, oids, way), plain, `a cache that ${title}`);
        const { fresh } = await readBlobs(repo, oids, way);
        assert.is(fresh, statSync(file).isFile() ? 0 : oids.length, `a cache that ${title}`);
        assert.equal(readdirSync(join(repo.root, ".git/spec-check")), ["readings"]);
      }
    }));

  test("asks another cache under another limit", () =>
    withRepo(async (repo) => {
      const oids = commitMany(repo);
      await readBlobs(repo, oids, { threads: 1, caches: true });
      const wide = { threads: 1, maxFileSize: 10_000 };
      const plain = await readBlobs(repo, oids, { ...wide, caches: false });
      assert.equal(await readBlobs(repo, oids, { ...wide, caches: true }), plain);
    }));

  test("keeps no more than is allowed, and what was asked for last", () =>
    withRepo(async (repo) => {
      const oids = commitMany(repo);
      const way = { threads: 1, caches: true, mostBytes: 30_000 };
      const plain = await readBlobs(repo, oids, { threads: 1, caches: false });
      assert.equal(await readBlobs(repo, oids, way), plain);
      const file = join(repo.root, ".git/spec-check/readings");
      const full = statSync(file).size;
      assert.ok(full > 20_000 && full < 30_200, `${full} bytes`);
      const some = await readBlobs(repo, oids, way);
      assert.equal(some.readings, plain.readings);
      assert.ok(some.fresh > 100 && some.fresh < oids.length, `${some.fresh} blobs`);
      assert.ok(statSync(file).size < 30_200);
      const last = oids.slice(-200);
      await readBlobs(repo, last, { ...way, mostBytes: 90_000 });
      assert.is((await readBlobs(repo, last, way)).fresh, 0);
    }));

  test("follows no symbolic link", () =>
    withRepo(async (repo) => {
      const oids = commitMany(repo);
      const way = { threads: 1, caches: true };
      const plain = await readBlobs(repo, oids, way);
      const folder = join(repo.root, ".git/spec-check");
      const file = join(folder, "readings");
      const target = join(repo.home, "target");
      writeFileSync(target, readFileSync(file));
      rmSync(file);
      symlinkSync(target, file);
      utimesSync(target, 0, 0);
      assert.equal(await readBlobs(repo, oids, way), plain);
      assert.is(statSync(target).mtimeMs, 0);
      rmSync(folder, { recursive: true });
      mkdirSync(join(repo.home, "elsewhere"));
      symlinkSync(join(repo.home, "elsewhere"), folder);
      assert.equal(await readBlobs(repo, oids, way), plain);
      assert.equal(readdirSync(join(repo.home, "elsewhere")), []);
    }));

  test("leaves no cache behind where little is asked for", () =>
    withRepo(async (repo) => {
      const oids = commitMany(repo).slice(0, 199);
      await readBlobs(repo, oids, { threads: 1, caches: true });
      assert.is(existsSync(join(repo.root, ".git/spec-check")), false);
    }));

  test("shares the cache among work trees, and survives two runs at once", () =>
    withRepo(async (repo) => {
      const oids = commitMany(repo);
      const way = { threads: 1, caches: true };
      const linked = join(repo.home, "linked");
      repo.git("worktree", "add", "--quiet", linked);
      const both = await Promise.all([
        readBlobs(repo, oids, way),
        readBlobs({ ...repo, root: linked }, oids.slice(0, 250), way),
      ]);
      assert.equal(both[1]?.readings, both[0]?.readings.slice(0, 250));
      assert.equal(readdirSync(join(repo.root, ".git/spec-check")), ["readings"]);
      assert.is((await readBlobs({ ...repo, root: linked }, oids.slice(0, 250), way)).fresh, 0);
    }));

  test("fails where Git fails, in threads as well", () =>
    withRepo(async (repo) => {
      const oids = [...commitMany(repo), "0123456789012345678901234567890123456789"];
      for (const threads of [1, 2]) {
        let code = "nothing failed";
        await readBlobs(repo, oids, { threads, caches: false }).catch((error) => {
          code = error.code;
        });
        assert.is(code, "object");
      }
    }));
});

describe("openThreads", (test) => {
  const reading = (oid: string) => ({
    jobs: [{ oid, kinds: ["names"] as const }],
    contents: new Map([["a", Uint8Array.from(Buffer.from("`run_it`\n"))]]),
    maxFileSize: 1_000,
  });

  test("answers what was read", async () => {
    const pool = openThreads(2);
    const found = await pool.read(reading("a"));
    assert.is(found.get("a"), '{"names":{"names":["run_it"],"prefixes":[]}}');
    await pool.close();
  });

  test("answers more than its threads have at hand, and fails all of it once a thread fails", async () => {
    const pool = openThreads(2);
    const all = await Promise.all(Array.from({ length: 9 }, () => pool.read(reading("a"))));
    assert.is(all.filter((found) => found.get("a")?.includes("run_it") === true).length, 9);
    const bad = await Promise.allSettled(Array.from({ length: 9 }, () => pool.read(reading("b"))));
    assert.ok(bad.every(({ status }) => status === "rejected"));
    await pool.close();
  });

  for (const [title, end] of [
    ["a thread fails", async () => {}],
    ["the threads were ended", (close: () => Promise<void>) => close()],
  ] as const) {
    test(`fails once ${title}, rather than to wait or to answer nothing`, async () => {
      const pool = openThreads(1);
      await end(pool.close);
      for (const oid of ["b", "a"]) {
        let message = "nothing failed";
        await pool.read(reading(oid)).catch((error) => {
          message = error.message;
        });
        assert.match(message, /ended before it was done/);
      }
      await pool.close();
    });
  }
});
