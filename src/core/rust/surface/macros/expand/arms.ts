import type { MacroItem } from "../../../read/item.ts";
import { stretchTokens } from "../../../read/stretch-tokens.ts";
import type { Budget } from "./budget.ts";
import { matchArm } from "./match-arm.ts";
import { type Matcher, readMatcher } from "./matcher.ts";
import { insideOf, isOpen, isText, type Token, treeSize } from "./token.ts";
import { type FragmentSpan, tokensOf } from "./tokens-of.ts";
import { transcribe } from "./transcribe.ts";
import { Uncertain } from "./uncertain.ts";

/** One arm of a macro. Its matcher is read when a call comes to it: what is behind the arm that fits does not matter. */
export interface Arm {
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  matcher: Matcher | null;
}

/** The arms of a `macro_rules!`, in their order. */
export function readArms(item: MacroItem, fragments: readonly FragmentSpan[]): readonly Arm[] {
  const tokens = tokensOf(stretchTokens(item.arms), fragments);
  const arms: Arm[] = [];
  for (let at = 0; at < tokens.length; ) {
    const arrow = at + treeSize(tokens, at);
    const body = arrow + 1;
    if (!isOpen(tokens[at]) || !isText(tokens[arrow], "=>") || !isOpen(tokens[body]))
      throw new Uncertain("an arm that is not known");
    arms.push({ left: insideOf(tokens, at), right: insideOf(tokens, body), matcher: null });
    at = body + treeSize(tokens, body);
    if (isText(tokens[at], ";")) at += 1;
  }
  return arms;
}

/** What a call becomes by the first arm that fits it. */
export function expandTokens(arms: readonly Arm[], call: readonly Token[], budget: Budget): readonly Token[] {
  const tokens = [...call];
  for (const arm of arms) {
    arm.matcher ??= readMatcher(arm.left);
    const bindings = matchArm(arm.matcher, tokens, budget);
    if (bindings !== null) return transcribe(arm.right, bindings, budget);
  }
  throw new Uncertain("no arm that fits");
}
