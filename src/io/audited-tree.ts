import { manifestsAbove, type Packages, readPackages } from "../core/audit/packages.ts";
import { type SourceSummary, summarise } from "../core/audit/source-summary.ts";
import type { Tree } from "../core/change-set.ts";
import { decodeBlob } from "./blobs.ts";
import type { Git } from "./git.ts";

/** Sources that are held in memory at a time: what is kept of each is a few words. */
const FILES_AT_A_TIME = 5_000;

/** Told as sources are read: how many are done, and of how many. */
export type OnProgress = (done: number, all: number) => Promise<void>;

/** How sources are read. */
export interface ReadOptions {
  /** Bytes. */
  readonly maxFileSize: number;
  readonly onProgress: OnProgress;
}

/** What audits read of sources, by object id: trees of one history have most of them in common. */
export class SummaryCache {
  readonly #git: Git;
  readonly #options: ReadOptions;
  readonly #known = new Map<string, SourceSummary>();

  constructor(git: Git, options: ReadOptions) {
    this.#git = git;
    this.#options = options;
  }

  /** What was read of a path of a tree, null for one that was never loaded. */
  summary(tree: Tree, path: string): SourceSummary | null {
    const oid = tree.oid(path);
    return oid === null ? null : (this.#known.get(oid) ?? null);
  }

  /**
   * Reads sources of a tree and the manifests above others, in one process of Git where there are not too many.
   *
   * @throws SpecCheckError `object` when a content cannot be read.
   */
  async load(tree: Tree, read: readonly string[], sources: readonly string[]): Promise<Packages> {
    const { maxFileSize, onProgress } = this.#options;
    const manifests = manifestsAbove(sources, (path) => tree.has(path));
    const texts = new Map<string, string>();
    const oidOf = (path: string) => tree.oid(path) ?? "";
    const missing = [...new Set(read.map(oidOf))].filter((oid) => !this.#known.has(oid));
    for (let at = 0; at === 0 || at < missing.length; at += FILES_AT_A_TIME) {
      const part = missing.slice(at, at + FILES_AT_A_TIME);
      const contents = await this.#git.catFiles([...part, ...(at === 0 ? manifests.map(oidOf) : [])]);
      for (const path of at === 0 ? manifests : []) {
        const blob = decodeBlob(contents.get(oidOf(path)) ?? Buffer.alloc(0), maxFileSize);
        if (blob.kind === "text") texts.set(path, blob.text);
      }
      for (const [done, oid] of part.entries()) {
        const content = contents.get(oid);
        if (content !== undefined) this.#known.set(oid, summarise(decodeBlob(content, maxFileSize)));
        if (done % 64 === 0) await onProgress(at + done, missing.length);
      }
    }
    return readPackages(texts);
  }
}
