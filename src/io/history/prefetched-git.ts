import type { Git } from "../git.ts";

/** Git that has some objects at hand already, so that many changes are judged after one process. */
export function prefetchedGit(git: Git, contents: ReadonlyMap<string, Buffer>): Git {
  return {
    ...git,
    async catFiles(oids) {
      const wanted = [...oids];
      const missing = wanted.filter((oid) => !contents.has(oid));
      const read = missing.length === 0 ? new Map<string, Buffer>() : await git.catFiles(missing);
      return new Map(
        wanted.flatMap((oid) => {
          const content = contents.get(oid) ?? read.get(oid);
          return content === undefined ? [] : [[oid, content] as const];
        }),
      );
    },
  };
}
