import type { CodeBlock, SpecDocument, Stretch } from "../spec-document.ts";
import { plainLine } from "./plain-line.ts";

/** What of a spec is searched for names. */
export type NamingStretches = Pick<SpecDocument, "spans" | "blocks" | "prose">;

/** Characters that CommonMark reads in ways of their own. */
const UNUSUAL = /[\t\r\0\ufeff]/;

/** What opens a block of code at the beginning of a line; a reference or an escape in its language has to be decoded. */
const OPENING = /^(`{3,}|~{3,}) *([^\s`&\\]*)[^`&\\]*$/;

/** What closes one. */
const CLOSING = /^ {0,3}(`{3,}|~{3,}) *$/;

/** A comment that has a line to itself. */
const COMMENT = /^<!-- .* --> *$/;

/** A line of nothing but signs: a rule, the underline of a heading, an empty list item. */
const RULE = /^[-*_= ]+$/;

/** The mark of a list item, and that of one with text right behind it. */
const MARK = /(?:[-*+]|\d{1,9}[.)])(?: |$)/y;
const MARK_AND_TEXT = /(?:[-*+]|\d{1,9}[.)]) (?=[^ \n])/y;

/** What begins a block that is no paragraph, heading or list item; what begins one of code elsewhere than in the first column. */
const OTHER_BLOCK = /(?:>|```|~~~)/y;

/** List items in one another, and columns of white space, that are still plain. */
const DEEPEST = 8;
const INDENT = 100;

/**
 * The code spans, blocks of code and prose of a spec that is written plainly: headings, paragraphs and lists, every
 * code span and link on a line of its own, blocks of code in the first column. What is found in them is what is found
 * in those that CommonMark tells, although prose may be cut otherwise. Null for a text that may mean something else.
 * It takes a thirtieth of the time that a parser takes.
 *
 * @param body the spec without its footer.
 */
export function plainStretches(body: string): NamingStretches | null {
  if (UNUSUAL.test(body)) return null;
  const spans: Stretch[] = [];
  const blocks: CodeBlock[] = [];
  const prose: Stretch[] = [];
  let fence: { readonly mark: string; readonly from: number; readonly language: string | null } | null = null;
  let isOpen = false;
  for (let from = 0, next = 0; from < body.length; from = next + 1) {
    next = body.indexOf("\n", from);
    if (next < 0) next = body.length;
    const line = body.slice(from, next);
    if (fence !== null) {
      if (CLOSING.exec(line)?.[1]?.startsWith(fence.mark) !== true) continue;
      blocks.push({ from: fence.from, to: next, language: fence.language });
      fence = null;
      continue;
    }
    const [, mark, language = ""] = OPENING.exec(line) ?? [];
    if (mark !== undefined) {
      fence = { mark, from, language: language === "" ? null : language };
      isOpen = false;
      continue;
    }
    const start = textStart(line, isOpen);
    if (start === null) return null;
    isOpen = start.isParagraph;
    if (start.at < line.length && !plainLine(line.slice(start.at), from + start.at, { spans, prose }))
      return null;
  }
  return fence === null ? { spans, blocks, prose } : null;
}

/** Where the text of a line begins, and whether it may go on in the next line. */
interface TextStart {
  /** Behind the end of a line without text. */
  readonly at: number;
  readonly isParagraph: boolean;
}

/** Null for a line that may begin something that is not plain; `isOpen` tells that the line before has not ended a paragraph. */
function textStart(line: string, isOpen: boolean): TextStart | null {
  let at = indentOf(line);
  const nothing = { at: line.length, isParagraph: false };
  if (at === line.length || COMMENT.test(line)) return nothing;
  // Behind anything but a paragraph it is a block of code.
  if (at > INDENT || (at > 3 && !isOpen)) return null;
  for (let depth = 0; !RULE.test(line.slice(at)); depth += 1) {
    OTHER_BLOCK.lastIndex = at;
    MARK.lastIndex = at;
    MARK_AND_TEXT.lastIndex = at;
    if (OTHER_BLOCK.test(line) || depth > DEEPEST) return null;
    if (!MARK.test(line)) return { at, isParagraph: line[at] !== "#" };
    if (!MARK_AND_TEXT.test(line)) return null;
    at = MARK_AND_TEXT.lastIndex;
  }
  return nothing;
}

function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 0x20) at += 1;
  return at;
}
