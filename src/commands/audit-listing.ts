import {
  type AuditRules,
  type AuditScope,
  auditScope,
  auditTree,
  type TreeAudit,
} from "../core/audit/audit-tree.ts";
import type { Listing } from "../core/listing.ts";
import { isRust } from "../core/plan/planned-module.ts";
import type { Git } from "../io/git.ts";
import type { BlobReader } from "../io/readings/blob-reader.ts";
import { WantedReadings } from "../io/readings/wanted-readings.ts";
import { readTreePackages } from "../io/tree-packages.ts";

/** A tree that was audited. */
export interface AuditedListing extends TreeAudit {
  readonly listing: Listing;
  readonly scope: AuditScope;
}

/** What a tree is read with. */
export interface ListingReader {
  readonly git: Git;
  readonly reader: BlobReader;
  /** Files and folders that the audit is narrowed to; none for the whole tree. */
  readonly paths: readonly string[];
  /** Whether items and the names in specs are read along. */
  readonly readsItems?: boolean;
}

/**
 * Audits one tree.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function auditListing(
  listing: Listing,
  rules: AuditRules,
  { git, reader, paths, readsItems = false }: ListingReader,
): Promise<AuditedListing> {
  const scope = auditScope(rules, listing, paths);
  const { maxFileSize } = rules.config;
  const asked = () => wantedOf(listing, scope, readsItems ? rules : null).byBlob;
  const [packages] = await Promise.all([
    readTreePackages(git, listing, { sources: scope.sources, maxFileSize }),
    reader.load(asked, scope.read.length),
  ]);
  const summary = (path: string) => reader.readings(listing.oid(path)).summary ?? null;
  return { listing, scope, ...auditTree(rules, { tree: listing, packages, scope, summary }) };
}

/** How many files of a tree are Rust, by their names: about as many blobs as an audit reads. */
export function rustFiles(listing: Listing): number {
  let count = 0;
  for (const path of listing.paths()) if (path.endsWith(".rs")) count += 1;
  return count;
}

/** What has to be read of which blob. */
function wantedOf(listing: Listing, scope: AuditScope, itemRules: AuditRules | null): WantedReadings {
  const wanted = new WantedReadings();
  for (const path of scope.read) wanted.add(listing.oid(path), "summary");
  for (const path of itemRules === null ? [] : scope.sources) {
    const spec = itemRules?.mapping.specFor(path, listing);
    if (spec?.exists !== true || !spec.own || !isRust(path)) continue;
    wanted.add(listing.oid(path), "items");
    wanted.add(listing.oid(spec.path), "names");
  }
  return wanted;
}
