import type { Analysis, ApiDiff } from "../../../src/core/api-change.ts";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { Lexer } from "../../../src/core/rust/lex/lexer.ts";
import { readSurface } from "../../../src/core/rust/read-surface.ts";
import type { Random } from "../support/random.ts";

/** A text on which the reader does not hold what it promises. */
export interface Fault {
  readonly promise: string;
  readonly texts: readonly string[];
  readonly detail: string;
}

/** What one text showed. */
export interface Reading {
  readonly analysis: Analysis | "thrown";
  readonly faults: readonly Fault[];
}

const ALL = { visibility: "all" } as const;
const NEWCOMER = "\npub fn zz_newcomer() {}\n";

/** Part of the texts that are compared, too: that takes ten times as long as reading one. */
const COMPARED = 0.07;

/** Text in which what comes behind it may rightly not count. */
const MAY_HIDE = /\b(?:cfg|cfg_attr|doc|test|bench|rstest)\b|#!/;

/**
 * Reads a text, and sometimes compares it with itself and with `other`: nothing throws, a text does not differ from
 * itself, a function that comes is seen, the way back mirrors the way there, and the shorter way to compare says what
 * the longer does.
 */
export function readHostile(text: string, other: string, random: Random): Reading {
  try {
    const surface = readSurface(text, { visibility: random.pick(["public", "crate", "all"]) });
    const faults = random.chance(COMPARED) ? [...itself(text), ...newcomer(text), ...pair(text, other)] : [];
    return { analysis: surface.analysis, faults };
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { analysis: "thrown", faults: [{ promise: "never throws", texts: [text, other], detail }] };
  }
}

function itself(text: string): Fault[] {
  const diff = diffSources(text, `${text}\n`, ALL);
  if (diff.analysis === "failed" || diff.api.length === 0 || endsOpen(text)) return [];
  return [{ promise: "does not differ from itself", texts: [text], detail: shown(diff) }];
}

/** Whether a text ends in a literal or comment that never ends: what stands behind it is a part of it. */
function endsOpen(text: string): boolean {
  const lexer = new Lexer(text);
  while (lexer.advance());
  return lexer.damage !== null;
}

function newcomer(text: string): Fault[] {
  if (MAY_HIDE.test(text)) return [];
  const diff = diffSources(text, text + NEWCOMER, { visibility: "public" });
  if (diff.api.length > 0 || diff.analysis !== "complete") return [];
  return [{ promise: "sees a function that comes", texts: [text], detail: "" }];
}

function pair(one: string, other: string): Fault[] {
  const forth = diffSources(one, other, ALL);
  const long = diffSources(one, other, { ...ALL, thorough: true });
  const back = diffSources(other, one, ALL);
  const faults: Fault[] = [];
  const add = (promise: string, detail: string) => faults.push({ promise, texts: [one, other], detail });
  if (count(forth) !== count(long)) add("the shorter way says the same", `${shown(forth)}\n${shown(long)}`);
  if (count(forth) !== count(back)) add("the way back mirrors", `${shown(forth)}\n${shown(back)}`);
  if (forth.api.some((change) => change.line === 0 || change.previousLine === 0))
    add("lines begin at 1", shown(forth));
  return faults;
}

function shown(diff: ApiDiff): string {
  return JSON.stringify(diff);
}

/** How many came, went and changed, as the way there sees it or, for the way back, mirrored. */
function count({ api }: ApiDiff): string {
  const of = (kind: string) => api.filter(({ change }) => change === kind).length;
  return `${of("added") + of("removed")} came or went, ${of("changed")} changed`;
}
