import type { AuditedSource } from "../../core/audit/audit-report.ts";
import type { PathHistories } from "../../core/picture/path-histories.ts";
import type { PicturedSource, SourceDetail } from "../../core/picture/report-data.ts";
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
  readonly histories: PathHistories;
  /** How many items of a source changed since its own spec was last touched, by path. */
  readonly outdated: ReadonlyMap<string, number>;
  /** The text of a spec by its path, null for one that cannot be read. */
  readonly specText: (path: string) => string | null;
  readonly ownersOf: (path: string) => readonly string[];
  readonly reader: BlobReader;
}

/**
 * Reads the API of every source, and what its spec names of it.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function readSources(
  context: SourceContext,
  sources: readonly AuditedSource[],
): Promise<readonly ReadSource[]> {
  const asked = sources.map((source) => askedSurface(context, source));
  const surfaces = await readSurfaces(context.reader, asked);
  return sources.map((source, at) =>
    pictured(context, source, {
      surface: surfaces[at] ?? { lines: 0, items: [] },
      drifted: context.outdated.get(source.path) ?? 0,
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
