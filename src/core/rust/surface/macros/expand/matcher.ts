import { Kind, Punct } from "../../../lex/token-kind.ts";
import { type Fragment, insideOf, isOpen, isText, type Token, treeSize } from "./token.ts";
import { DOC_WORDS } from "./tokens-of.ts";
import { Uncertain } from "./uncertain.ts";

/** How often a repetition may come: `*`, `+` or `?`. */
export type Operator = "*" | "+" | "?";

/** One step of a matcher; positions are indices of steps. */
export type Step =
  | { readonly kind: "token"; readonly text: string }
  | {
      readonly kind: "variable";
      readonly variable: number;
      readonly fragment: Fragment;
      readonly depth: number;
    }
  /** A repetition begins: `variables` from the first to behind the last are in it, `after` is the step behind it. */
  | {
      readonly kind: "repeat";
      readonly operator: Operator;
      readonly variables: readonly [number, number];
      readonly after: number;
      readonly depth: number;
    }
  /** A repetition without a separator ends: it may begin again at `first`. */
  | { readonly kind: "again"; readonly operator: Operator; readonly first: number }
  /** A repetition ends whose separator has to come before it begins again at `first`. */
  | { readonly kind: "separator"; readonly text: string; readonly first: number }
  | { readonly kind: "end" };

/** What a call has to look like, as steps in a row. */
export interface Matcher {
  readonly steps: readonly Step[];
  /** The metavariables in the order they are declared. */
  readonly names: readonly string[];
}

const FRAGMENTS: ReadonlyMap<string, Fragment> = new Map([
  ["block", "block"],
  ["expr", "expr"],
  ["expr_2021", "expr"],
  ["ident", "ident"],
  ["item", "item"],
  ["lifetime", "lifetime"],
  ["literal", "literal"],
  ["meta", "meta"],
  ["pat", "pat"],
  ["pat_param", "pat_param"],
  ["path", "path"],
  ["stmt", "stmt"],
  ["tt", "tt"],
  ["ty", "ty"],
  ["vis", "vis"],
]);

/**
 * Reads the left side of an arm into steps.
 *
 * @see https://doc.rust-lang.org/reference/macros-by-example.html
 */
export function readMatcher(tokens: readonly Token[]): Matcher {
  const matcher = { steps: [], names: [] };
  addSteps(tokens, 0, matcher);
  return { ...matcher, steps: [...matcher.steps, { kind: "end" }] };
}

interface Unfinished {
  readonly steps: Step[];
  readonly names: string[];
}

function addSteps(tokens: readonly Token[], depth: number, matcher: Unfinished): void {
  const { steps, names } = matcher;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.made !== null) throw new Uncertain("a fragment in a matcher");
    const next = tokens[at + 1];
    // Documentation says nothing of what a call looks like.
    if (tokens[at + 4] === DOC_WORDS) at += 5;
    else if (token.kind !== Punct.Dollar) steps.push({ kind: "token", text: token.text });
    else if (isOpen(next, Punct.OpenParen)) at = addRepetition(tokens, at + 1, { depth, matcher }) - 1;
    else {
      const fragment = FRAGMENTS.get(tokens[at + 3]?.text ?? "");
      const isDeclared = next?.kind === Kind.Ident && isText(tokens[at + 2], ":");
      if (!isDeclared || fragment === undefined) throw new Uncertain("a matcher that is not known");
      if (names.includes(next.text)) throw new Uncertain("a metavariable that is declared twice");
      steps.push({ kind: "variable", variable: names.length, fragment, depth });
      names.push(next.text);
      at += 3;
    }
  }
}

/** Adds `$( … ) separator operator`, its `(` standing at an index; gives the index behind it. */
function addRepetition(
  tokens: readonly Token[],
  open: number,
  { depth, matcher }: { readonly depth: number; readonly matcher: Unfinished },
): number {
  const { steps, names } = matcher;
  const { separator, operator, next } = repetitionAt(tokens, open);
  const start = steps.length;
  const first = names.length;
  steps.push({ kind: "end" });
  addSteps(insideOf(tokens, open), depth + 1, matcher);
  const begin = start + 1;
  if (separator === null) steps.push({ kind: "again", operator, first: begin });
  else steps.push({ kind: "separator", text: separator.text, first: begin });
  const variables = [first, names.length] as const;
  steps[start] = { kind: "repeat", operator, variables, after: steps.length, depth };
  return next;
}

/** How a repetition goes on behind its brackets. */
export interface Repetition {
  readonly separator: Token | null;
  readonly operator: Operator;
  /** Index of the first token behind it. */
  readonly next: number;
}

/** Reads what stands behind the brackets of a repetition, which open at an index. */
export function repetitionAt(tokens: readonly Token[], open: number): Repetition {
  const behind = open + treeSize(tokens, open);
  const direct = operatorOf(tokens[behind]);
  if (direct !== null) return { separator: null, operator: direct, next: behind + 1 };
  const operator = operatorOf(tokens[behind + 1]);
  const separator = tokens[behind];
  if (operator === null || separator === undefined || separator.made !== null)
    throw new Uncertain("a repetition that is not known");
  return { separator, operator, next: behind + 2 };
}

function operatorOf(token: Token | undefined): Operator | null {
  if (isText(token, "*")) return "*";
  if (isText(token, "+")) return "+";
  return isText(token, "?") ? "?" : null;
}
