import { linkTree } from "../links/link-tree.ts";
import { withEdits } from "../links/rewrite-links.ts";
import { readLintedSpec } from "../lint/lint-spec.ts";
import { parentEdits } from "../lint/parent-edits.ts";
import { specPaths } from "../lint/spec-paths.ts";
import type { Repair, Repairer } from "./repair.ts";

/** Adds the nearest overview to the related specs of those that somebody named and that link none above them. */
export const linkParents: Repairer = {
  asks: ({ changeSet, mapping, isNamed, config }) =>
    specPaths(changeSet.after, mapping).filter(
      (path) =>
        isNamed(path) &&
        path !== config.index?.path &&
        mapping.settingsFor(path).rules["footer-parent-unlinked"] !== "off",
    ),
  repair: (context, textOf) => {
    const tree = linkTree(context.changeSet.after);
    const repairs = linkParents.asks(context).flatMap((path): readonly Repair[] => {
      const blob = textOf(path);
      if (blob?.kind !== "text") return [];
      const { text } = blob;
      const edits = parentEdits(readLintedSpec({ path, text, format: context.config.spec, tree }));
      if (edits.length === 0) return [];
      const why = "links the overview above it";
      return [{ path, why, edits: [{ path, before: text, after: withEdits(text, edits) }] }];
    });
    return { repairs, left: [] };
  },
};
