import { isUtf8 } from "node:buffer";
import { type FileHandle, open, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { SpecCheckError } from "../core/errors.ts";
import type { InputStream } from "./input.ts";
import { fileError } from "./system-error.ts";

/** The largest source that `api` and `diff` read, in bytes. */
export const MAX_BYTES = 32 * 1024 * 1024;

const PIECE_BYTES = 64 * 1024;

/** How a file is read. */
export interface ReadOptions {
  /** The largest that is read, in bytes. */
  readonly mostBytes: number;
  /** What such files are, in the plural, for messages. */
  readonly what: string;
}

const SOURCES: ReadOptions = { mostBytes: MAX_BYTES, what: "Rust sources" };

/**
 * Reads a file named on the command line as UTF-8. It is read in pieces rather than measured first, since a pipe such
 * as `<(git show …)` has no size.
 *
 * @param path as given; messages repeat it and `cwd` (absolute) is where it starts.
 * @throws SpecCheckError `file` when it is missing, a directory, unreadable, too large or not UTF-8.
 */
export async function readTextFile(path: string, cwd: string, options = SOURCES): Promise<string> {
  try {
    const handle = await open(resolve(cwd, path), "r");
    try {
      return await decode(piecesOf(handle), path, options);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileError(`read ${path}`, error);
  }
}

/**
 * Reads standard input to its end as UTF-8.
 *
 * @throws SpecCheckError `file` when it is larger than {@link MAX_BYTES} or not UTF-8.
 */
export async function readStandardInput(stream: InputStream): Promise<string> {
  try {
    return await decode(stream, "standard input", SOURCES);
  } catch (error) {
    throw fileError("read standard input", error);
  }
}

/**
 * The absolute path of a folder named on the command line.
 *
 * @throws SpecCheckError `file` when it is not there or no folder.
 */
export async function resolveFolder(path: string, cwd: string): Promise<string> {
  const folder = resolve(cwd, path);
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    (error: unknown) => {
      throw fileError(`start in ${path}`, error);
    },
  );
  if (isFolder) return folder;
  throw new SpecCheckError("file", `cannot start in ${path}: it is not a directory`);
}

/** The content from the handle's place on. Ten times as fast for a source as the handle's own stream. */
async function* piecesOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PIECE_BYTES), 0, PIECE_BYTES, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

async function decode(
  chunks: AsyncIterable<Uint8Array | string>,
  name: string,
  { mostBytes, what }: ReadOptions,
): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    const part = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    bytes += part.byteLength;
    if (bytes > mostBytes) {
      throw new SpecCheckError(
        "file",
        `cannot read ${name}: it is larger than ${mostBytes / 1024 / 1024} MiB`,
      );
    }
    parts.push(part);
  }
  const content = Buffer.concat(parts);
  if (isUtf8(content)) return content.toString("utf8");
  throw new SpecCheckError("file", `cannot read ${name}: it is not UTF-8`, {
    help: `${what} are UTF-8: convert it.`,
  });
}
