import { Kind, Punct } from "../../../lex/token-kind.ts";
import { type Budget, spend } from "./budget.ts";
import type { Binding, Bindings } from "./match-arm.ts";
import { repetitionAt } from "./matcher.ts";
import { insideOf, isOpen, isText, plainToken, type Token } from "./token.ts";
import { sized } from "./tokens-of.ts";
import { Uncertain } from "./uncertain.ts";

/** What an arm becomes: its right side, with what the metavariables stand for in their place. */
export function transcribe(tokens: readonly Token[], bindings: Bindings, budget: Budget): readonly Token[] {
  const out: Token[] = [];
  addTokens(out, { tokens, bindings, budget });
  return sized(out);
}

/** To look at tokens and names costs a fraction of what it takes to write them: so many are a step. */
const LOOKED_AT = 16;

interface Part {
  readonly tokens: readonly Token[];
  readonly bindings: Bindings;
  readonly budget: Budget;
}

function addTokens(out: Token[], { tokens, bindings, budget }: Part): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    spend(budget, 1);
    const next = tokens[at + 1];
    const isVariable = token.kind === Punct.Dollar && token.made === null;
    if (!isVariable) out.push(token);
    else if (isOpen(next, Punct.OpenParen)) at = addRepetition(out, at + 1, { tokens, bindings, budget }) - 1;
    else if (next?.kind === Kind.Ident) {
      addVariable(out, next, { bindings, budget });
      at += 1;
    } else throw new Uncertain("an expression of metavariables");
  }
}

/** Adds what a metavariable stands for; a name that is none is meant for a macro that is defined here. */
function addVariable(out: Token[], name: Token, { bindings, budget }: Omit<Part, "tokens">): void {
  const binding = bindings.get(name.text);
  if (binding === undefined) {
    if (name.text === "crate") out.push(name);
    else out.push(plainToken("$", Punct.Dollar), name);
    return;
  }
  if ("times" in binding) throw new Uncertain("a metavariable outside of its repetition");
  spend(budget, binding.tokens.length);
  for (const token of binding.tokens) out.push(token);
}

/** Adds `$( … )`, its `(` standing at an index, as often as its metavariables came; gives the index behind it. */
function addRepetition(out: Token[], open: number, { tokens, bindings, budget }: Part): number {
  const { separator, next } = repetitionAt(tokens, open);
  const inside = insideOf(tokens, open);
  spend(budget, Math.ceil(inside.length / LOOKED_AT));
  const repeated = repeatedIn(inside, bindings);
  const [first] = repeated;
  if (first === undefined) throw new Uncertain("a repetition of nothing");
  const count = first[1].length;
  if (repeated.some(([, times]) => times.length !== count)) throw new Uncertain("repetitions that differ");
  for (let time = 0; time < count; time++) {
    if (time > 0 && separator !== null) out.push(separator);
    const own = new Map(bindings);
    spend(budget, Math.ceil(bindings.size / LOOKED_AT));
    for (const [name, times] of repeated) {
      const binding = times[time];
      if (binding !== undefined) own.set(name, binding);
    }
    addTokens(out, { tokens: inside, bindings: own, budget });
  }
  return next;
}

/** The metavariables among some tokens that came several times, each once. */
function repeatedIn(
  tokens: readonly Token[],
  bindings: Bindings,
): readonly (readonly [string, readonly Binding[]])[] {
  const found = new Map<string, readonly Binding[]>();
  for (const [at, token] of tokens.entries()) {
    if (!isText(tokens[at - 1], "$") || token.kind !== Kind.Ident) continue;
    const binding = bindings.get(token.text);
    if (binding !== undefined && "times" in binding) found.set(token.text, binding.times);
  }
  return [...found];
}
