import type { LinkTree } from "./link-tree.ts";
import { resolveLink } from "./resolve-link.ts";
import { relink, type TextEdit } from "./rewrite-links.ts";
import type { SpecLink } from "./spec-link.ts";

/** A file with links, before and after some files moved. */
export interface MovedLinks {
  readonly links: readonly SpecLink[];
  /** Where the file was, and where it is now. */
  readonly formerPath: string;
  readonly path: string;
  /** The files before the moves. */
  readonly before: LinkTree;
  /** Where a file went, null where it did not move. */
  readonly movedTo: (path: string) => string | null;
}

/** The edits that make links lead to the files that they led to before, wherever those are now. */
export function followMoves({ links, formerPath, path, before, movedTo }: MovedLinks): readonly TextEdit[] {
  return links.flatMap((link) => {
    const goal = goalOf(link, formerPath, before);
    if (goal === null) return [];
    const now = movedTo(goal.path);
    // A path from the root says the same from everywhere, and what is in the same place is left as it is written.
    if (now === null && (goal.isFromRoot || path === formerPath)) return [];
    const edit =
      goal.isFromRoot && link.place === "span"
        ? { from: link.from, to: link.to, text: link.target.startsWith("/") ? `/${now}` : (now ?? "") }
        : relink(link, path, now ?? goal.path);
    return edit === null ? [] : [edit];
  });
}

interface Goal {
  readonly path: string;
  readonly isFromRoot: boolean;
}

/** Between backticks a path often begins at the root. */
function goalOf(link: SpecLink, spec: string, tree: LinkTree): Goal | null {
  const found = resolveLink(link.target, spec, tree);
  if (found.kind === "file") return { path: found.path, isFromRoot: link.target.startsWith("/") };
  const isFromRoot = link.place === "span" && tree.has(link.target);
  return isFromRoot ? { path: link.target, isFromRoot } : null;
}
