import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { readSurface } from "../../../src/core/rust/read-surface.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import type { Shape } from "./shape.ts";

/** One size of a shape and what it took. */
export interface Step {
  /** In characters. */
  readonly size: number;
  /** Of the processor, to read it, to compare it with itself and with a text like it. */
  readonly milliseconds: number;
}

/** What a ladder of sizes showed. */
export interface Climb {
  readonly steps: readonly Step[];
  readonly verdict: "linear" | "steep" | "throws";
}

/**
 * A text sixteen times as long may take this many times as long a character: the time of a small text is inexact, and
 * sorting and memory cost a little more than linear.
 */
const MOST_GROWTH = 3.5;

/** A shape that takes less than this a character, in nanoseconds, is not steep whatever the smaller size took. */
const QUICK = 2000;

/** Milliseconds after which no larger size is tried. */
const LONG = 15_000;

/** How a shape is climbed. */
export interface Ladder {
  /** Sizes in characters, the first and the most. */
  readonly from: number;
  readonly to: number;
  /** Times that each size is read: the best counts. */
  readonly rounds: number;
  /** What is measured; the reader's whole work by default. */
  readonly read?: (before: string, after: string) => void;
}

/** Reads a shape in sizes that double, and tells whether the time a character stays the same. */
export function climb(shape: Shape, ladder: Ladder): Climb {
  const steps: Step[] = [];
  for (let size = ladder.from; size <= ladder.to; size *= 2) {
    const step = measure(shape, size, ladder);
    if (step === null) return { steps, verdict: "throws" };
    steps.push(step);
    if (step.milliseconds > LONG) break;
  }
  return { steps, verdict: isLinear(steps) ? "linear" : "steep" };
}

/** Null when reading throws. */
function measure(shape: Shape, size: number, { rounds, read = readAll }: Ladder): Step | null {
  const before = textOf(shape, size);
  const other = shape.after;
  const after =
    other === undefined ? `${before}\npub fn newcomer() {}` : textOf({ ...shape, text: other }, size);
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const time = cpuTime();
    try {
      read(before, after);
    } catch {
      return null;
    }
    milliseconds = Math.min(milliseconds, time());
    if (milliseconds > LONG / 4) break;
  }
  return { size: before.length, milliseconds };
}

function readAll(before: string, after: string): void {
  readSurface(before, { visibility: "all" });
  diffSources(before, after, { visibility: "crate" });
  diffSources(before, `${before} `, { visibility: "crate", thorough: true });
}

function textOf(shape: Shape, size: number): string {
  const unit = (shape.text(2048).length - shape.text(1024).length) / 1024;
  return shape.text(Math.max(1, Math.round(size / Math.max(unit, 0.001))));
}

function isLinear(steps: readonly Step[]): boolean {
  const rates = steps.map(({ size, milliseconds }) => (milliseconds * 1e6) / size);
  const last = rates.at(-1) ?? 0;
  if (last < QUICK) return true;
  // The first sizes also pay for what runs before it is compiled.
  const first = Math.min(...rates.slice(0, Math.max(1, rates.length - 3)));
  return last / first <= MOST_GROWTH;
}
