import type { BlobText, Tree, UnreadableReason } from "../core/change-set.ts";
import type { ModuleFacts } from "../core/rust/facts/module-facts.ts";
import { readFacts } from "../core/rust/facts/read-facts.ts";
import { readSignatures, type SignatureFact } from "../core/rust/facts/signature-facts.ts";
import type { Sources } from "../core/rust/modules/sources.ts";
import type { Contents } from "../core/rust/reach/declares-the-same.ts";
import { readBlobs } from "./blobs.ts";
import type { Git } from "./git.ts";

/** Blobs kept for the next commit of a range. */
const MAX_BLOBS = 50_000;

const REASONS: Readonly<Record<UnreadableReason, string>> = {
  "not-utf8": "is not UTF-8",
  "nul-byte": "holds NUL bytes",
  "lfs-pointer": "is a Git LFS pointer",
  "too-large": 'is larger than "maxFileSize"',
};

/** Sources by object id, each read and understood once, whatever sides and commits it is in. */
export class SourceCache implements Contents {
  readonly #git: Git;
  readonly #maxFileSize: number;
  readonly #blobs = new Map<string, BlobText>();
  readonly #facts = new Map<string, ModuleFacts | string>();
  readonly #signatures = new Map<string, readonly SignatureFact[]>();

  /** `maxFileSize` in bytes: a larger source counts as unreadable. */
  constructor(git: Git, maxFileSize: number) {
    this.#git = git;
    this.#maxFileSize = maxFileSize;
  }

  /**
   * Reads what is not there yet, in one process of Git.
   *
   * @throws SpecCheckError `object` when a content cannot be read.
   */
  async load(oids: Iterable<string>): Promise<void> {
    const missing = [...oids].filter((oid) => !this.#blobs.has(oid));
    if (missing.length === 0) return;
    for (const [oid, blob] of await readBlobs(this.#git, missing, this.#maxFileSize))
      this.#blobs.set(oid, blob);
  }

  /** Whether it holds so much that another one had better be begun. */
  get isFull(): boolean {
    return this.#blobs.size > MAX_BLOBS;
  }

  /** Whether a blob was read. */
  has(oid: string): boolean {
    return this.#blobs.has(oid);
  }

  text(oid: string): string | null {
    const blob = this.#blobs.get(oid);
    return blob?.kind === "text" ? blob.text : null;
  }

  facts(oid: string): ModuleFacts | string {
    const known = this.#facts.get(oid);
    if (known !== undefined) return known;
    const blob = this.#blobs.get(oid);
    if (blob === undefined) return "was not read";
    const facts = blob.kind === "text" ? readFacts(blob.text) : REASONS[blob.reason];
    this.#facts.set(oid, facts);
    return facts;
  }

  signatures(oid: string): readonly SignatureFact[] {
    const known = this.#signatures.get(oid);
    if (known !== undefined) return known;
    const text = this.text(oid);
    const signatures = text === null ? [] : readSignatures(text);
    if (this.has(oid)) this.#signatures.set(oid, signatures);
    return signatures;
  }
}

/** The sources of one side of a change, as far as a cache holds them; what is asked for beyond is noted. */
export class CachedSources implements Sources {
  /** Object ids that were asked for and not there. */
  readonly missing = new Set<string>();
  readonly #tree: Tree;
  readonly #cache: SourceCache;

  constructor(tree: Tree, cache: SourceCache) {
    this.#tree = tree;
    this.#cache = cache;
  }

  has(path: string): boolean {
    return this.#tree.has(path);
  }

  paths(): Iterable<string> {
    return this.#tree.paths();
  }

  facts(path: string): ModuleFacts | string {
    const oid = this.#tree.oid(path);
    if (oid === null) return "is not there";
    this.#note(oid);
    return this.#cache.facts(oid);
  }

  signatures(path: string): readonly SignatureFact[] {
    const oid = this.#tree.oid(path);
    if (oid === null) return [];
    this.#note(oid);
    return this.#cache.signatures(oid);
  }

  text(path: string): string | null {
    const oid = this.#tree.oid(path);
    if (oid === null) return null;
    this.#note(oid);
    return this.#cache.text(oid);
  }

  *texts(folder: string): Generator<string> {
    const prefix = folder === "" ? "" : `${folder}/`;
    for (const path of this.#tree.paths()) {
      if (!path.startsWith(prefix) || !path.endsWith(".rs")) continue;
      const text = this.#cache.text(this.#tree.oid(path) ?? "");
      if (text !== null) yield text;
    }
  }

  #note(oid: string): void {
    if (!this.#cache.has(oid)) this.missing.add(oid);
  }
}
