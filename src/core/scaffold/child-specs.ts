import { baseName, folderOf, foldersAbove } from "../path-parts.ts";

const OVERVIEWS: ReadonlySet<string> = new Set(["mod.spec.md", "mod.rs.spec.md"]);

/** Folders and files of tests, which no overview lists. */
const TESTS = /(?:^|\/)(?:(?:tests|benches|examples)\/|(?:tests?|[^/]+_tests?)\.rs\.spec\.md$)/;

/**
 * The specs that the overview of a folder lists: those below it, but for tests, and for what lies below another
 * overview, which is listed itself.
 *
 * @param all all specs, sorted.
 */
export function childSpecs(
  { spec, folder }: { readonly spec: string; readonly folder: string },
  all: readonly string[],
): readonly string[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  const below = all.filter(
    (path) => path !== spec && path.startsWith(prefix) && !TESTS.test(path.slice(prefix.length)),
  );
  const covered = new Set(below.filter((path) => OVERVIEWS.has(baseName(path))).map(folderOf));
  covered.delete(folder);
  return below.filter((path) => {
    const isOverview = covered.has(folderOf(path)) && OVERVIEWS.has(baseName(path));
    const above = [...foldersAbove(isOverview ? folderOf(path) : path)];
    return !above.some((each) => covered.has(each) && each.startsWith(prefix));
  });
}
