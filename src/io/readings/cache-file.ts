import { createHash, randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { lstat, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Bytes of a file that is still read. */
const LARGEST = 128_000_000;

/**
 * The text of a cache file, null where there is none that can be used: it is missing, damaged, written for something
 * else, or reached by a symbolic link. A cache that cannot be read is no failure, since what it holds is read anew.
 *
 * @param purpose what the text has to have been written for; one line.
 */
export async function readCacheFile(path: string, purpose: string): Promise<string | null> {
  try {
    if (!(await lstat(dirname(path))).isDirectory() || !(await lstat(path)).isFile()) return null;
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const { size } = await file.stat();
      if (size > LARGEST) return null;
      const content = await file.readFile("utf8");
      const head = headOf(content.slice(content.indexOf("\n") + 1), purpose);
      return content.startsWith(head) ? content.slice(head.length) : null;
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

/**
 * Puts a text into a cache file, whole or not at all: whoever reads meanwhile has the former one. A failure leaves
 * nothing behind and is none of the caller's, since the cache only saves time.
 */
export async function writeCacheFile(path: string, purpose: string, text: string): Promise<void> {
  const folder = dirname(path);
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await mkdir(folder).catch(() => {});
    if (!(await lstat(folder)).isDirectory()) return;
    const file = await open(draft, "wx");
    try {
      await file.writeFile(headOf(text, purpose) + text, "utf8");
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch {
    await rm(draft, { force: true }).catch(() => {});
  }
}

/** The first line: what the file is for, and the checksum of what follows. */
function headOf(text: string, purpose: string): string {
  return `${purpose} ${createHash("sha256").update(text, "utf8").digest("hex")}\n`;
}
