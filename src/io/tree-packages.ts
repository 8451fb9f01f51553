import { manifestsAbove, type Packages, readPackages } from "../core/audit/packages.ts";
import type { Tree } from "../core/change-set.ts";
import { decodeBlob } from "./blobs.ts";
import type { Git } from "./git.ts";

/**
 * Reads the packages of a tree that some sources may belong to.
 *
 * @param sources their paths.
 * @param maxFileSize bytes; a larger manifest names no package.
 * @throws SpecCheckError `object` when a manifest cannot be read.
 */
export async function readTreePackages(
  git: Git,
  tree: Tree,
  { sources, maxFileSize }: { readonly sources: readonly string[]; readonly maxFileSize: number },
): Promise<Packages> {
  const manifests = manifestsAbove(sources, (path) => tree.has(path));
  const oidOf = (path: string) => tree.oid(path) ?? "";
  const contents = await git.catFiles(manifests.map(oidOf));
  const texts = new Map<string, string>();
  for (const path of manifests) {
    const blob = decodeBlob(contents.get(oidOf(path)) ?? Buffer.alloc(0), maxFileSize);
    if (blob.kind === "text") texts.set(path, blob.text);
  }
  return readPackages(texts);
}
