import { SpecCheckError } from "../errors.ts";
import { rangeReport } from "../history/range-report.ts";
import type { Report } from "../report.ts";
import type { Part } from "./shard.ts";

/**
 * The report of a range from all of its parts, in order. Each part judged the net change, which has to be the same.
 *
 * @throws SpecCheckError `file` where a part is not what it says of itself.
 */
export function mergeRanges(parts: readonly [Part<Report>, ...Part<Report>[]]): Report {
  const [first] = parts;
  const net = netOf(first.report);
  const text = JSON.stringify(net);
  for (const part of parts) {
    const { file, report, shard } = part;
    const { commits } = report;
    if (
      (commits !== undefined) !== shard.asked.perCommit ||
      (commits?.length ?? shard.commits.own) !== shard.commits.own
    ) {
      throw damaged(file, `its commits are not the ${shard.commits.own} that it says it judged`);
    }
    if (JSON.stringify(netOf(report)) !== text) {
      throw damaged(file, `it says something else of the range as a whole than ${first.file}`);
    }
  }
  const all = parts.reduce((sum, { shard }) => sum + shard.commits.own, 0);
  if (all !== first.shard.commits.all) {
    throw damaged(first.file, `all parts have ${all} commits, the range has ${first.shard.commits.all}`);
  }
  return rangeReport(net, {
    own: parts.flatMap(({ shard }) => shard.own ?? []),
    commits: first.shard.asked.perCommit ? parts.flatMap(({ report }) => report.commits ?? []) : null,
  });
}

/** The net change of a part: all but its commits and what it says of itself. */
function netOf({ commits: _commits, shard: _shard, ...net }: Report): Report {
  return net;
}

/** The error for a part that was changed after it was written. */
export function damaged(file: string, reason: string): SpecCheckError {
  return new SpecCheckError("file", `${file} is damaged: ${reason}`, { help: "Judge that part again." });
}
