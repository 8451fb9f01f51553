import type { ItemKind } from "../core/api-change.ts";
import type { Tree } from "../core/change-set.ts";
import type { Report } from "../core/report.ts";
import { readBlobs } from "../io/blobs.ts";
import type { Git } from "../io/git.ts";
import type { CheckOutcome } from "./check.ts";
import type { Setup } from "./setup.ts";

/** Where the sources of a report are read. */
export interface BulletPlace {
  readonly setup: Setup;
  /** The files after the change. */
  readonly after: Tree;
}

/**
 * Gives the findings of a report ready bullets for the items that they are about. Sources are read once more for it,
 * where there is such a finding: a check that finds nothing pays nothing.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function addBullets(git: Git, report: Report, { setup, after }: BulletPlace): Promise<Report> {
  if (report.findings.length === 0) return report;
  const { sourcesWithBullets, withBullets } = await import("../core/ready/with-bullets.ts");
  const sources = sourcesWithBullets(report);
  if (sources.length === 0) return report;
  const { config } = setup;
  const oids = sources.flatMap((source) => after.oid(source) ?? []);
  const blobs = await readBlobs(git, oids, config.maxFileSize);
  const exempt = new Set<ItemKind>(config.mention.exempt);
  const textOf = (source: string) => blobs.get(after.oid(source) ?? "") ?? null;
  return withBullets(report, { textOf, exempt });
}

/** The same for what a check answers. */
export async function outcomeWithBullets(
  git: Git,
  outcome: CheckOutcome,
  place: BulletPlace,
): Promise<CheckOutcome> {
  return { ...outcome, report: await addBullets(git, outcome.report, place) };
}
