import type { Finding } from "../report.ts";
import { inOrder } from "./in-order.ts";
import type {
  BlockedCommit,
  CommitCounts,
  ReplayedCommit,
  ReplayedRule,
  ReplayReport,
} from "./replay-report.ts";

type Counters = { -readonly [Key in keyof CommitCounts]: number };
type RuleCounters = { -readonly [Key in keyof ReplayedRule]: ReplayedRule[Key] };

/** Adds the commits of a history up as they are judged; of those that pass only the counts stay in memory. */
export class ReplayTally {
  readonly #totals: Counters = none();
  readonly #months = new Map<string, Counters>();
  readonly #rules = new Map<string, RuleCounters>();
  readonly #blocked: BlockedCommit[] = [];

  /** Adds one commit; commits come oldest first. What is exempt does not count. */
  add({ oid, day, subject, verdict, modules, findings }: ReplayedCommit): void {
    const month = day.slice(0, 7);
    const own = this.#months.get(month) ?? none();
    this.#months.set(month, own);
    for (const counters of [this.#totals, own]) {
      counters.commits += 1;
      if (modules.length > 0) counters.touching += 1;
      if (modules.some(({ api }) => api.length > 0)) counters.changing += 1;
      if (verdict === "block") counters.blocked += 1;
      if (verdict === "warn") counters.warned += 1;
    }
    const standing = findings.filter(({ exempt }) => exempt === undefined);
    this.#count(standing);
    if (verdict !== "block") return;
    this.#blocked.push({
      oid,
      day,
      subject,
      findings: standing.filter(({ severity }) => severity === "error"),
    });
  }

  /** The report of what was added. */
  report({ base, head }: Pick<ReplayReport, "base" | "head">): ReplayReport {
    return {
      version: 1,
      base,
      head,
      totals: { ...this.#totals },
      months: inOrder(
        [...this.#months].map(([month, counters]) => ({ month, ...counters })),
        [({ month }) => month],
      ),
      rules: inOrder(this.#rules.values(), [({ severity }) => severity, ({ rule }) => rule]),
      blocked: this.#blocked,
    };
  }

  #count(findings: readonly Finding[]): void {
    const seen = new Set<string>();
    for (const { rule, severity } of findings) {
      const key = `${severity} ${rule}`;
      const counters = this.#rules.get(key) ?? { rule, severity, commits: 0, findings: 0 };
      this.#rules.set(key, counters);
      counters.findings += 1;
      if (!seen.has(key)) counters.commits += 1;
      seen.add(key);
    }
  }
}

function none(): Counters {
  return { commits: 0, touching: 0, changing: 0, blocked: 0, warned: 0 };
}
