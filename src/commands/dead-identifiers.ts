import { deadNames, goneItems } from "../core/lint/dead-names.ts";
import { withLines } from "../core/lint/lint-spec.ts";
import type { LintedSpec } from "../core/lint/linted-spec.ts";
import type { SpecFault } from "../core/lint/spec-fault.ts";
import { readBlobs } from "../io/blobs.ts";
import { readOldVersions } from "../io/history/old-versions.ts";
import type { LintedTree } from "./lint.ts";
import { readSpecs } from "./lint-specs.ts";

/**
 * Names in code spans that a module's source had as items lately, and has no more. Only sources whose spec names
 * something that they do not say at all are looked up in the history.
 *
 * @throws SpecCheckError `git` or `object` when Git fails.
 */
export async function deadIdentifiers(
  tree: LintedTree,
  specs: readonly string[],
): Promise<readonly SpecFault[]> {
  const { repository, listing, setup, head } = tree;
  const { maxFileSize } = setup.config;
  const read: LintedSpec[] = [];
  for await (const spec of readSpecs(tree, specs)) if (!("reason" in spec)) read.push(spec);
  const texts = async (oids: readonly string[]) => {
    const blobs = await readBlobs(repository.git, oids, maxFileSize);
    return oids.flatMap((oid) => {
      const blob = blobs.get(oid);
      return blob?.kind === "text" ? [blob.text] : [];
    });
  };
  const suspects = [];
  for (const spec of read) {
    const [source = null, ...others] = setup.mapping.sourcesFor(spec.path, listing);
    // A spec of several sources, or of none that is Rust, may mean any of them.
    if (source === null || others.length > 0 || !source.endsWith(".rs")) continue;
    const [text] = await texts([listing.oid(source) ?? ""]);
    const names = text === undefined ? [] : deadNames(spec.document, text);
    if (names.length > 0) suspects.push({ spec, source, names });
  }
  if (suspects.length === 0) return [];
  const versions = await readOldVersions(
    repository.git,
    head === "index" ? "HEAD" : head,
    new Set(suspects.map(({ source }) => source)),
  );
  const faults: SpecFault[] = [];
  for (const { spec, source, names } of suspects) {
    const gone = goneItems(await texts(versions.get(source) ?? []));
    const dead = names.filter(({ name }) => gone.has(name));
    const found = dead.map(({ name, offset }) => ({
      rule: "spec-identifier-dead" as const,
      offset,
      facts: { name, source },
      items: [name],
    }));
    faults.push(...withLines(spec, found));
  }
  return faults;
}
