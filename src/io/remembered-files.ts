import type { Git } from "./git.ts";

/**
 * The same Git, for readers that ask for much the same objects: the named ones are read once, all of them as soon as
 * somebody asks for one. They stay in memory as long as it does.
 */
export function rememberingFiles(git: Git, oids: Iterable<string>): Git {
  const shared: ReadonlySet<string> = new Set(oids);
  let read: Promise<ReadonlyMap<string, Buffer>> | null = null;
  return {
    ...git,
    async catFiles(asked) {
      const wanted = new Set(asked);
      const rest = [...wanted].filter((oid) => !shared.has(oid));
      const found = new Map(await git.catFiles(rest));
      if (rest.length === wanted.size) return found;
      read ??= git.catFiles(shared);
      for (const [oid, content] of await read) if (wanted.has(oid)) found.set(oid, content);
      return found;
    },
  };
}
