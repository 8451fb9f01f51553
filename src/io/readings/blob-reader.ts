import { availableParallelism } from "node:os";
import type { BlobReadings, ReadingKind } from "../../core/audit/blob-readings.ts";
import type { Git } from "../git.ts";
import { readContents } from "./read-contents.ts";
import type { ReadingCache } from "./reading-cache.ts";

/** Told as blobs are read: how many are done, and of how many. */
export type OnProgress = (done: number, all: number) => Promise<void>;

/** How blobs are read. */
export interface ReadOptions {
  /** Bytes. */
  readonly maxFileSize: number;
  readonly onProgress: OnProgress;
  /** What earlier runs read; null to do without. */
  readonly cache?: ReadingCache | null;
  /** Threads that read where there is enough to read; as many as there are processors where it is left out. */
  readonly threads?: number;
}

/** What is asked of each blob, by object id. */
export type WantedReadings = ReadonlyMap<string, ReadonlySet<ReadingKind>>;

/** A blob to read, and what for. */
export interface ReadingJob {
  readonly oid: string;
  readonly kinds: readonly ReadingKind[];
}

/** Blobs whose contents are in memory at a time: for one thread, and for each part that goes to one of several. */
const BLOBS_AT_A_TIME = 1_000;
const BLOBS_IN_A_PART = 150;

/** Fewer blobs are read before threads have started. */
const THREADS_PAY = 300;

/** More threads than this wait for Git. */
const MOST_THREADS = 8;

/** What runs read of blobs, by object id: trees of one history have most of them in common. */
export class BlobReader {
  readonly #git: Git;
  readonly #options: ReadOptions;
  readonly #known = new Map<string, BlobReadings>();

  constructor(git: Git, options: ReadOptions) {
    this.#git = git;
    this.#options = options;
  }

  /** What was read of a blob so far, empty for one that was never loaded. */
  readings(oid: string | null): BlobReadings {
    return (oid === null ? null : this.#known.get(oid)) ?? {};
  }

  /**
   * Reads what is neither known nor in the cache; the cache learns it.
   *
   * @throws SpecCheckError `object` when a content cannot be read.
   */
  async load(wanted: WantedReadings): Promise<void> {
    const { cache = null } = this.#options;
    await cache?.open(wanted.size);
    const jobs: ReadingJob[] = [];
    for (const [oid, kinds] of wanted) {
      const known = { ...cache?.find(oid), ...this.#known.get(oid) };
      this.#known.set(oid, known);
      const missing = [...kinds].filter((kind) => known[kind] === undefined);
      if (missing.length > 0) jobs.push({ oid, kinds: missing });
    }
    await this.#read(jobs);
    for (const { oid } of jobs) cache?.add(oid, this.readings(oid));
    await cache?.close();
  }

  async #read(jobs: readonly ReadingJob[]): Promise<void> {
    const { maxFileSize, threads = availableParallelism() } = this.#options;
    const few = threads < 2 || jobs.length < THREADS_PAY;
    const pool = few
      ? null
      : (await import("./reading-threads.ts")).openThreads(Math.min(threads, MOST_THREADS));
    try {
      const parts = partsOf(jobs, pool === null ? BLOBS_AT_A_TIME : BLOBS_IN_A_PART).values();
      let done = 0;
      const lane = async () => {
        for (const part of parts) {
          const contents = await this.#git.catFiles(part.map(({ oid }) => oid));
          const task = { jobs: part, contents, maxFileSize };
          const found = pool === null ? readContents(task) : await pool.read(task);
          for (const [oid, readings] of found) this.#known.set(oid, { ...this.#known.get(oid), ...readings });
          done += part.length;
          await this.#options.onProgress(done, jobs.length);
        }
      };
      // Two for each thread: one is read by Git while the other is read here.
      await Promise.all(Array.from({ length: pool === null ? 1 : pool.threads * 2 }, lane));
    } finally {
      await pool?.close();
    }
  }
}

function partsOf(jobs: readonly ReadingJob[], size: number): (readonly ReadingJob[])[] {
  return Array.from({ length: Math.ceil(jobs.length / size) }, (_, at) =>
    jobs.slice(at * size, (at + 1) * size),
  );
}
