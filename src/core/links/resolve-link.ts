import { folderOf, joinPath } from "../path-parts.ts";
import type { LinkTree } from "./link-tree.ts";

/** Where a link leads. */
export type Resolution =
  /** Out of the repository: a URL. */
  | { readonly kind: "external" }
  /** Into the spec itself: an anchor alone. */
  | { readonly kind: "self" }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "folder"; readonly path: string }
  /** To nothing, while a file is there that differs in case or in how it composes its letters. */
  | { readonly kind: "misspelt"; readonly path: string; readonly found: string }
  | { readonly kind: "missing"; readonly path: string }
  /** To above the repository's root. */
  | { readonly kind: "outside" };

/** A scheme as in `https:`, or a host without one. */
const URL_START = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/\/)/;

/** The parts of a target: its path, and what a query or an anchor adds. */
const TARGET = /^([^?#]*)([?#][\s\S]*)?$/;

/** A target's path as written, without query and anchor. */
export function targetPath(target: string): string {
  return TARGET.exec(target)?.[1] ?? target;
}

/** The query and anchor of a target as written, empty where it has none. */
export function targetSuffix(target: string): string {
  return TARGET.exec(target)?.[2] ?? "";
}

/** Whether a target leads out of the repository. */
export function isExternal(target: string): boolean {
  return URL_START.test(target);
}

/**
 * Where a link leads in a tree.
 *
 * @param target as the document means it, percent-encoding still in it.
 * @param spec the path of the spec that holds the link. A target that begins with a slash starts at the root.
 */
export function resolveLink(target: string, spec: string, tree: LinkTree): Resolution {
  if (isExternal(target)) return { kind: "external" };
  const path = targetPath(target);
  if (path === "") return { kind: "self" };
  // A percent sign may also be part of a name, so the path as it is written comes first.
  const readings = [...new Set([path, decoded(path)])].map((reading) => resolveReading(reading, spec, tree));
  const [first = { kind: "outside" }] = readings;
  return readings.find(({ kind }) => kind === "file" || kind === "folder") ?? readings.at(-1) ?? first;
}

function resolveReading(path: string, spec: string, tree: LinkTree): Resolution {
  const joined = path.startsWith("/")
    ? joinPath("", path.replace(/^\/+/, ""))
    : joinPath(folderOf(spec), path);
  if (joined === null) return { kind: "outside" };
  if (tree.has(joined) && !path.endsWith("/")) return { kind: "file", path: joined };
  if (tree.hasFolder(joined)) return { kind: "folder", path: joined };
  const found = tree.otherSpelling(joined);
  return found === null ? { kind: "missing", path: joined } : { kind: "misspelt", path: joined, found };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
