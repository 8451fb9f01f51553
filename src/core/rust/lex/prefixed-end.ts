import { charEnd, identEnd, rawStringEnd, startsIdent, stringEnd } from "./scan.ts";

const PREFIX = /^(?:b|c|r|br|cr)$/;

/**
 * End of what the identifier from `start` to `end` turns out to be: a prefixed literal, a raw identifier, or itself. -1
 * for a literal that never ends.
 */
export function prefixedEnd(text: string, start: number, end: number): number {
  const next = text.charCodeAt(end);
  if ((next !== 0x22 && next !== 0x23 && next !== 0x27) || !PREFIX.test(text.slice(start, end))) return end;
  const prefix = text.slice(start, end);
  if (next === 0x27) return prefix === "b" ? Math.max(end, charEnd(text, end)) : end;
  if (prefix.endsWith("r")) {
    const raw = rawStringEnd(text, end);
    if (raw !== end) return raw;
    return prefix === "r" && startsIdent(text.charCodeAt(end + 1)) ? identEnd(text, end + 1) : end;
  }
  return next === 0x22 ? stringEnd(text, end) : end;
}
