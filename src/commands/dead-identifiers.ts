import { deadNames, goneItems, type SaidName } from "../core/lint/dead-names.ts";
import { withLines } from "../core/lint/lint-spec.ts";
import type { LintedSpec } from "../core/lint/linted-spec.ts";
import type { FaultAt, SpecFault } from "../core/lint/spec-fault.ts";
import { readBlobs } from "../io/blobs.ts";
import { readOldVersions } from "../io/history/old-versions.ts";
import type { LintedTree } from "./lint.ts";
import { readSpecs } from "./lint-specs.ts";

/** Specs, and sources, whose texts are asked for at a time. */
const SOURCES = 200;
const SUSPECTS = 20;

/** A spec that names what its source does not say. */
interface Suspect {
  readonly spec: LintedSpec;
  readonly source: string;
  readonly names: readonly SaidName[];
}

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
  const found = await suspects(tree, specs);
  if (found.length === 0) return [];
  const head = tree.head === "index" ? "HEAD" : tree.head;
  const paths = new Set(found.map(({ source }) => source));
  const versions = await readOldVersions(tree.repository.git, head, paths);
  const faults: SpecFault[] = [];
  for (let at = 0; at < found.length; at += SUSPECTS) {
    const batch = found.slice(at, at + SUSPECTS);
    const textOf = await readTexts(
      tree,
      batch.flatMap(({ source }) => versions.get(source) ?? []),
    );
    for (const suspect of batch)
      faults.push(...faultsOf(suspect, (versions.get(suspect.source) ?? []).flatMap(textOf)));
  }
  return faults;
}

async function suspects(tree: LintedTree, specs: readonly string[]): Promise<readonly Suspect[]> {
  const { listing, setup } = tree;
  const pairs: { readonly spec: LintedSpec; readonly source: string; readonly oid: string }[] = [];
  for await (const spec of readSpecs(tree, specs)) {
    if ("reason" in spec) continue;
    const [source = null, ...others] = setup.mapping.sourcesFor(spec.path, listing);
    const oid = source === null ? null : listing.oid(source);
    // A spec of several sources, or of none that is Rust, may mean any of them.
    if (source === null || oid === null || others.length > 0 || !source.endsWith(".rs")) continue;
    pairs.push({ spec, source, oid });
  }
  const found: Suspect[] = [];
  for (let at = 0; at < pairs.length; at += SOURCES) {
    const batch = pairs.slice(at, at + SOURCES);
    const textOf = await readTexts(
      tree,
      batch.map(({ oid }) => oid),
    );
    for (const { spec, source, oid } of batch) {
      const [text] = textOf(oid);
      const names = text === undefined ? [] : deadNames(spec.document, text);
      if (names.length > 0) found.push({ spec, source, names });
    }
  }
  return found;
}

function faultsOf({ spec, source, names }: Suspect, versions: readonly string[]): readonly SpecFault[] {
  const gone = goneItems(versions);
  const faults = names
    .filter(({ name }) => gone.has(name))
    .map(({ name, offset }): FaultAt => {
      return { rule: "spec-identifier-dead", offset, facts: { name, source }, items: [name] };
    });
  return withLines(spec, faults);
}

/** The texts of some objects; those that are none have no text. */
async function readTexts(
  { repository, setup }: LintedTree,
  oids: readonly string[],
): Promise<(oid: string) => readonly string[]> {
  const blobs = await readBlobs(repository.git, oids, setup.config.maxFileSize);
  return (oid) => {
    const blob = blobs.get(oid);
    return blob?.kind === "text" ? [blob.text] : [];
  };
}
