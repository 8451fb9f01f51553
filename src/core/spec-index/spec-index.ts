import type { LinkTree } from "../links/link-tree.ts";
import { resolveLink } from "../links/resolve-link.ts";
import type { SpecLink } from "../links/spec-link.ts";
import { readSpecDocument, type SpecDocument } from "../spec/spec-document.ts";
import { type IndexBlock, indexBlocks } from "./index-blocks.ts";

/** The list of all specs, read. */
export interface SpecIndex {
  readonly path: string;
  readonly document: SpecDocument;
  readonly tree: LinkTree;
  /** Its managed blocks; more than one is too many. */
  readonly blocks: readonly IndexBlock[];
}

/** Reads an index; it has no footer. */
export function readSpecIndex(path: string, text: string, tree: LinkTree): SpecIndex {
  const document = readSpecDocument(text, null);
  return { path, document, tree, blocks: indexBlocks(document) };
}

/** The files that an index links: all of it, or only what people wrote. */
export function indexedPaths(index: SpecIndex, part: "all" | "written" = "all"): ReadonlySet<string> {
  const { path, document, tree } = index;
  const links = part === "all" ? document.links : document.links.filter((link) => !isManaged(index, link));
  return new Set(
    links.flatMap(({ target }) => {
      const found = resolveLink(target, path, tree);
      return found.kind === "file" ? [found.path] : [];
    }),
  );
}

/** Whether a link stands in a block that spec-check writes. */
export function isManaged({ blocks }: SpecIndex, { from }: Pick<SpecLink, "from">): boolean {
  return blocks.some((block) => block.bodyFrom <= from && from < block.bodyTo);
}
