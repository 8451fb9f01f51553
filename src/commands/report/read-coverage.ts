import { assembleAudit } from "../../core/audit/assemble-audit.ts";
import type { AuditReport } from "../../core/audit/audit-report.ts";
import { auditTrend } from "../../core/audit/audit-trend.ts";
import { readCommitListing } from "../../io/history/commit-changes.ts";
import type { Repository } from "../../io/open-git.ts";
import type { BlobReader } from "../../io/readings/blob-reader.ts";
import { auditListing } from "../audit-listing.ts";
import type { JudgedTree } from "../read-judged-tree.ts";

/**
 * Tells which sources of a tree have a spec, as an audit does, and what became of that.
 *
 * @param since a commit to compare with, null for none.
 * @throws SpecCheckError `object` for a content that cannot be read.
 */
export async function readCoverage(
  repository: Repository,
  { name, listing, setup }: JudgedTree,
  { reader, since }: { readonly reader: BlobReader; readonly since: string | null },
): Promise<AuditReport> {
  const asked = { git: repository.git, reader, paths: [] };
  const { sources, unread } = await auditListing(listing, setup, asked);
  const before =
    since === null ? null : await auditListing(await readCommitListing(repository, since), setup, asked);
  const trend =
    since === null || before === null ? null : auditTrend(since, { before: before.sources, after: sources });
  const phases = setup.config.phases.map((phase) => phase.name);
  const unasked = { countsItems: false, failUnder: null, baseline: null };
  return assembleAudit({ tree: name, sources, unread, trend, phases, ...unasked });
}
