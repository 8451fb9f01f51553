import type { ApiBlock } from "./find-blocks.ts";

/** Whose block is looked for. */
export interface BlockOwner {
  readonly source: string;
  /** The source's path before it moved, else null: its block may still have that name. */
  readonly previousSource: string | null;
  /** Whether the spec is this source's alone: then its block needs no name. */
  readonly isOwn: boolean;
}

/** The block of a source in its spec, or why there is not one that could be compared. */
export type BlockChoice =
  | { readonly kind: "found"; readonly block: ApiBlock }
  | { readonly kind: "none" }
  /** Several blocks are this source's. */
  | { readonly kind: "several"; readonly blocks: readonly ApiBlock[] }
  /** It has no second comment. */
  | { readonly kind: "unclosed"; readonly block: ApiBlock }
  /** It holds other things than one block of Rust. */
  | { readonly kind: "codeless"; readonly block: ApiBlock };

/**
 * Finds the block of a source. In a spec that answers for several sources each has a block of its own, which names
 * it.
 */
export function chooseBlock(
  blocks: readonly ApiBlock[],
  { source, previousSource, isOwn }: BlockOwner,
): BlockChoice {
  const named = blocks.filter((block) => block.source === source);
  const former = previousSource === null ? [] : blocks.filter((block) => block.source === previousSource);
  const nameless = isOwn ? blocks.filter((block) => block.source === null) : [];
  const own = [...named, ...(named.length === 0 ? former : []), ...nameless];
  const [block] = own;
  if (block === undefined) return { kind: "none" };
  if (own.length > 1) return { kind: "several", blocks: own };
  if (block.to === null) return { kind: "unclosed", block };
  return block.code === null ? { kind: "codeless", block } : { kind: "found", block };
}
