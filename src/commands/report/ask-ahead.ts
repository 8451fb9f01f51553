import { auditScope } from "../../core/audit/audit-tree.ts";
import type { WantedReadings } from "../../io/readings/wanted-readings.ts";
import type { JudgedTree } from "../read-judged-tree.ts";
import { wantedSurfaces } from "./read-surfaces.ts";

/** A source that is for tests, or for Cargo, by its name. */
const SEEMS_APART = /(?:^|\/)(?:tests|benches|examples)\/|(?:^|[/_])tests?[_.][^/]*$|(?:^|\/)build\.rs$/;

/**
 * What a report will most likely ask of the blobs of a tree, so that each is read once. Whose API is listed shows when
 * all sources have been read; until then names tell. Where they told wrong, what is missing is read afterwards.
 */
export function askedAhead({ listing, setup }: JudgedTree): WantedReadings {
  const { mapping } = setup;
  const { sources, read } = auditScope(setup, listing, []);
  const asked = sources.map((path) => {
    const { exists, own, path: spec } = mapping.specFor(path, listing);
    const { api, mention } = mapping.settingsFor(path);
    const isDescribed = exists && own;
    return {
      oid: listing.oid(path),
      isListed: isDescribed || (mapping.inScope(path) && !SEEMS_APART.test(path)),
      spec: isDescribed ? listing.oid(spec) : null,
      visibility: api.visibility,
      exempt: mention.exempt,
    };
  });
  const wanted = wantedSurfaces(asked);
  for (const path of read) wanted.add(listing.oid(path), "summary");
  return wanted;
}
