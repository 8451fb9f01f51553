import type { UnreadableReason } from "../core/change-set.ts";
import { linkTree } from "../core/links/link-tree.ts";
import { lintSpec, readLintedSpec, withLines } from "../core/lint/lint-spec.ts";
import type { LintedSpec } from "../core/lint/linted-spec.ts";
import { parentFaults } from "../core/lint/parent-faults.ts";
import { linkedPaths, returnFaults } from "../core/lint/return-faults.ts";
import type { FaultRule, SpecFault } from "../core/lint/spec-fault.ts";
import { readBlobs } from "../io/blobs.ts";
import type { LintedTree } from "./lint.ts";

/** Specs whose texts are in memory at a time. */
const BATCH = 200;

/** What is wrong with some specs, and those that are no text. */
export interface LintedSpecs {
  readonly faults: readonly SpecFault[];
  readonly unreadableSpecs: readonly UnreadableSpec[];
}

/** A spec whose content is no text. */
export interface UnreadableSpec {
  readonly path: string;
  readonly reason: UnreadableReason;
}

/**
 * Reads some specs of a tree, a few hundred at a time, and says what is wrong with them. What takes longer than
 * reading each of them once is asked only where a setting asks for it.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function lintSpecs(tree: LintedTree, specs: readonly string[]): Promise<LintedSpecs> {
  const faults: SpecFault[] = [];
  const unreadableSpecs: UnreadableSpec[] = [];
  for await (const read of readSpecs(tree, specs)) {
    if ("reason" in read) unreadableSpecs.push(read);
    else faults.push(...lintSpec(read), ...withLines(read, parentFaults(read)));
  }
  const asks = (rule: FaultRule) =>
    specs.filter((spec) => tree.setup.mapping.settingsFor(spec).rules[rule] !== "off");
  faults.push(...(await unreturnedLinks(tree, asks("footer-link-unreturned"))));
  const named = asks("spec-identifier-dead");
  if (named.length > 0) {
    const { deadIdentifiers } = await import("./dead-identifiers.ts");
    faults.push(...(await deadIdentifiers(tree, named)));
  }
  return { faults, unreadableSpecs };
}

/** The specs of a tree as they are read, in the order asked for. */
export async function* readSpecs(
  { repository, listing, setup }: LintedTree,
  specs: readonly string[],
): AsyncGenerator<LintedSpec | UnreadableSpec> {
  const links = linkTree(listing);
  const { maxFileSize, spec: format } = setup.config;
  for (let at = 0; at < specs.length; at += BATCH) {
    const entries = specs.slice(at, at + BATCH).map((path) => ({ path, oid: listing.oid(path) ?? "" }));
    const blobs = await readBlobs(
      repository.git,
      entries.map(({ oid }) => oid),
      maxFileSize,
    );
    for (const { path, oid } of entries) {
      const blob = blobs.get(oid);
      if (blob === undefined) throw new Error(`${path} was not read`);
      if (blob.kind === "unreadable") yield { path, reason: blob.reason };
      else yield readLintedSpec({ path, text: blob.text, format, tree: links });
    }
  }
}

/** The specs that these link are read as well, whether somebody asked for them or not. */
async function unreturnedLinks(tree: LintedTree, specs: readonly string[]): Promise<readonly SpecFault[]> {
  const read: LintedSpec[] = [];
  for await (const spec of readSpecs(tree, specs)) if (!("reason" in spec)) read.push(spec);
  const linked = new Map(read.map((spec) => [spec.path, linkedPaths(spec)]));
  const others = new Set([...linked.values()].flatMap((paths) => [...paths]));
  const isSpec = (path: string) => tree.setup.mapping.isSpec(path) && !linked.has(path);
  for await (const spec of readSpecs(tree, [...others].filter(isSpec))) {
    if (!("reason" in spec)) linked.set(spec.path, linkedPaths(spec));
  }
  return read.flatMap((spec) =>
    withLines(
      spec,
      returnFaults(spec, (path) => linked.get(path) ?? null),
    ),
  );
}
