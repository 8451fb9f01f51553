import type { AuditedSource, ItemFigures } from "../core/audit/audit-report.ts";
import { itemFigures } from "../core/audit/item-figures.ts";
import { isRust } from "../core/plan/planned-module.ts";
import type { OnProgress } from "../io/audited-tree.ts";
import { readBlobs } from "../io/blobs.ts";
import type { Git } from "../io/git.ts";
import type { AuditedListing } from "./audit-listing.ts";
import type { Setup } from "./setup.ts";

/** Sources that are held in memory at a time, with their specs. */
const SOURCES_AT_A_TIME = 1_000;

/**
 * The same sources, those with a spec of their own with what it names of their public items.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function withItemFigures(
  git: Git,
  { sources, listing }: AuditedListing,
  { setup, onProgress }: { readonly setup: Setup; readonly onProgress: OnProgress },
): Promise<readonly AuditedSource[]> {
  const { config, mapping } = setup;
  const asked = sources.filter(({ status, path }) => status === "own" && isRust(path));
  const figures = new Map<string, ItemFigures>();
  for (let at = 0; at < asked.length; at += SOURCES_AT_A_TIME) {
    const part = asked.slice(at, at + SOURCES_AT_A_TIME);
    const oids = part.flatMap(({ path, spec }) => [path, spec].flatMap((file) => listing.oid(file) ?? []));
    const blobs = await readBlobs(git, oids, config.maxFileSize);
    const textOf = (path: string) => {
      const blob = blobs.get(listing.oid(path) ?? "");
      return blob?.kind === "text" ? blob.text : null;
    };
    for (const [done, { path, spec }] of part.entries()) {
      await onProgress(at + done, asked.length);
      const source = textOf(path);
      const words = textOf(spec);
      if (source === null || words === null) continue;
      const { exempt } = mapping.settingsFor(path).mention;
      figures.set(path, itemFigures({ source, spec: words, exempt }));
    }
  }
  return sources.map((source) => {
    const items = figures.get(source.path);
    return items === undefined ? source : { ...source, items };
  });
}
