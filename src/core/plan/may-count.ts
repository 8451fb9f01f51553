import type { Config } from "../config/config.ts";

/**
 * What every setup asks about, in the raw output of a diff: Rust, Markdown, manifests, what steers the check, and paths
 * that are not merged.
 */
const ASKED = /\.(?:rs|md|toml)\0|package\.json\0|spec(?:rc|ignore)| U\0/i;

/** A file that is gone or moved, which an index may link. */
const LEFT = / (?:D|R[0-9]*)\0/;

/**
 * Whether a change may touch anything that counts, told from the raw output of its diff without reading it: a commit of
 * twenty thousand pictures is over before it is listed.
 *
 * @param config what the change is judged by; left out where it is not known yet.
 */
export function mayCount(raw: string, config?: Config): boolean {
  if (ASKED.test(raw)) return true;
  if (config === undefined || raw === "") return false;
  const { sources, specs, map, index } = config;
  const isMarkdown = (path: string) => path.endsWith(".md");
  const isUsual =
    sources.every((glob) => /\.rs$/i.test(glob) && !/[[{(]/.test(glob)) &&
    (specs ?? []).every(isMarkdown) &&
    map.every(({ spec }) => isMarkdown(spec)) &&
    (index === null || isMarkdown(index.path));
  return !isUsual || (index !== null && LEFT.test(raw));
}
