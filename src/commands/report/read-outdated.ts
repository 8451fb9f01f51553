import type { BlobText } from "../../core/change-set.ts";
import type { PathHistories } from "../../core/picture/path-histories.ts";
import { diffSources } from "../../core/rust/diff-sources.ts";
import { readBlobs } from "../../io/blobs.ts";
import type { Repository } from "../../io/open-git.ts";
import type { JudgedTree } from "../read-judged-tree.ts";

/**
 * How many items of sources changed since their own specs were last touched, by path; of most nothing did, and those
 * are left out.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function readOutdated(
  { git }: Repository,
  { listing, setup }: JudgedTree,
  { histories, sources }: { readonly histories: PathHistories; readonly sources: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const { mapping, config } = setup;
  const stale = sources.flatMap((path) => {
    const spec = mapping.specFor(path, listing);
    const now = listing.oid(path);
    if (!spec.exists || !spec.own || now === null) return [];
    const former = histories.contentWhenTouched(path, spec.path, listing.oid(spec.path));
    return former === null || former === now ? [] : [{ path, former, now }];
  });
  const outdated = new Map<string, number>();
  for (let at = 0; at < stale.length; at += 500) {
    const part = stale.slice(at, at + 500);
    const oids = part.flatMap(({ former, now }) => [former, now]);
    const blobs = await readBlobs(git, oids, config.maxFileSize);
    for (const { path, former, now } of part) {
      const [before, after] = [text(blobs.get(former)), text(blobs.get(now))];
      const { visibility } = mapping.settingsFor(path).api;
      if (before === null || after === null) continue;
      outdated.set(path, diffSources(before, after, { visibility }).api.length);
    }
  }
  return outdated;
}

function text(blob: BlobText | undefined): string | null {
  return blob?.kind === "text" ? blob.text : null;
}
