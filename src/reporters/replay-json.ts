import type { ReplayReport } from "../core/replay/replay-report.ts";
import { jsonDocument } from "./json/document.ts";
import { findingDocument } from "./json/finding-json.ts";
import { shardDocument } from "./json/shard-json.ts";

/** The replay of a history for programs, every blocked commit with all of its errors. */
export function renderReplayJson({
  version,
  base,
  head,
  totals,
  months,
  rules,
  blocked,
  shard,
}: ReplayReport): string {
  return jsonDocument({
    version,
    base,
    head,
    totals,
    months,
    rules,
    blocked: blocked.map(({ oid, day, subject, findings }) => ({
      oid,
      day,
      subject,
      findings: findings.map(findingDocument),
    })),
    ...(shard === undefined ? {} : { shard: shardDocument(shard) }),
  });
}
