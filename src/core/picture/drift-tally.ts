import type { ModuleReport } from "../report.ts";
import { answerOf, type ModuleAnswer } from "./module-answer.ts";

/** One calendar month of a history: modules whose API changed, commit by commit, by what answered for them. */
export interface DriftedMonth extends Readonly<Record<ModuleAnswer, number>> {
  /** `2026-11`. */
  readonly month: string;
  readonly commits: number;
}

type Counters = { -readonly [Key in keyof DriftedMonth]: DriftedMonth[Key] };

/** Adds the commits of a history up, month by month. */
export class DriftTally {
  readonly #months = new Map<string, Counters>();

  /** Adds one commit of a day such as `2026-11-23`. */
  add(day: string, modules: readonly Pick<ModuleReport, "api" | "specStatus">[]): void {
    const month = day.slice(0, 7);
    const counters = this.#months.get(month) ?? {
      month,
      commits: 0,
      answered: 0,
      accepted: 0,
      exempt: 0,
      unanswered: 0,
      unspecified: 0,
    };
    this.#months.set(month, counters);
    counters.commits += 1;
    for (const module of modules) {
      if (module.api.length > 0) counters[answerOf(module.specStatus)] += 1;
    }
  }

  /** The months in order; those without a commit are left out. */
  months(): readonly DriftedMonth[] {
    return [...this.#months.values()].sort((one, other) => (one.month < other.month ? -1 : 1));
  }
}
