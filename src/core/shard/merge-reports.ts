import { SpecCheckError } from "../errors.ts";
import type { ReplayReport } from "../replay/replay-report.ts";
import type { ReadReport } from "../report/read/parse-report.ts";
import type { Report } from "../report.ts";
import { inWords } from "./agreement.ts";
import { mergeRanges } from "./merge-ranges.ts";
import { mergeReplays } from "./merge-replays.ts";
import { requireAll } from "./require-all.ts";
import type { Part } from "./shard.ts";

/** A whole report. */
export type MergedReport =
  | { readonly kind: "check"; readonly report: Report }
  | { readonly kind: "replay"; readonly report: ReplayReport };

/**
 * Puts the parts that `--shard` wrote together, in any order: the report is the same as if nothing had been parted. A
 * report that is whole already stays as it is.
 *
 * @throws SpecCheckError `usage` for parts that are missing, doubled or of different wholes, saying which and how.
 */
export function mergeReports(reports: readonly ReadReport[]): MergedReport {
  const [first, second] = reports;
  if (first === undefined) throw new SpecCheckError("usage", "there is no report to merge");
  if (second === undefined && first.report.shard === undefined) return first;
  const checks: Part<Report>[] = [];
  const replays: Part<ReplayReport>[] = [];
  for (const read of reports) {
    const { file } = read;
    const { shard } = read.report;
    if (shard === undefined) throw whole(file);
    if (read.kind === "check") checks.push({ file, report: read.report, shard });
    else replays.push({ file, report: read.report, shard });
  }
  const [check] = checks;
  const [replay] = replays;
  if (check !== undefined && replay !== undefined) {
    throw new SpecCheckError("usage", inWords([check.file, "a check"], [replay.file, "a replay"]), {
      help: "Merge the parts of one run at a time.",
    });
  }
  return check === undefined
    ? { kind: "replay", report: mergeReplays(requireAll(replays)) }
    : { kind: "check", report: mergeRanges(requireAll(checks)) };
}

function whole(file: string): SpecCheckError {
  return new SpecCheckError("usage", `${file} is a whole report and no part of one`, {
    help: "Only parts can be merged: run each with --shard I/N --format json.",
  });
}
