import { setImmediate } from "node:timers/promises";
import type { AuditedSource } from "../../core/audit/audit-report.ts";
import { UNREADABLE } from "../../core/audit/unreadable.ts";
import { linkTree } from "../../core/links/link-tree.ts";
import { folderOf } from "../../core/path-parts.ts";
import { readRelating } from "../../core/picture/relating-spec.ts";
import type { PicturedLink, PicturedSpec } from "../../core/picture/report-data.ts";
import { SpecGraph } from "../../core/picture/spec-graph.ts";
import { readBlobs } from "../../io/blobs.ts";
import type { Repository } from "../../io/open-git.ts";
import type { JudgedTree } from "../read-judged-tree.ts";

/** Specs after which those are let through that wait for this thread, such as others that read. */
const AT_A_TIME = 300;

/** The specs of a tree: nodes, links and texts. */
export interface ReadSpecs {
  /** Their crates are told once the sources are known. */
  readonly specs: readonly Omit<PicturedSpec, "crate">[];
  readonly links: readonly PicturedLink[];
  /** In the order of the specs; empty for one that cannot be read. */
  readonly texts: readonly string[];
  /** The text of a spec by its path, null for one that is not there or cannot be read. */
  readonly specText: (path: string) => string | null;
}

/**
 * Reads specs with what they call related.
 *
 * @param paths sorted.
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function readSpecs(
  { git }: Repository,
  { listing, setup }: JudgedTree,
  paths: readonly string[],
): Promise<ReadSpecs> {
  const { maxFileSize, spec: format } = setup.config;
  const tree = linkTree(listing);
  const oidOf = (path: string) => listing.oid(path) ?? "";
  const blobs = await readBlobs(git, paths.map(oidOf), maxFileSize);
  const graph = new SpecGraph();
  const texts: string[] = [];
  const specs: ReadSpecs["specs"][number][] = [];
  for (const [at, path] of paths.entries()) {
    if (at % AT_A_TIME === 0) await setImmediate();
    const blob = blobs.get(oidOf(path));
    if (blob === undefined) throw new Error(`${path} was not read`);
    const isText = blob.kind === "text";
    texts.push(isText ? blob.text : "");
    if (isText) graph.add(readRelating({ path, text: blob.text, format, tree }));
    specs.push({
      path,
      sources: setup.mapping.sourcesFor(path, listing),
      problem: isText ? null : UNREADABLE[blob.reason],
    });
  }
  const specText = (path: string) => {
    const blob = blobs.get(oidOf(path));
    return blob?.kind === "text" ? blob.text : null;
  };
  return { specs, links: graph.links(paths), texts, specText };
}

/** The same specs, each with the crate of the source that it answers for, else of any source beside it. */
export function withCrates(
  specs: ReadSpecs["specs"],
  sources: readonly AuditedSource[],
): readonly PicturedSpec[] {
  const bySpec = new Map(sources.map(({ spec, crate }) => [spec, crate]));
  const byFolder = new Map(sources.map(({ path, crate }) => [folderOf(path), crate]));
  return specs.map((spec) => ({
    ...spec,
    crate: bySpec.get(spec.path) ?? byFolder.get(folderOf(spec.path)) ?? null,
  }));
}
