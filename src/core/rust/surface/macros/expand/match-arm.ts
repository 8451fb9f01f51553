import { type Budget, spend } from "./budget.ts";
import { fragmentEnd } from "./fragment-end.ts";
import type { Matcher, Step } from "./matcher.ts";
import { fragmentToken, type Token } from "./token.ts";
import { beginsFragment } from "./token-start.ts";
import { Uncertain } from "./uncertain.ts";

/** What a metavariable stands for: tokens, or for each time of a repetition what it stood for then. */
export type Binding = { readonly tokens: readonly Token[] } | { readonly times: Binding[] };

/** What the metavariables of an arm stand for, by name. */
export type Bindings = ReadonlyMap<string, Binding>;

/** What a thread has seen so far, newest first; shared by threads that have a past in common. */
type History = { readonly step: Step; readonly tokens: readonly Token[]; readonly earlier: History } | null;

/** One way of going through the steps. */
interface Thread {
  readonly at: number;
  readonly history: History;
}

/** Where the threads are when all that takes no token is done. */
interface Front {
  readonly next: Thread[];
  readonly variables: Thread[];
  readonly ended: Thread[];
}

/** To move tokens costs a fraction of matching them: so many are a step. */
const MOVED = 16;

/**
 * Matches a call against an arm as rustc does: all ways at once, token by token, and a fragment is parsed where it is
 * the only way. Null where the arm does not fit. Throws {@link Uncertain} where that cannot be told. Splits a `>>` of
 * which a type takes one half.
 *
 * @see https://doc.rust-lang.org/nightly/nightly-rustc/src/rustc_expand/mbe/macro_parser.rs.html
 */
export function matchArm(matcher: Matcher, call: Token[], budget: Budget): Bindings | null {
  const length = call.length;
  let threads: readonly Thread[] = [{ at: 0, history: null }];
  for (let at = 0; ; ) {
    const token = call[at];
    const { next, variables, ended } = advance(matcher, { threads, token, budget });
    if (ended.length > 1) throw new Uncertain("more than one way to read a call");
    if (ended[0] !== undefined) return bindingsOf(matcher, ended[0].history);
    if (token === undefined || (variables.length === 0 && next.length === 0)) {
      if (call.length > length) throw new Uncertain("a token that another arm may take whole");
      return null;
    }
    if (variables.length === 0) {
      threads = next;
      at += 1;
      continue;
    }
    const [thread] = variables;
    if (variables.length > 1 || next.length > 0 || thread === undefined)
      throw new Uncertain("more than one way to read a call");
    const { after, end } = parsed(matcher, thread, { call, at, budget });
    threads = [after];
    at = end;
  }
}

/** Takes the fragment that a thread asks for. */
function parsed(
  { steps }: Matcher,
  { at: index, history }: Thread,
  { call, at, budget }: { readonly call: Token[]; readonly at: number; readonly budget: Budget },
): { readonly after: Thread; readonly end: number } {
  const step = steps[index];
  if (step?.kind !== "variable") throw new Uncertain("no metavariable");
  const length = call.length;
  const end = fragmentEnd(step.fragment, call, at);
  spend(budget, end - at + (call.length > length ? Math.ceil(length / MOVED) : 0));
  const tokens = fragmentToken(step.fragment, call.slice(at, end));
  return { after: { at: index + 1, history: { step, tokens, earlier: history } }, end };
}

interface Point {
  readonly threads: readonly Thread[];
  /** Undefined at the end of the call. */
  readonly token: Token | undefined;
  readonly budget: Budget;
}

function advance({ steps }: Matcher, { threads, token, budget }: Point): Front {
  const front: Front = { next: [], variables: [], ended: [] };
  const open = [...threads];
  for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
    spend(budget, 1);
    const { at, history } = thread;
    const step = steps[at];
    switch (step?.kind) {
      case "token":
        if (isSame(step.text, token)) front.next.push({ at: at + 1, history });
        break;
      case "repeat": {
        const entered = { step, tokens: [], earlier: history };
        if (step.operator !== "+") open.push({ at: step.after, history: entered });
        open.push({ at: at + 1, history: entered });
        break;
      }
      case "again":
        open.push({ at: at + 1, history });
        if (step.operator !== "?") open.push({ at: step.first, history });
        break;
      case "separator":
        open.push({ at: at + 1, history });
        if (isSame(step.text, token)) front.next.push({ at: step.first, history });
        break;
      case "variable":
        if (token !== undefined && beginsFragment(step.fragment, token)) front.variables.push(thread);
        break;
      case "end":
        if (token === undefined) front.ended.push(thread);
        break;
    }
  }
  return front;
}

function isSame(text: string, token: Token | undefined): boolean {
  return token !== undefined && token.made === null && token.text === text;
}

function bindingsOf({ names }: Matcher, history: History): Bindings {
  const events: NonNullable<History>[] = [];
  for (let event = history; event !== null; event = event.earlier) events.push(event);
  const bound: (Binding | undefined)[] = [];
  for (const { step, tokens } of events.reverse()) {
    if (step.kind === "variable") bind(bound, step, { tokens });
    else if (step.kind === "repeat") {
      const [first, end] = step.variables;
      for (let variable = first; variable < end; variable++)
        bind(bound, { variable, depth: step.depth }, { times: [] });
    }
  }
  return new Map(names.flatMap((name, at) => (bound[at] === undefined ? [] : [[name, bound[at]] as const])));
}

/** Binds a metavariable for the newest time of the repetitions around it. */
function bind(
  bound: (Binding | undefined)[],
  { variable, depth }: { readonly variable: number; readonly depth: number },
  binding: Binding,
): void {
  if (depth === 0) {
    bound[variable] = binding;
    return;
  }
  let list = bound[variable];
  for (let level = 1; level < depth; level++)
    list = list !== undefined && "times" in list ? list.times.at(-1) : list;
  if (list === undefined || !("times" in list)) throw new Uncertain("a repetition that never began");
  list.times.push(binding);
}
