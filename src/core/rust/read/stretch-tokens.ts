import { Kind } from "../lex/token-kind.ts";
import type { TokenRange } from "../lex/token-range.ts";
import { cursorOver } from "./cursor.ts";
import type { Stretch } from "./item.ts";

/** All tokens of a stretch that was skipped so far. */
export function stretchTokens(stretch: Stretch): TokenRange {
  const cursor = cursorOver(stretch);
  while (cursor.kind() !== Kind.End) cursor.next();
  return { tokens: cursor.tokens, from: 0, to: cursor.at };
}
