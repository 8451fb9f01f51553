import type { AuditRules, AuditScope, TreeAudit } from "../core/audit/audit-tree.ts";
import { auditScope, auditTree } from "../core/audit/audit-tree.ts";
import type { Listing } from "../core/listing.ts";
import type { SummaryCache } from "../io/audited-tree.ts";

/** A tree that was audited. */
export interface AuditedListing extends TreeAudit {
  readonly listing: Listing;
  readonly scope: AuditScope;
}

/**
 * Audits one tree.
 *
 * @param paths files and folders that it is narrowed to; none for the whole tree.
 */
export async function auditListing(
  listing: Listing,
  rules: AuditRules,
  { cache, paths }: { readonly cache: SummaryCache; readonly paths: readonly string[] },
): Promise<AuditedListing> {
  const scope = auditScope(rules, listing, paths);
  const packages = await cache.load(listing, scope.read, scope.sources);
  const summary = (path: string) => cache.summary(listing, path);
  return { listing, scope, ...auditTree(rules, { tree: listing, packages, scope, summary }) };
}
