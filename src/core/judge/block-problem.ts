import type { LineDifference } from "../spec/api-block/compare-lines.ts";

/** How the API block of a source falls short of the API that the source has now. */
export type BlockProblem =
  | ({ readonly kind: "differs"; readonly line: number } & LineDifference)
  /** There is none. `nameless` where the spec has one that names no source, and answers for several. */
  | { readonly kind: "missing"; readonly nameless: boolean; readonly expected: readonly string[] }
  /** There are several, on these lines of the spec. */
  | { readonly kind: "several"; readonly lines: readonly number[] }
  /** It has no end. */
  | { readonly kind: "unclosed"; readonly line: number }
  /** It holds something else than one block of Rust. */
  | { readonly kind: "codeless"; readonly line: number }
  /** The source is gone and its block stays. */
  | { readonly kind: "left"; readonly line: number }
  /** A part of the source cannot be read, so that nobody knows what the block should say. */
  | { readonly kind: "unknown" };

/** The same as a report tells it: not the lines of a block that is not there, which `spec-check fix` writes. */
export type ToldProblem =
  | Exclude<BlockProblem, { readonly kind: "missing" }>
  | Pick<Extract<BlockProblem, { readonly kind: "missing" }>, "kind">;
