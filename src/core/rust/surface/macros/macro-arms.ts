import { fingerprint } from "../../../fingerprint.ts";
import { Kind, opens, Punct } from "../../lex/token-kind.ts";
import { closingIndex, type TokenRange, texts, tokenKind, tokenText } from "../../lex/token-range.ts";
import type { MacroItem } from "../../read/item.ts";
import { stretchTokens } from "../../read/stretch-tokens.ts";
import { attributeFacts } from "../../shape/attributes.ts";
import { madeTokens } from "./bodiless-shape.ts";

/** One arm of a macro: what a call must look like, and what it becomes. */
interface Arm {
  readonly matcher: TokenRange;
  readonly transcriber: TokenRange;
}

function armsOf(item: MacroItem): Arm[] {
  const arms: Arm[] = [];
  const { tokens, to } = stretchTokens(item.arms);
  if (!item.rules && item.arms.text[item.arms.from - 1] === "(") {
    return [{ matcher: { tokens, from: 0, to }, transcriber: { tokens, from: to, to } }];
  }
  for (let at = 0; at < to; at++) {
    if (!opens(tokenKind(tokens, at))) continue;
    const close = closingIndex(tokens, at, to);
    let next = close + 1;
    while (next < to && !opens(tokenKind(tokens, next))) next += 1;
    const end = closingIndex(tokens, next, to);
    arms.push({
      matcher: { tokens, from: at + 1, to: close },
      transcriber: { tokens, from: Math.min(next + 1, end), to: end },
    });
    at = end;
  }
  return arms;
}

/**
 * The matchers of a macro, its call syntax: metavariables numbered, arms in order, transcribers left out.
 *
 * @see https://doc.rust-lang.org/reference/macros-by-example.html
 */
export function matcherShapes(item: MacroItem): string[] {
  return armsOf(item).map(({ matcher }) => matcherShape(matcher));
}

function matcherShape({ tokens, from, to }: TokenRange): string {
  const names = new Map<string, string>();
  const parts: string[] = [];
  for (let at = from; at < to; at++) {
    const text = tokenText(tokens, at);
    const isVariable =
      tokenKind(tokens, at - 1) === Punct.Dollar && tokenKind(tokens, at) === Kind.Ident && at > from;
    if (isVariable && text !== "crate") {
      const name = names.get(text) ?? String(names.size);
      names.set(text, name);
      parts.push(name);
    } else parts.push(text);
  }
  return parts.join(" ");
}

const known = new WeakMap<readonly MacroItem[], string>();

/** Longer definitions are told by their fingerprint, since every call repeats them. */
const MAX_DEFINITION = 2000;

/**
 * What a call is made of: the arms of the macro, function bodies left out as in the call. Definitions of one name are
 * told in their order, unless each stands under a `cfg`.
 */
export function definitionShape(items: readonly MacroItem[]): string {
  const earlier = known.get(items);
  if (earlier !== undefined) return earlier;
  const written = items.map((item) => ({ cfg: attributeFacts(item.attributes).cfg, shape: armShapes(item) }));
  const shapes = written.map(({ cfg, shape }) => (cfg === "true" ? shape : `${shape} if ${cfg}`));
  const text = (written.some(({ cfg }) => cfg === "true") ? shapes : shapes.sort()).join(" or ");
  const shape = text.length > MAX_DEFINITION ? `macro_rules! ${fingerprint(text)}` : text;
  known.set(items, shape);
  return shape;
}

function armShapes(item: MacroItem): string {
  const arms = armsOf(item).map(({ matcher, transcriber }) => {
    return `( ${texts(matcher).join(" ")} ) => { ${madeTokens(transcriber).join(" ")} }`;
  });
  return arms.join(" ; ");
}
