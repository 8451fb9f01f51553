import { baseName, folderOf, foldersAbove, inFolder, joinPath } from "../path-parts.ts";
import { linkTo } from "./link-to.ts";
import type { LinkTree } from "./link-tree.ts";
import { type Resolution, targetPath } from "./resolve-link.ts";

/** What makes a link that leads nowhere lead to a file. */
export type RepairKind =
  /** The file is there in another spelling. */
  | "spelling"
  /** The link names a folder: its spec is meant. */
  | "folder"
  /** `a/mod.spec.md` for `a/mod.rs.spec.md`. */
  | "mod"
  /** `a.spec.md` for `a.rs.spec.md`. */
  | "extension"
  /** `a/mod.spec.md` for `a.rs.spec.md`. */
  | "file-module"
  /** Up to three `../` too few, or a path from another folder than the spec's own. */
  | "up"
  /** One `../` too many. */
  | "down"
  /** The overview of a level that has none: the nearest one above. */
  | "overview";

/** A repair that leads to a file of the tree. */
export interface LinkRepair {
  readonly kind: RepairKind;
  /** What the link is to say, from the spec's folder on. */
  readonly target: string;
  /** The file that it then leads to. */
  readonly path: string;
}

/** The repairs of a link, the likeliest first. */
export interface LinkRepairs {
  readonly repairs: readonly LinkRepair[];
  /** The one that a program may write: nothing else comes into question. Null where several do, or none. */
  readonly only: LinkRepair | null;
}

const OVERVIEW = "mod.spec.md";

/** An overview of some level above. */
const ABOVE = /^(?:\.{1,2}\/)*mod\.spec\.md$/;

/** What a link may lack that counts too few levels. Of overviews the nearest one is meant, if not the next. */
function levelsOf(path: string): readonly string[] {
  if (path.startsWith("/")) return [];
  return ABOVE.test(path) ? ["../"] : ["../", "../../", "../../../"];
}

type Candidate = readonly [kind: RepairKind, path: string | null];

/**
 * Looks for the file that a broken link means, by the slips that people make. Names come before levels, and the
 * nearest overview last: a link to the folder `tasks` must not silently become one to the whole crate.
 *
 * @param target the link's, query and anchor included; they are not repaired and not part of the answers.
 */
export function linkRepairs(
  { target, resolution }: { readonly target: string; readonly resolution: Resolution },
  spec: string,
  tree: LinkTree,
): LinkRepairs {
  const path = targetPath(target);
  const found = new Map<string, LinkRepair>();
  for (const [kind, candidate] of candidatesOf(path, { spec, resolution })) {
    if (candidate === null || candidate === spec || found.has(candidate) || !tree.has(candidate)) continue;
    found.set(candidate, { kind, target: linkTo(spec, candidate), path: candidate });
  }
  const repairs = [...found.values()];
  const overviews = repairs.length === 0 ? nearestOverview(path, spec, tree) : [];
  const all = [...repairs, ...overviews];
  return { repairs: all, only: all.length === 1 ? (all[0] ?? null) : null };
}

function candidatesOf(
  written: string,
  { spec, resolution }: { readonly spec: string; readonly resolution: Resolution },
): readonly Candidate[] {
  const folder = folderOf(spec);
  const path = written.replace(/^(?:\.\/)+/, "");
  const at = (target: string) => joinPath(folder, target);
  const here = path.startsWith("/") ? joinPath("", path.replace(/^\/+/, "")) : at(path);
  return [
    ["spelling", resolution.kind === "misspelt" ? resolution.found : null],
    ...folderSpecs(resolution).map((each): Candidate => ["folder", each]),
    ...renamed(here).map(([kind, each]): Candidate => [kind, each]),
    ...levelsOf(path).map((up): Candidate => ["up", at(`${up}${path}`)]),
    ["down", path.startsWith("../") ? at(path.slice(3)) : null],
  ];
}

function folderSpecs(resolution: Resolution): readonly string[] {
  if (resolution.kind !== "folder") return [];
  return ["mod.rs.spec.md", OVERVIEW, "lib.rs.spec.md"].map((name) => inFolder(resolution.path, name));
}

/** The names that a spec of nearly the same name goes by. */
function renamed(path: string | null): readonly Candidate[] {
  if (path === null || !path.endsWith(".spec.md")) return [];
  const stem = path.slice(0, -".spec.md".length);
  const folder = folderOf(path);
  const isOverview = baseName(path) === OVERVIEW;
  return [
    [isOverview ? "mod" : "extension", stem.endsWith(".rs") ? null : `${stem}.rs.spec.md`],
    ["file-module", isOverview && folder !== "" ? `${folder}.rs.spec.md` : null],
  ];
}

/** Where an overview at some level above the spec is meant, and that level has none. */
function nearestOverview(path: string, spec: string, tree: LinkTree): readonly LinkRepair[] {
  if (!ABOVE.test(path)) return [];
  for (const folder of foldersAbove(spec)) {
    const overview = inFolder(folder, OVERVIEW);
    if (overview === spec || !tree.has(overview)) continue;
    return [{ kind: "overview", target: linkTo(spec, overview), path: overview }];
  }
  return [];
}
