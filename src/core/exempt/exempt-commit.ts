import type { Commit } from "../history/commit.ts";
import type { Report } from "../report.ts";
import { type Exemption, readExemption } from "./exemption.ts";
import { problemNotice } from "./exemption-notices.ts";
import { type ExemptedReport, markExempt } from "./mark-exempt.ts";
import type { TouchedNames } from "./touched-names.ts";

/**
 * The report of one commit by itself, with the findings exempt that its own trailers name. What is wrong with a
 * trailer is told where the commit has findings: elsewhere it changes nothing.
 *
 * @param touched what the commit touches as a whole, asked for only where it is needed.
 */
export function exemptCommit(
  report: Report,
  commit: Pick<Commit, "oid" | "subject" | "exemptions">,
  touched: () => TouchedNames,
): ExemptedReport {
  const { oid, exemptions } = commit;
  if (exemptions.length === 0 || report.findings.length === 0) return { report, notices: [] };
  const { all, about } = touched();
  const read = exemptions.map((written) => ({ written, ...readExemption(written) }));
  const valid = read.filter((each) => each.kind === "exemption");
  const exempted = markExempt(report, ({ path }) => {
    const names = about(path);
    const found = valid.find((exemption) => names.some((name) => isBelow(name, exemption)));
    return found === undefined ? null : { reason: found.reason, commit: oid };
  });
  const notices = read.flatMap((each) => {
    if (each.kind === "problem") return [problemNotice(commit, each.written, each.problem)];
    const isIdle = ![...all].some((name) => isBelow(name, each));
    return isIdle ? [problemNotice(commit, each.written, "names nothing that the commit touches")] : [];
  });
  return { report: exempted, notices };
}

function isBelow(path: string, { path: top }: Exemption): boolean {
  return top === null || path === top || path.startsWith(`${top}/`);
}
