import { resolveLink } from "../links/resolve-link.ts";
import type { LintedSpec } from "./linted-spec.ts";
import type { FaultAt } from "./spec-fault.ts";

/** The files that a spec links, in whatever way. */
export function linkedPaths({ links, path, tree }: LintedSpec): ReadonlySet<string> {
  return new Set(
    links.flatMap(({ target }) => {
      const found = resolveLink(target, path, tree);
      return found.kind === "file" ? [found.path] : [];
    }),
  );
}

/** Related specs that do not link back; `linkedOf` knows what each spec links, null for files that are no specs. */
export function returnFaults(
  { links, path, tree }: LintedSpec,
  linkedOf: (spec: string) => ReadonlySet<string> | null,
): readonly FaultAt[] {
  return links.flatMap(({ place, target, from }): readonly FaultAt[] => {
    if (place !== "related") return [];
    const found = resolveLink(target, path, tree);
    const linked = found.kind === "file" && found.path !== path ? linkedOf(found.path) : null;
    if (found.kind !== "file" || linked === null || linked.has(path)) return [];
    const facts = { target, path: found.path };
    return [{ rule: "footer-link-unreturned", offset: from, facts, items: [target] }];
  });
}
