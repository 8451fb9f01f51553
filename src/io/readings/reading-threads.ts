import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type FoundReadings, type ReadingTask, readContents } from "./read-contents.ts";

/** What a thread is started with, so that this file knows where it runs. */
const ROLE = "rust-spec-check: read blobs";

/** A task with the number that its answer has. */
interface NumberedTask extends ReadingTask {
  readonly number: number;
}

interface Answer {
  readonly number: number;
  readonly found: FoundReadings;
}

/** Threads that read blobs. */
export interface ReadingThreads {
  readonly threads: number;
  /** Reads a task in the first thread that is free for it, which takes its contents. Fails when a thread fails or ends. */
  read(task: ReadingTask): Promise<FoundReadings>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Tasks that are with a thread: one that it reads, and some for while the thread that feeds it has its own to do. */
const TASKS_AT_HAND = 10;

interface Queued extends Waiting {
  readonly task: ReadingTask;
}

/** Starts threads. They run this very file, whatever bundle it is in. */
export function openThreads(threads: number): ReadingThreads {
  const lanes = Array.from({ length: threads }, () => new Lane());
  const queue: Queued[] = [];
  // Tasks take different times: dealt out one by one, they keep all threads busy to the end.
  const deal = () => {
    for (const lane of lanes) {
      const next = lane.load < TASKS_AT_HAND ? queue.shift() : undefined;
      if (next !== undefined) lane.read(next.task).then(next.resolve, next.reject).finally(deal);
    }
  };
  return {
    threads,
    read: (task) =>
      new Promise((resolve, reject) => {
        queue.push({ task, resolve, reject });
        deal();
      }),
    async close() {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}

interface Waiting {
  readonly resolve: (found: FoundReadings) => void;
  readonly reject: (reason: unknown) => void;
}

/** One thread, and who waits for it. */
class Lane {
  readonly #worker = new Worker(new URL(import.meta.url), { workerData: ROLE });
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #failure: Error | null = null;

  constructor() {
    this.#worker.on("message", ({ number, found }: Answer) => {
      this.#waiting.get(number)?.resolve(found);
      this.#waiting.delete(number);
    });
    this.#worker.on("error", (error: unknown) => this.#fail(error));
    this.#worker.on("messageerror", (error: unknown) => this.#fail(error));
    this.#worker.on("exit", (code) => this.#fail(`exit code ${code}`));
  }

  /** Tasks that are not answered yet. */
  get load(): number {
    return this.#waiting.size;
  }

  read(task: ReadingTask): Promise<FoundReadings> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) {
        reject(this.#failure);
        return;
      }
      const number = this.#next++;
      this.#waiting.set(number, { resolve, reject });
      const bytes = [...task.contents.values()].map(({ buffer }) => buffer);
      this.#worker.postMessage({ ...task, number } satisfies NumberedTask, bytes);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  /** A source that was not read must never look like one without items. */
  #fail(cause: unknown): void {
    this.#failure ??= new Error("a thread that reads blobs ended before it was done", { cause });
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }
}

if (!isMainThread && workerData === ROLE) {
  parentPort?.on("message", ({ number, ...task }: NumberedTask) => {
    parentPort?.postMessage({ number, found: readContents(task) } satisfies Answer);
  });
}
