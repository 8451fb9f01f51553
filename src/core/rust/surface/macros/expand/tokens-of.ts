import { commentEnd, spaceEnd } from "../../../lex/scan.ts";
import { closes, Kind, opens, Punct } from "../../../lex/token-kind.ts";
import { type TokenRange, tokenKind, tokenText } from "../../../lex/token-range.ts";
import { type Fragment, plainToken, type Token } from "./token.ts";
import { Uncertain } from "./uncertain.ts";

/** A parsed fragment in a text that a macro made, by offsets; those inside of others come behind them. */
export interface FragmentSpan {
  readonly fragment: Fragment;
  readonly from: number;
  readonly to: number;
}

/** Punctuation that is one token to macros, and several to the readers of items. */
const JOINT = /^(?:<<=|>>=|&&|\|\||<<|>>|\+=|-=|\*=|\/=|%=|\^=|&=|\|=|==|!=|>=|<=|<-)/;

/** Documentation, which macros see as an attribute; four slashes and two stars more are a plain comment. */
const DOC = /^(?:\/\/\/(?!\/)|\/\/!|\/\*\*(?![*/])|\/\*!)/;

/** The tokens of a range as macros see them; `fragments` tells what of its text was parsed before, in its order. */
export function tokensOf(range: TokenRange, fragments: readonly FragmentSpan[] = []): readonly Token[] {
  const out: Token[] = [];
  const { tokens, from, to } = range;
  if (from > 0) addDocs(out, gapBefore(range, from));
  const first = from < to ? firstFrom(fragments, tokens.startAt(from)) : fragments.length;
  readInto(out, range, { fragments, next: first });
  return sized(out);
}

/** Index of the first fragment that does not begin before an offset. */
function firstFrom(fragments: readonly FragmentSpan[], offset: number): number {
  let low = 0;
  let high = fragments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fragments[middle]?.from ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The fragments of a text, and which of them comes next. */
interface Fragments {
  readonly fragments: readonly FragmentSpan[];
  next: number;
}

function readInto(out: Token[], range: TokenRange, walk: Fragments): void {
  const { tokens, from, to } = range;
  for (let at = from; at < to; ) {
    const start = tokens.startAt(at);
    if (at > from) addDocs(out, gapBefore(range, at));
    const span = fragmentAt(walk, start);
    if (span !== null) {
      let end = at;
      while (end < to && tokens.startAt(end) < span.to) end += 1;
      const inner: Token[] = [];
      readInto(inner, { tokens, from: at, to: end }, walk);
      out.push({
        text: "",
        kind: Kind.End,
        size: 1,
        made: { fragment: span.fragment, tokens: sized(inner) },
      });
      at = end;
    } else {
      const length = jointLength(range, at);
      const text = tokens.text.slice(start, tokens.endAt(at + length - 1));
      out.push(plainToken(text, tokenKind(tokens, at)));
      at += length;
    }
  }
}

/** Takes the fragment that begins at an offset; null where none does. Empty ones leave no trace. */
function fragmentAt(walk: Fragments, start: number): FragmentSpan | null {
  for (let span = walk.fragments[walk.next]; span !== undefined; span = walk.fragments[walk.next]) {
    if (span.from > start) return null;
    walk.next += 1;
    if (span.from === start && span.to > start) return span;
  }
  return null;
}

/** The text between a token of a range and the one before, with whatever comments are in it. */
function gapBefore({ tokens }: TokenRange, at: number): string {
  return tokens.text.slice(tokens.endAt(at - 1), tokens.startAt(at));
}

/** How many of the lexer's tokens are one to a macro. */
function jointLength({ tokens, to }: TokenRange, at: number): number {
  const kind = tokenKind(tokens, at);
  if (kind >= Kind.PathSep || opens(kind) || closes(kind) || kind <= Kind.Text) return 1;
  let text = tokenText(tokens, at);
  for (let next = at + 1; next < to && text.length < 3; next++) {
    if (tokens.startAt(next) !== tokens.endAt(next - 1)) break;
    text += tokenText(tokens, next);
  }
  const joint = JOINT.exec(text)?.[0].length ?? 1;
  let length = 1;
  for (let size = tokenText(tokens, at).length; size < joint; length++)
    size += tokenText(tokens, at + length).length;
  return length;
}

/** Documentation before a token as the attributes that macros see. */
function addDocs(out: Token[], gap: string): void {
  if (!gap.includes("/")) return;
  for (let at = spaceEnd(gap, 0); at < gap.length; ) {
    const end = commentEnd(gap, at);
    if (end <= at) throw new Uncertain("no comment");
    const comment = gap.slice(at, end);
    at = spaceEnd(gap, end);
    if (DOC.test(comment)) {
      out.push(plainToken("#", Punct.Hash));
      if (comment[2] === "!") out.push(plainToken("!", Punct.Bang));
      out.push(...DOC_ATTRIBUTE);
    }
  }
}

/** What stands for the words of documentation. */
export const DOC_WORDS: Token = plainToken('" "', Kind.Text);

const DOC_ATTRIBUTE: readonly Token[] = [
  plainToken("[", Punct.OpenBracket),
  plainToken("doc", Kind.Ident),
  plainToken("=", Punct.Equals),
  DOC_WORDS,
  plainToken("]", Punct.CloseBracket),
];

/** Tokens whose opening brackets tell how long they are. */
export function sized(tokens: readonly Token[]): readonly Token[] {
  const out = [...tokens];
  const open: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.made !== null) continue;
    if (opens(token.kind)) open.push(at);
    else if (closes(token.kind)) {
      const start = open.pop();
      const opener = start === undefined ? undefined : tokens[start];
      if (start === undefined || opener === undefined) throw new Uncertain("brackets do not pair");
      out[start] = { ...opener, size: at - start + 1 };
    }
  }
  if (open.length > 0) throw new Uncertain("brackets do not pair");
  return out;
}
