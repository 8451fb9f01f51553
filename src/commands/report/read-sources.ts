import type { AuditedSource } from "../../core/audit/audit-report.ts";
import type { BlobText } from "../../core/change-set.ts";
import type { PathHistories } from "../../core/picture/path-histories.ts";
import type { PicturedSource, SourceDetail } from "../../core/picture/report-data.ts";
import { diffSources } from "../../core/rust/diff-sources.ts";
import { readBlobs } from "../../io/blobs.ts";
import type { Repository } from "../../io/open-git.ts";
import type { BlobReader } from "../../io/readings/blob-reader.ts";
import type { JudgedTree } from "../read-judged-tree.ts";
import { type AskedSurface, type ReadSurface, readSurfaces } from "./read-surfaces.ts";

/** Classes that no other module builds upon: their items are not listed unless a spec is there to name them. */
const WITHOUT_API: ReadonlySet<AuditedSource["class"]> = new Set(["test", "build-script", "ignored"]);

/** A source and its panel. */
export interface ReadSource {
  readonly source: PicturedSource;
  readonly detail: SourceDetail;
}

/** What sources are read with. */
export interface SourceContext extends JudgedTree {
  readonly repository: Repository;
  readonly histories: PathHistories;
  /** The text of a spec by its path, null for one that cannot be read. */
  readonly specText: (path: string) => string | null;
  readonly ownersOf: (path: string) => readonly string[];
  readonly reader: BlobReader;
}

/**
 * Reads the API of every source, what its spec names of it, and what changed since that was last touched.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function readSources(
  context: SourceContext,
  sources: readonly AuditedSource[],
): Promise<readonly ReadSource[]> {
  const asked = sources.map((source) => askedSurface(context, source));
  const surfaces = await readSurfaces(context.reader, asked);
  const drifted = await readDrifted(context, sources);
  return sources.map((source, at) =>
    pictured(context, source, {
      surface: surfaces[at] ?? { lines: 0, items: [] },
      drifted: drifted.get(source.path) ?? 0,
    }),
  );
}

function askedSurface(
  { listing, setup, specText }: SourceContext,
  { path, class: kind, status, spec }: AuditedSource,
): AskedSurface {
  const { api, mention } = setup.mapping.settingsFor(path);
  const isDescribed = status === "own" && specText(spec) !== null;
  return {
    oid: listing.oid(path),
    isListed: isDescribed || !WITHOUT_API.has(kind),
    spec: isDescribed ? listing.oid(spec) : null,
    visibility: api.visibility,
    exempt: mention.exempt,
  };
}

/** How many items of sources changed since their own specs were last touched; of most nothing did. */
async function readDrifted(
  context: SourceContext,
  sources: readonly AuditedSource[],
): Promise<ReadonlyMap<string, number>> {
  const { repository, listing, setup } = context;
  const stale = sources.flatMap((source) => {
    const former = formerContent(context, source);
    const now = listing.oid(source.path);
    return former === null || now === null ? [] : [{ path: source.path, former, now }];
  });
  const drifted = new Map<string, number>();
  for (let at = 0; at < stale.length; at += 500) {
    const part = stale.slice(at, at + 500);
    const oids = part.flatMap(({ former, now }) => [former, now]);
    const blobs = await readBlobs(repository.git, oids, setup.config.maxFileSize);
    for (const { path, former, now } of part) {
      const [before, after] = [text(blobs.get(former)), text(blobs.get(now))];
      const { visibility } = setup.mapping.settingsFor(path).api;
      if (before === null || after === null) continue;
      drifted.set(path, diffSources(before, after, { visibility }).api.length);
    }
  }
  return drifted;
}

/** The source as it was when its own spec was last touched; null where that is not known or nothing changed since. */
function formerContent(
  { listing, histories }: SourceContext,
  { path, spec, status }: AuditedSource,
): string | null {
  if (status !== "own") return null;
  const former = histories.contentWhenTouched(path, spec, listing.oid(spec));
  return former === listing.oid(path) ? null : former;
}

function pictured(
  { histories, ownersOf }: SourceContext,
  { path, class: kind, required, spec, crate, phase, status }: AuditedSource,
  { surface, drifted }: { readonly surface: ReadSurface; readonly drifted: number },
): ReadSource {
  const { lines, items } = surface;
  return {
    source: {
      path,
      class: kind,
      required,
      spec,
      crate,
      phase,
      status: drifted > 0 ? "outdated" : status,
      owners: ownersOf(path),
      lines,
      items: items.length,
      unmentioned: items.filter(([, , mentioned]) => mentioned === false).length,
      drifted,
    },
    detail: { items, commits: histories.newest(path) },
  };
}

function text(blob: BlobText | undefined): string | null {
  return blob?.kind === "text" ? blob.text : null;
}
