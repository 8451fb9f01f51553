import { availableParallelism } from "node:os";
import type { BlobReadings, ReadingKind } from "../../core/audit/blob-readings.ts";
import type { Git } from "../git.ts";
import { OpenTasks } from "./open-tasks.ts";
import { type ReadingTask, readContents } from "./read-contents.ts";
import type { ReadingCache } from "./reading-cache.ts";
import { readingTasks } from "./reading-tasks.ts";
import type { ReadingThreads } from "./reading-threads.ts";

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

/** A blob to read, and what for. */
export interface ReadingJob {
  readonly oid: string;
  readonly kinds: readonly ReadingKind[];
}

/** What is asked of each blob, by object id. */
export type Wanted = ReadonlyMap<string, ReadonlySet<ReadingKind>>;

/** Fewer blobs are read before threads have started. */
const THREADS_PAY = 300;

/** Tasks that wait at a thread at most, the one that it reads included: Git waits then, and memory stays bounded. */
const TASKS_A_THREAD = 16;

/** More threads than this wait for Git. */
const MOST_THREADS = 8;

/** What runs read of blobs, by object id: trees of one history have most of them in common. */
export class BlobReader {
  readonly #git: Git;
  readonly #options: ReadOptions;
  /** As JSON, until somebody asks. */
  readonly #texts = new Map<string, string>();
  readonly #known = new Map<string, BlobReadings>();
  /** Blobs that had to be read, and those of them that were, whenever they were asked for. */
  #asked = 0;
  #done = 0;

  constructor(git: Git, options: ReadOptions) {
    this.#git = git;
    this.#options = options;
  }

  /** What was read of a blob so far, empty for one that was never loaded. */
  readings(oid: string | null): BlobReadings {
    if (oid === null) return {};
    const text = this.#texts.get(oid);
    if (text !== undefined) {
      const readings: BlobReadings = JSON.parse(text);
      this.#texts.delete(oid);
      this.#known.set(oid, readings);
    }
    return this.#known.get(oid) ?? {};
  }

  /**
   * Reads what is neither known nor in the cache; the cache learns it.
   *
   * @param ask tells what is wanted.
   * @param about how many blobs that will be; threads that they surely pay for start while it is told.
   * @throws SpecCheckError `object` when a content cannot be read.
   */
  async load(ask: () => Wanted | Promise<Wanted>, about: number): Promise<void> {
    const { cache = null } = this.#options;
    await cache?.open(about);
    const early = this.#known.size === 0 && cache?.isEmpty !== false ? await this.#openThreads(about) : null;
    try {
      const wanted = await ask();
      await cache?.open(wanted.size);
      const jobs = this.#missing(wanted);
      await this.#read(jobs, early ?? (await this.#openThreads(jobs.length)));
      for (const { oid } of jobs) cache?.add(oid, this.#texts.get(oid) ?? JSON.stringify(this.readings(oid)));
    } finally {
      await early?.close();
    }
    await cache?.close();
  }

  /** What neither this reader nor the cache knows; what the cache knows is learnt. */
  #missing(wanted: Wanted): readonly ReadingJob[] {
    const jobs: ReadingJob[] = [];
    for (const [oid, kinds] of wanted) {
      if (!this.#known.has(oid)) this.#learn(oid, this.#options.cache?.find(oid) ?? "{}");
      const known = this.readings(oid);
      const missing = [...kinds].filter((kind) => known[kind] === undefined);
      if (missing.length > 0) jobs.push({ oid, kinds: missing });
    }
    return jobs;
  }

  /** Null where so few blobs are read before threads have started. */
  async #openThreads(blobs: number): Promise<ReadingThreads | null> {
    const { threads = availableParallelism() } = this.#options;
    if (threads < 2 || blobs < THREADS_PAY) return null;
    return (await import("./reading-threads.ts")).openThreads(Math.min(threads, MOST_THREADS));
  }

  /** Adds what was read of a blob to what is known of it. */
  #learn(oid: string, text: string): void {
    const known = this.readings(oid);
    if (Object.keys(known).length === 0) this.#texts.set(oid, text);
    else this.#known.set(oid, { ...known, ...JSON.parse(text) });
  }

  async #read(jobs: readonly ReadingJob[], pool: ReadingThreads | null): Promise<void> {
    const { maxFileSize, onProgress } = this.#options;
    const read = async (task: ReadingTask) => (pool === null ? readContents(task) : pool.read(task));
    this.#asked += jobs.length;
    const tasks = new OpenTasks(pool === null ? 1 : pool.threads * TASKS_A_THREAD);
    try {
      for await (const task of readingTasks(this.#git, jobs, maxFileSize)) {
        await tasks.add(async () => {
          for (const [oid, text] of await read(task)) this.#learn(oid, text);
          this.#done += task.jobs.length;
          await onProgress(this.#done, this.#asked);
        });
      }
      await tasks.done();
    } finally {
      await pool?.close();
    }
  }
}
