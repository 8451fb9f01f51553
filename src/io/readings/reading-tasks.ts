import type { Git } from "../git.ts";
import type { ReadingJob } from "./blob-reader.ts";
import type { ReadingTask } from "./read-contents.ts";

/** Bytes and blobs of one task: so few that all threads end at about the same time. */
const BYTES = 500_000;
const BLOBS = 150;

/**
 * Reads the contents for some jobs from Git, and deals them out in tasks of about the same size.
 *
 * @param maxFileSize in bytes.
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function* readingTasks(
  git: Git,
  all: readonly ReadingJob[],
  maxFileSize: number,
): AsyncGenerator<ReadingTask> {
  let jobs: ReadingJob[] = [];
  let contents = new Map<string, Uint8Array<ArrayBuffer>>();
  let bytes = 0;
  const jobOf = new Map(all.map((job) => [job.oid, job]));
  for await (const { oid, content } of git.streamFiles([...jobOf.keys()])) {
    const job = jobOf.get(oid);
    if (job !== undefined) jobs.push(job);
    contents.set(oid, content);
    bytes += content.length;
    if (bytes < BYTES && jobs.length < BLOBS) continue;
    yield { jobs, contents, maxFileSize };
    [jobs, contents, bytes] = [[], new Map(), 0];
  }
  if (jobs.length > 0) yield { jobs, contents, maxFileSize };
}
