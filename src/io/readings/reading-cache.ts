import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { version as node } from "node:process";
import { fileURLToPath } from "node:url";
import { VERSION } from "../../core/version.ts";
import type { Repository } from "../open-git.ts";
import { readCacheFile, writeCacheFile } from "./cache-file.ts";

/** Bytes that are kept. */
const MOST = 64_000_000;

/** Blobs that have to be asked for before a cache pays: small repositories get none. */
const PAYS_FROM = 200;

/** An object id and what was read of it. */
const LINE = /^([0-9a-f]{40,64}) (\{.*\})$/;

/** Which file a cache is, and how large it may grow. */
export interface CacheOptions {
  readonly name?: string;
  /** Bytes. */
  readonly mostBytes?: number;
}

/**
 * What earlier runs read of blobs, in one file below the Git directory, which the work trees of a repository share. It
 * is bounded: what was not asked for lately goes first. It is trusted only where it is whole and this very program
 * wrote it; whatever is wrong with it, what it should hold is read anew.
 */
export class ReadingCache {
  readonly #repository: Repository;
  readonly #maxFileSize: number;
  readonly #name: string;
  readonly #mostBytes: number;
  #file: string | null = null;
  #purpose: string | null = null;
  /** What the file holds, in its order. */
  #lines = new Map<string, string>();
  readonly #used = new Set<string>();
  readonly #fresh = new Map<string, string>();

  /**
   * @param maxFileSize in bytes: what is larger is not read, so that another limit needs another cache.
   * @param file its name, and how many bytes are kept.
   */
  constructor(
    repository: Repository,
    maxFileSize: number,
    { name = "readings", mostBytes = MOST }: CacheOptions = {},
  ) {
    this.#repository = repository;
    this.#maxFileSize = maxFileSize;
    this.#name = name;
    this.#mostBytes = mostBytes;
  }

  /** Whether nothing was found, or nobody looked. */
  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  /** Reads the file, once, where so many blobs are asked for that it pays. */
  async open(blobs: number): Promise<void> {
    if (this.#file !== null || blobs < PAYS_FROM) return;
    this.#purpose = purposeOf(this.#maxFileSize);
    if (this.#purpose === null) return;
    const { git, directory } = this.#repository;
    const folder = resolve(directory, (await git.run(["rev-parse", "--git-common-dir"])).replace(/\n$/, ""));
    this.#file = join(folder, "spec-check", this.#name);
    const text = (await readCacheFile(this.#file, this.#purpose)) ?? "";
    for (const line of text.split("\n")) {
      const oid = LINE.exec(line)?.[1];
      if (oid !== undefined) this.#lines.set(oid, line.slice(oid.length + 1));
    }
  }

  /** What earlier runs read of a blob, as JSON; null where they read nothing. */
  find(oid: string): string | null {
    const line = this.#lines.get(oid);
    if (line === undefined) return null;
    this.#used.add(oid);
    return line;
  }

  /** Learns what is known of a blob now, as JSON. */
  add(oid: string, readings: string): void {
    this.#fresh.set(oid, readings);
  }

  /** Writes what was learnt. */
  async close(): Promise<void> {
    if (this.#file === null || this.#purpose === null || this.#fresh.size === 0) return;
    const idle = [...this.#lines].filter(([oid]) => !this.#used.has(oid) && !this.#fresh.has(oid));
    const used = [...this.#lines].filter(([oid]) => this.#used.has(oid) && !this.#fresh.has(oid));
    const lines: string[] = [];
    let bytes = 0;
    for (const [oid, readings] of [...this.#fresh, ...used, ...idle.reverse()]) {
      const line = `${oid} ${readings}\n`;
      bytes += Buffer.byteLength(line);
      if (bytes > this.#mostBytes) break;
      lines.push(line);
    }
    await writeCacheFile(this.#file, this.#purpose, lines.reverse().join(""));
    for (const [oid, readings] of this.#fresh) {
      this.#lines.set(oid, readings);
      this.#used.add(oid);
    }
    this.#fresh.clear();
  }
}

/**
 * Whatever decides what is read of a blob. A program under development is told by its file, a version by its number.
 * Null where the file cannot be looked at: then there is no cache.
 */
function purposeOf(maxFileSize: number): string | null {
  const file = statSync(fileURLToPath(import.meta.url), { throwIfNoEntry: false });
  return file === undefined
    ? null
    : `spec-check ${VERSION} ${file.size} ${file.mtimeMs} ${node} ${maxFileSize}`;
}
