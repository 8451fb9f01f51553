import { linkTo } from "../links/link-to.ts";
import { resolveLink } from "../links/resolve-link.ts";
import { baseName, folderOf, foldersAbove, inFolder } from "../path-parts.ts";
import type { LintedSpec } from "./linted-spec.ts";
import type { FaultAt } from "./spec-fault.ts";

/** A spec links none of the overviews above it. The nearest is told. */
export function parentFaults(spec: LintedSpec): readonly FaultAt[] {
  const { path, tree, links, format, footer } = spec;
  if (format.footer.placement === "none" || footer.kind !== "found") return [];
  const overviews = overviewsAbove(path).filter((overview) => tree.has(overview));
  const [nearest] = overviews;
  if (nearest === undefined) return [];
  const isLinked = links.some((link) => {
    const found = resolveLink(link.target, path, tree);
    return found.kind === "file" && overviews.includes(found.path);
  });
  if (isLinked) return [];
  const parent = linkTo(path, nearest);
  return [{ rule: "footer-parent-unlinked", offset: null, facts: { parent }, items: [] }];
}

/** Where the overviews of a spec may be, the nearest first: those of its folder, unless it is one of them itself. */
export function overviewsAbove(spec: string): readonly string[] {
  const isOverview = OVERVIEWS.includes(baseName(spec));
  const folders = [...foldersAbove(spec)].slice(isOverview ? 1 : 0);
  const own = isOverview ? [] : OVERVIEWS.map((name) => inFolder(folderOf(spec), name));
  const above = [...(isOverview ? [folderOf(spec)] : []), ...folders].flatMap((folder) => [
    ...(folder === "" ? [] : [`${folder}.rs.spec.md`]),
    ...(isOverview && folder === folderOf(spec) ? [] : OVERVIEWS.map((name) => inFolder(folder, name))),
  ]);
  return [...new Set([...own, ...above])].filter((path) => path !== spec);
}

const OVERVIEWS: readonly string[] = ["mod.spec.md", "mod.rs.spec.md"];
