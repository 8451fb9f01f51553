import type { SpeccedMonth } from "./specced-month.ts";

/** Sources that need a spec, as the last commit of a month left them. */
export interface CoverageMonth {
  /** `2026-11`. */
  readonly month: string;
  /** Those with a spec of their own, those that an overview answers for, and those with none. */
  readonly own: number;
  readonly overview: number;
  readonly missing: number;
}

/** The same of one phase, null for the sources of none. */
export interface CoveredPhase {
  readonly name: string | null;
  /** As many as there are in all. */
  readonly months: readonly CoverageMonth[];
}

/** Coverage at the ends of months. */
export interface CoverageMonths {
  /** In order, since the first that had a source. */
  readonly months: readonly CoverageMonth[];
  /** In the order of the configuration, those without a source left out; none where it names none. */
  readonly phases: readonly CoveredPhase[];
}

/** How sources are counted. */
export interface CoverageCount {
  /** Names of the phases, in order. */
  readonly phases: readonly string[];
  phaseOf(path: string): string | null;
  /** Whether a source needs a spec. */
  isRequired(path: string): boolean;
}

/** Counts the sources of months that need a spec, all of them and phase by phase. */
export function coverageMonths(all: readonly SpeccedMonth[], count: CoverageCount): CoverageMonths {
  const required = all.map(({ month, sources }) => ({
    month,
    sources: sources.filter(({ path }) => count.isRequired(path)),
  }));
  const first = required.findIndex(({ sources }) => sources.length > 0);
  const told = first < 0 ? [] : required.slice(first);
  const months = told.map(counted);
  if (count.phases.length === 0) return { months, phases: [] };
  const phaseOf = new Map<string, string | null>();
  for (const { path } of told.flatMap(({ sources }) => sources))
    if (!phaseOf.has(path)) phaseOf.set(path, count.phaseOf(path));
  const phases = [...count.phases, null].map((name) => ({
    name,
    months: told.map(({ month, sources }) =>
      counted({ month, sources: sources.filter(({ path }) => phaseOf.get(path) === name) }),
    ),
  }));
  return { months, phases: phases.filter((phase) => phase.months.some(hasSources)) };
}

function counted({ month, sources }: SpeccedMonth): CoverageMonth {
  const figures = { own: 0, overview: 0, missing: 0 };
  for (const { status } of sources) figures[status] += 1;
  return { month, ...figures };
}

function hasSources({ own, overview, missing }: CoverageMonth): boolean {
  return own + overview + missing > 0;
}
