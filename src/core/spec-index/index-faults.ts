import { resolveLink } from "../links/resolve-link.ts";
import { brokenLink } from "../lint/link-faults.ts";
import { withLines } from "../lint/lint-spec.ts";
import type { SpecFault, StaleIndexFacts } from "../lint/spec-fault.ts";
import { blockLines, comparedLines } from "./index-blocks.ts";
import type { SpecIndex } from "./spec-index.ts";

/**
 * The links of an index that lead nowhere, with what they may mean.
 *
 * @param movedTo where a file went in the judged change, null where it did not move.
 */
export function indexLinkFaults(
  { path, document, tree }: SpecIndex,
  movedTo: (path: string) => string | null = () => null,
): readonly SpecFault[] {
  const faults = document.links.flatMap((link) => {
    const resolution = resolveLink(link.target, path, tree);
    const facts = brokenLink(link, resolution, { path, formerPath: null, tree, movedTo });
    if (facts === null) return [];
    return [{ rule: "index-link-broken" as const, offset: link.from, facts, items: [link.target] }];
  });
  return withLines({ path, document }, faults);
}

/** A spec to which the index does not lead. */
export function entryFault(
  spec: string,
  { path, reach }: { readonly path: string; readonly reach: "direct" | "reachable" },
): SpecFault {
  return { rule: "index-entry-missing", path: spec, line: null, facts: { index: path, reach }, items: [] };
}

/** The index is not there at all; told once, not for each spec. */
export function noIndexFault(path: string): SpecFault {
  return {
    rule: "index-entry-missing",
    path,
    line: null,
    facts: { index: path, reach: null },
    items: ["index"],
  };
}

/**
 * What is wrong with the managed block of an index; nothing where it has none.
 *
 * @param lines what the tree gives, asked for only where there is one whole block.
 */
export function blockFaults(index: SpecIndex, lines: readonly string[]): readonly SpecFault[] {
  const { path, document, blocks } = index;
  const [block] = blocks;
  if (block === undefined) return [];
  const at = (facts: StaleIndexFacts) =>
    withLines({ path, document }, [
      { rule: "index-coverage-stale", offset: block.from, facts, items: [facts.kind] },
    ]);
  if (blocks.length > 1) return at({ kind: "several" });
  if (block.to === null) return at({ kind: "unclosed" });
  const found = comparedLines(blockLines(document.text, block));
  const right = comparedLines(lines);
  if (found.join("\n") === right.join("\n")) return [];
  const has = new Set(found);
  const needs = new Set(right);
  return at({
    kind: "stale",
    missing: right.filter((line) => !has.has(line)).length,
    extra: found.filter((line) => !needs.has(line)).length,
  });
}
