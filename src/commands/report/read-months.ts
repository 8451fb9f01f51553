import { footerKeys } from "../../core/config/spec-format.ts";
import { specsOf } from "../../core/debt/indebted-specs.ts";
import { readDebt, type SpecDebt } from "../../core/debt/read-debt.ts";
import { type DebtMonth, debtMonth, sinceFirstSpec } from "../../core/picture/debt-month.ts";
import { monthEnds } from "../../core/picture/month-ends.ts";
import { type SpeccedMonth, speccedMonths } from "../../core/picture/specced-month.ts";
import { readBlobs } from "../../io/blobs.ts";
import { readCommitListing } from "../../io/history/commit-changes.ts";
import { readFirstParents } from "../../io/history/first-parents.ts";
import type { Repository } from "../../io/open-git.ts";
import type { Setup } from "../setup.ts";

/** Months that are looked at. */
const MONTHS = 12;

/** Commits among which their ends are looked for. */
const COMMITS = 20_000;

/** What was at the ends of months. */
export interface ReadMonths {
  readonly debt: readonly DebtMonth[];
  readonly specced: readonly SpeccedMonth[];
}

/**
 * Reads what the specs said of their debt at the ends of the newest months, and which sources had one, by the settings
 * of the tree that is shown. Of sources their paths are read alone.
 *
 * @param head the commit to go back from, null before the first one.
 * @throws SpecCheckError `git` or `object` when Git fails.
 */
export async function readMonths(
  repository: Repository,
  head: string | null,
  { config, mapping }: Setup,
): Promise<ReadMonths> {
  if (head === null) return { debt: [], specced: [] };
  const { git } = repository;
  const keys = footerKeys(config.spec);
  const known = new Map<string, Pick<SpecDebt, "severity" | "items">>();
  const months: DebtMonth[] = [];
  const specced: SpeccedMonth[] = [];
  const speccedMonth = speccedMonths(mapping);
  for (const { month, oid } of monthEnds(await readFirstParents(git, head, COMMITS), MONTHS)) {
    const listing = await readCommitListing(repository, oid);
    specced.push(speccedMonth(month, listing));
    const oids = specsOf(listing, mapping, []).flatMap((path) => listing.oid(path) ?? []);
    const blobs = await readBlobs(
      git,
      oids.filter((spec) => !known.has(spec)),
      config.maxFileSize,
    );
    for (const [spec, blob] of blobs)
      known.set(spec, blob.kind === "text" ? readDebt(blob.text, keys) : { severity: null, items: [] });
    months.push(
      debtMonth(
        month,
        oids.flatMap((spec) => known.get(spec) ?? []),
      ),
    );
  }
  return { debt: sinceFirstSpec(months), specced };
}
