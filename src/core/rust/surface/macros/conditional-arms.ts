import { Kind, Punct } from "../../lex/token-kind.ts";
import { closingIndex, type TokenRange, tokenKind, tokenText } from "../../lex/token-range.ts";
import type { Item } from "../../read/item.ts";
import { allOf, type CfgShape, cfgShape, negation } from "../../shape/cfg-shape.ts";
import { cleanItems, rangeCursor } from "./clean-items.ts";

/** Items found inside a macro call, with the condition they stand under. */
export interface GuardedItems {
  readonly cfg: CfgShape;
  readonly items: readonly Item[];
}

/** The arms of a `cfg_if!`, each under its own predicate and the negation of those before. */
export function conditionalArms(content: TokenRange): readonly GuardedItems[] | null {
  const { tokens, to } = content;
  const arms = new Arms();
  let own: CfgShape = "true";
  for (let at = content.from; at < to; at++) {
    const kind = tokenKind(tokens, at);
    if (kind === Punct.Hash && tokenKind(tokens, at + 1) === Punct.OpenBracket) {
      const close = closingIndex(tokens, at + 1, to);
      own = cfgShape({ tokens, from: at + 4, to: close - 1 });
      at = close;
    } else if (kind === Punct.OpenBrace) {
      const close = closingIndex(tokens, at, to);
      if (!arms.add(own, { tokens, from: at + 1, to: close })) return null;
      own = "true";
      at = close;
    }
  }
  return arms.all;
}

/**
 * The arms of a `cfg_select!`: `unix => { … } _ => { … }`.
 *
 * @see https://doc.rust-lang.org/std/macro.cfg_select.html
 */
export function selectedArms(content: TokenRange): readonly GuardedItems[] | null {
  const { tokens, to } = content;
  const arms = new Arms();
  let from = content.from;
  for (let at = from; at < to; at++) {
    if (tokenKind(tokens, at) !== Kind.FatArrow) continue;
    if (tokenKind(tokens, at + 1) !== Punct.OpenBrace) return null;
    const close = closingIndex(tokens, at + 1, to);
    const own = tokenText(tokens, from) === "_" ? "true" : cfgShape({ tokens, from, to: at });
    if (!arms.add(own, { tokens, from: at + 2, to: close })) return null;
    at = tokenKind(tokens, close + 1) === Punct.Comma ? close + 1 : close;
    from = at + 1;
  }
  return arms.all.length === 0 ? null : arms.all;
}

/** Arms behind so many others stand under their number instead of the negation of all those. */
const MAX_ARMS = 32;

/** The arms of a conditional macro as far as they are read. */
class Arms {
  readonly all: GuardedItems[] = [];
  #earlier: readonly CfgShape[] = [];

  /** Adds the arm of a predicate; false when it holds something else than items. */
  add(own: CfgShape, body: TokenRange): boolean {
    const items = body.from >= body.to ? [] : cleanItems(rangeCursor(body));
    if (items === null) return false;
    this.all.push({ cfg: allOf([own, ...this.#earlier]), items });
    this.#earlier =
      this.all.length > MAX_ARMS ? [`arm ${this.all.length}`] : [...this.#earlier, negation(own)];
    return true;
  }
}
