import { counted } from "../counted.ts";
import { followMoves } from "../links/follow-moves.ts";
import { linkTree } from "../links/link-tree.ts";
import { type TextEdit, withEdits } from "../links/rewrite-links.ts";
import { readLintedSpec } from "../lint/lint-spec.ts";
import { noneItemEdits } from "../lint/none-items.ts";
import { isSpecOf, specPaths } from "../lint/spec-paths.ts";
import { type TouchedSpecs, touchedSpecs } from "../lint/touched-specs.ts";
import { asksFor, type LinkMending, mendSpec } from "./mend-spec.ts";
import type { FixContext, Repair, Repairer, Unrepaired } from "./repair.ts";

/**
 * Makes links lead to where specs went, in every spec and in the index, and mends what has one right repair in the
 * specs that the report names or somebody named: broken links, paths that do not say where they start, annotations of
 * files that are there by now, lists whose one item says that there is none.
 */
export const mendLinks: Repairer = {
  asks: (context) => {
    const { changeSet, mapping, config, isNamed, report } = context;
    const indexPath = config.index?.path ?? null;
    const specs = specPaths(changeSet.after, mapping);
    const moved = [...gone(context).gone.values()].some((path) => path !== null);
    const found = new Set(report.findings.map(({ path }) => path));
    const asked = moved ? specs : specs.filter((path) => isNamed(path) || found.has(path));
    const hasIndex = indexPath !== null && changeSet.after.has(indexPath) && (moved || isNamed(indexPath));
    return hasIndex && !asked.includes(indexPath) ? [...asked, indexPath] : asked;
  },
  repair: (context, textOf) => {
    const { touched, gone: left } = gone(context);
    const formerPaths = new Map(touched.map(({ path, before }) => [path, before?.path ?? path]));
    const movedTo = (path: string) => left.get(path) ?? null;
    const before = linkTree(context.changeSet.before);
    const tree = linkTree(context.changeSet.after);
    const repairs: Repair[] = [];
    const unrepaired: Unrepaired[] = [];
    for (const path of mendLinks.asks(context)) {
      const blob = textOf(path);
      if (blob?.kind !== "text") continue;
      const formerPath = formerPaths.get(path) ?? path;
      const input = { path, text: blob.text, format: context.config.spec, tree, movedTo };
      const spec = readLintedSpec({ ...input, formerPath: formerPath === path ? null : formerPath });
      const followed = followMoves({ links: spec.links, formerPath: path, path, before, movedTo });
      const mended: LinkMending =
        path === context.config.index?.path ? { edits: [], left: [] } : mendSpec(spec, context);
      const asksNone = asksFor(context, path, { rule: "footer-item-none", target: "" });
      const none = asksNone ? noneItemEdits(spec) : [];
      const edits = distinct([...followed, ...mended.edits, ...none]);
      unrepaired.push(...mended.left.map((why) => ({ path, why })));
      if (edits.length === 0) continue;
      const after = withEdits(blob.text, edits);
      repairs.push({
        path,
        why: whyOf(edits.length - none.length, none.length),
        edits: [{ path, before: blob.text, after }],
      });
    }
    return { repairs, left: unrepaired };
  },
};

function gone({ changeSet, mapping }: FixContext): TouchedSpecs {
  const now = isSpecOf(changeSet.after, mapping);
  const then = isSpecOf(changeSet.before, mapping);
  return touchedSpecs(changeSet, (path) => now(path) || then(path), mapping);
}

/** What two reasons ask for at one place is done once. */
function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  const known = new Set<string>();
  return edits.filter(({ from, to }) => {
    const key = `${from} ${to}`;
    return !known.has(key) && known.add(key) !== undefined;
  });
}

function whyOf(links: number, items: number): string {
  return [
    ...(links > 0 ? [`${counted(links, "link")} mended`] : []),
    ...(items > 0 ? [`${counted(items, "list")} emptied of an item that says so`] : []),
  ].join(", ");
}
