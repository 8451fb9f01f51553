import { commentEnd, spaceEnd } from "./scan.ts";

/** Offset of the first character from `at` on that is neither white space nor in a comment; -1 where a comment never ends. */
export function triviaEnd(text: string, at: number): number {
  for (let start = spaceEnd(text, at); ; ) {
    if (text.charCodeAt(start) !== 0x2f) return start;
    const end = commentEnd(text, start);
    if (end < 0 || end === start) return end < 0 ? -1 : start;
    start = spaceEnd(text, end);
  }
}
