import { parseReport, type ReadReport } from "../core/report/read/parse-report.ts";
import { type MergedReport, mergeReports } from "../core/shard/merge-reports.ts";
import { readTextFile } from "../io/files.ts";

/** What a merge is asked. */
export interface MergeOptions {
  /** Absolute. */
  readonly cwd: string;
  /** As given. */
  readonly files: readonly string[];
}

/** The largest report that is read, in bytes: more than fits into one string of Node is of no use. */
const MOST_BYTES = 400 * 1024 * 1024;

/**
 * Reads reports and puts the parts of one together.
 *
 * @throws SpecCheckError `file` for a file that cannot be read or is no report, `usage` for reports that are not the
 *   parts of one whole.
 */
export async function mergeReportFiles({ cwd, files }: MergeOptions): Promise<MergedReport> {
  const reports: ReadReport[] = [];
  for (const file of files) {
    reports.push(
      parseReport(await readTextFile(file, cwd, { mostBytes: MOST_BYTES, what: "Reports" }), file),
    );
  }
  return mergeReports(reports);
}
