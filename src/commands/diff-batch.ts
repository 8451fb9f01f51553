import type { ApiDiff, VisibilityFilter } from "../core/api-change.ts";
import { SpecCheckError } from "../core/errors.ts";
import { diffSources } from "../core/rust/diff-sources.ts";
import { readTextFile } from "../io/files.ts";
import { type InputStream, MAX_LINE_BYTES, readLines } from "../io/input.ts";

/** What `spec-check diff --stdin-batch` is asked. */
export interface BatchOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly stdin: InputStream;
  readonly visibility: VisibilityFilter;
}

/** The answer to one line of a batch. */
export type BatchAnswer =
  | { readonly kind: "diff"; readonly diff: ApiDiff }
  | { readonly kind: "error"; readonly error: SpecCheckError };

/**
 * Answers the lines `OLD<tab>NEW` of standard input in their order, one at a time: one pair of sources is held.
 * `/dev/null` stands for no file. A line that cannot be answered does not end the batch.
 */
export async function* diffBatch(options: BatchOptions): AsyncGenerator<BatchAnswer> {
  for await (const line of readLines(options.stdin)) {
    try {
      yield { kind: "diff", diff: await diffLine(line, options) };
    } catch (error) {
      if (!(error instanceof SpecCheckError)) throw error;
      yield { kind: "error", error };
    }
  }
}

async function diffLine(line: string | null, options: BatchOptions): Promise<ApiDiff> {
  if (line === null) {
    throw new SpecCheckError("usage", `the line is not UTF-8, or longer than ${MAX_LINE_BYTES} bytes`);
  }
  const [before, after, ...more] = line.split("\t");
  if (before === undefined || after === undefined || before === "" || after === "" || more.length > 0) {
    throw new SpecCheckError("usage", `expected OLD<tab>NEW, found ${JSON.stringify(line)}`);
  }
  return diffSources(await readOne(before, options.cwd), await readOne(after, options.cwd), {
    visibility: options.visibility,
  });
}

function readOne(path: string, cwd: string): Promise<string | null> {
  return path === "/dev/null" ? Promise.resolve(null) : readTextFile(path, cwd);
}
