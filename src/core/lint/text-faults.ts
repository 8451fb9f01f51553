import { linesOf } from "../spec/footer/locate-footer.ts";
import type { LintedSpec } from "./linted-spec.ts";
import type { FaultAt } from "./spec-fault.ts";

/** The first line of a conflict that a merge left behind: a person resolves it as a whole. */
export function conflictFaults({ document }: LintedSpec): readonly FaultAt[] {
  const lines = linesOf(document.text);
  const begin = lines.find(({ line }) => /^<{7}(?: |$)/.test(line));
  const end = lines.findLast(({ line }) => /^>{7}(?: |$)/.test(line));
  if (begin === undefined || end === undefined || end.offset < begin.offset) return [];
  // A block of code that holds both ends shows what a conflict looks like.
  const isShown = document.blocks.some(({ from, to }) => from <= begin.offset && end.offset < to);
  if (isShown) return [];
  const facts = { marker: begin.line };
  return [{ rule: "spec-conflict-marker", offset: begin.offset, facts, items: [] }];
}

/** Words that stand for text which is still to be written. */
export function placeholderFaults({ document, format }: LintedSpec): readonly FaultAt[] {
  const { text, prose, html } = document;
  const folded = text.replaceAll("ſ", "s").toLowerCase();
  return format.placeholders.flatMap((phrase) => {
    if (!wordsOf(phrase).every((word) => (isMark(phrase) ? text : folded).includes(word))) return [];
    const pattern = phrasePattern(phrase);
    return [...prose, ...html].flatMap(({ from, to }) =>
      [...text.slice(from, to).matchAll(pattern)].map((match): FaultAt => {
        return { rule: "spec-placeholder", offset: from + match.index, facts: { phrase }, items: [phrase] };
      }),
    );
  });
}

/** In capitals a phrase is a mark, and a word of the same letters is none. */
function isMark(phrase: string): boolean {
  return phrase === phrase.toUpperCase();
}

/**
 * What a text holds that holds the phrase, white space and apostrophes aside: to compile the pattern of a phrase takes
 * longer than to read a spec. Only of ASCII is it certain what is the same letter.
 */
function wordsOf(phrase: string): readonly string[] {
  const words = phrase.match(/[\w.-]+/g) ?? [];
  return isMark(phrase) ? words : words.map((word) => word.toLowerCase());
}

/** A phrase wherever lines break in it. */
function phrasePattern(phrase: string): RegExp {
  const words = phrase
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/['’]/g, "['’]"));
  return new RegExp(
    `(?<![\\p{L}\\p{N}_])${words.join("\\s+")}(?![\\p{L}\\p{N}_])`,
    isMark(phrase) ? "gu" : "giu",
  );
}
