import type { AuditedSource } from "../../core/audit/audit-report.ts";
import { UNREADABLE } from "../../core/audit/unreadable.ts";
import type { PicturedLink, PicturedSpec } from "../../core/picture/report-data.ts";
import { SpecGraph } from "../../core/picture/spec-graph.ts";
import { indexMentions, type MentionIndex } from "../../core/spec/mention/mention-index.ts";
import type { LintedTree } from "../lint.ts";
import { readSpecs as readLinted } from "../lint-specs.ts";

/** The specs of a tree: nodes, links and texts. */
export interface ReadSpecs {
  readonly specs: readonly PicturedSpec[];
  readonly links: readonly PicturedLink[];
  readonly texts: readonly string[];
  /** The names that each spec says, by its path; reading a text as Markdown is what takes longest. */
  readonly indexes: ReadonlyMap<string, MentionIndex>;
}

/**
 * Reads specs with what they call related.
 *
 * @param paths sorted.
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function readSpecs(
  tree: LintedTree,
  paths: readonly string[],
  sources: readonly AuditedSource[],
): Promise<ReadSpecs> {
  const crates = new Map(sources.map(({ spec, crate }) => [spec, crate]));
  const folders = new Map(
    sources.map(({ path, crate }) => [path.slice(0, path.lastIndexOf("/") + 1), crate]),
  );
  const graph = new SpecGraph();
  const specs: PicturedSpec[] = [];
  const texts: string[] = [];
  const indexes = new Map<string, MentionIndex>();
  for await (const read of readLinted(tree, paths)) {
    const { path } = read;
    const crate = crates.get(path) ?? folders.get(path.slice(0, path.lastIndexOf("/") + 1)) ?? null;
    const answered = tree.setup.mapping.sourcesFor(path, tree.listing);
    const isText = !("reason" in read);
    specs.push({ path, crate, sources: answered, problem: isText ? null : UNREADABLE[read.reason] });
    texts.push(isText ? read.document.text : "");
    if (!isText) continue;
    graph.add(read);
    indexes.set(path, indexMentions(read.document));
  }
  return { specs, links: graph.links(paths), texts, indexes };
}
