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
  /** Reads a task in the thread that has the least to do, which takes its contents. Fails when a thread fails or ends. */
  read(task: ReadingTask): Promise<FoundReadings>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Starts threads. They run this very file, whatever bundle it is in. */
export function openThreads(threads: number): ReadingThreads {
  const lanes = Array.from({ length: threads }, () => new Lane());
  return {
    threads,
    read(task) {
      const [first = new Lane(), ...others] = lanes;
      return others.reduce((least, lane) => (lane.load < least.load ? lane : least), first).read(task);
    },
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
