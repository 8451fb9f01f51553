import type { Repairs } from "../core/fix/repair.ts";
import { linkTree } from "../core/links/link-tree.ts";
import { type TextEdit, withEdits } from "../core/links/rewrite-links.ts";
import { isSpecOf, specPaths } from "../core/lint/spec-paths.ts";
import { blockLines, comparedLines, withBlockLines } from "../core/spec-index/index-blocks.ts";
import { type IndexContext, mendIndexLinks } from "../core/spec-index/mend-index-links.ts";
import { NEW_INDEX } from "../core/spec-index/new-index.ts";
import { placeEntries } from "../core/spec-index/place-entries.ts";
import { neededEntries, reachedFrom } from "../core/spec-index/reached-specs.ts";
import { repairWords } from "../core/spec-index/repair-words.ts";
import { indexedPaths, readSpecIndex, type SpecIndex } from "../core/spec-index/spec-index.ts";
import { indexLines } from "./index-lines.ts";
import type { LintedTree } from "./lint.ts";
import { readIndexFile, readSpecLinks } from "./read-index.ts";

const NOTHING: Repairs = { repairs: [], left: [] };

/**
 * Mends the index of specs: its dead links, entries of specs that it does not lead to, its managed block. What the
 * staged change brought is mended, and of a path that somebody named all of it. The tree is the index of Git as the
 * repairers before left it.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function fixIndex(tree: LintedTree, context: IndexContext): Promise<Repairs> {
  const { index: settings } = context.config;
  if (settings === null) return NOTHING;
  const { path } = settings;
  const { isNamed, report, mapping } = context;
  const isWhole = isNamed(path);
  const found = new Set(
    report.findings.filter(({ rule }) => rule === "index-entry-missing").map((each) => each.path),
  );
  const specs = specPaths(tree.listing, mapping).filter((spec) => spec !== path);
  const wanted = specs.filter((spec) => isWhole || isNamed(spec) || found.has(spec));
  const asksLinks = isWhole || report.findings.some(({ rule }) => rule === "index-link-broken");
  if (wanted.length === 0 && !asksLinks && !isWhole) return NOTHING;
  const read = await readIndexFile(tree, path);
  if (read !== null && "reason" in read) return left(path, "is no text that could be edited");
  if (read === null && !isWhole)
    return left(path, `is not in the index: \`spec-check fix ${path}\` writes it`);
  const before = read?.document.text ?? null;
  const mend = { tree, context, specs, wanted, isWhole };
  const start = read ?? readSpecIndex(path, NEW_INDEX, linkTree(tree.listing));
  const linked = mendIndexLinks(start, context);
  const entered = await enter(withText(start, linked.edits), mend);
  const after = entered.index.document.text;
  const why = repairWords({ isNew: before === null, links: linked.links, ...entered });
  return {
    repairs: before === after ? [] : [{ path, why, edits: [{ path, before, after }] }],
    left: [...linked.left.map((each) => ({ path, why: each })), ...entered.left],
  };
}

interface IndexMend {
  readonly tree: LintedTree;
  readonly context: IndexContext;
  /** All specs but the index. */
  readonly specs: readonly string[];
  /** Those whose entries are written where they are missing. */
  readonly wanted: readonly string[];
  /** Whether the index was named, so that all of it is mended. */
  readonly isWhole: boolean;
}

interface Entered {
  readonly index: SpecIndex;
  readonly entries: number;
  readonly isBlockNew: boolean;
  readonly left: Repairs["left"];
}

/** Writes entries into the managed block, which holds all that is missing, or among those that people wrote. */
async function enter(index: SpecIndex, mend: IndexMend): Promise<Entered> {
  const { tree, context, specs, wanted, isWhole } = mend;
  const links = await readSpecLinks(tree, specs);
  const reached = reachedFrom(indexedPaths(index), links);
  const missing = neededEntries(wanted, reached, links);
  const [block] = index.blocks;
  const nothing: Entered = { index, entries: 0, isBlockNew: false, left: [] };
  if (missing.length === 0 && !(isWhole && block !== undefined)) return nothing;
  if (block !== undefined) {
    if (index.blocks.length > 1 || block.to === null) {
      const why =
        block.to === null
          ? "its block has no end: put <!-- /spec-check:index --> behind it"
          : "holds several blocks of spec-check:index: keep one";
      return { ...nothing, left: [{ path: index.path, why }] };
    }
    const lines = await indexLines(tree, specs, index);
    const { text } = index.document;
    if (isSameBlock(index, lines)) return nothing;
    const written = readSpecIndex(index.path, withBlockLines(text, block, lines), index.tree);
    return { ...nothing, index: written, entries: missing.length, isBlockNew: true };
  }
  const { edits, left: unplaced } = placeEntries(index, missing, isSpecOf(tree.listing, context.mapping));
  return {
    index: withText(index, edits),
    entries: edits.length,
    isBlockNew: false,
    left: unplaced.map(({ spec, why }) => ({ path: spec, why: `has no entry in ${index.path}: ${why}` })),
  };
}

function isSameBlock({ document, blocks }: SpecIndex, lines: readonly string[]): boolean {
  const [block] = blocks;
  if (block === undefined) return false;
  const found = comparedLines(blockLines(document.text, block));
  return found.join("\n") === comparedLines(lines).join("\n");
}

function withText(index: SpecIndex, edits: readonly TextEdit[]): SpecIndex {
  if (edits.length === 0) return index;
  return readSpecIndex(index.path, withEdits(index.document.text, edits), index.tree);
}

function left(path: string, why: string): Repairs {
  return { repairs: [], left: [{ path, why }] };
}
