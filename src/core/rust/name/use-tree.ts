import { Kind, Punct } from "../lex/token-kind.ts";
import { closingIndex, identName, type TokenRange, texts, tokenKind, tokenText } from "../lex/token-range.ts";

/** One leaf of a use declaration, its groups flattened. */
export interface UseLeaf {
  /** Segments as written, `self` leaves folded into their parent; an empty one first stands for a leading `::`. */
  readonly path: readonly string[];
  /** The name it binds; `*` for a glob, `_` when it binds none. */
  readonly name: string;
}

/** Groups nested deeper than this are one leaf, told by their tokens: no program has them, and paths must stay short. */
const MAX_DEPTH = 64;

/**
 * Flattens a use tree to its leaves in the order written.
 *
 * @see https://doc.rust-lang.org/reference/items/use-declarations.html
 */
export function useLeaves(tree: TokenRange): UseLeaf[] {
  const leaves: UseLeaf[] = [];
  collect(tree, [], leaves, 0);
  return leaves;
}

function collect(tree: TokenRange, prefix: readonly string[], leaves: UseLeaf[], depth: number): void {
  const { tokens, to } = tree;
  if (depth > MAX_DEPTH) {
    leaves.push({ path: prefix, name: texts(tree).join("") });
    return;
  }
  let path = [...prefix];
  let alias: string | null = null;
  let open = false;
  for (let at = tree.from; at < to; at++) {
    const kind = tokenKind(tokens, at);
    if (kind === Punct.OpenBrace) {
      const close = closingIndex(tokens, at, to);
      collect({ tokens, from: at + 1, to: close }, path, leaves, depth + 1);
      at = close;
      open = false;
    } else if (kind === Punct.Comma) {
      if (open) leaves.push(leaf(path, alias));
      path = [...prefix];
      alias = null;
      open = false;
    } else if (kind === Kind.PathSep && path.length === 0) {
      path = [""];
    } else if (kind === Punct.Star) {
      leaves.push({ path: [...path], name: "*" });
      open = false;
    } else if (kind === Kind.Ident && tokenText(tokens, at) === "as") {
      at += 1;
      alias = identName(tokenText(tokens, at));
    } else if (kind === Kind.Ident) {
      path.push(identName(tokenText(tokens, at)));
      open = true;
    }
  }
  if (open) leaves.push(leaf(path, alias));
}

function leaf(path: readonly string[], alias: string | null): UseLeaf {
  const folded = path.length > 1 && path.at(-1) === "self" ? path.slice(0, -1) : path;
  return { path: folded, name: alias ?? folded.at(-1) ?? "_" };
}
