import type { NameFact, UseFact } from "../facts/module-facts.ts";
import type { CrateModule } from "../modules/crate-module.ts";
import type { Resolver } from "./resolver.ts";

/**
 * The names, each behind its namespace, that a module has of its own in every build: its globs bring no others of
 * these names in.
 *
 * @see https://doc.rust-lang.org/reference/items/use-declarations.html#glob-imports
 */
export function hiddenNames(module: CrateModule, resolver: Resolver): ReadonlySet<string> {
  const [part, ...others] = module.parts;
  const hidden = new Set<string>();
  if (part === undefined || others.length > 0) return hidden;
  for (const fact of part.facts.names) if (fact.certain && !fact.textual) addSpaces(fact, hidden);
  for (const fact of part.facts.uses)
    if (fact.certain && fact.name !== "*") addUse(fact, { module, resolver }, hidden);
  return hidden;
}

function addSpaces({ name, spaces }: Pick<NameFact, "name" | "spaces">, hidden: Set<string>): void {
  for (const space of spaces) hidden.add(`${space}:${name}`);
}

/** A `use` takes the namespaces of what it leads to, where all of that is known. */
function addUse(
  fact: UseFact,
  { module, resolver }: { readonly module: CrateModule; readonly resolver: Resolver },
  hidden: Set<string>,
): void {
  const { ends } = resolver.use(module, fact);
  for (const end of ends) {
    if (end.kind === "name" && end.fact.certain && ends.length === 1) {
      addSpaces({ name: fact.name, spaces: end.fact.spaces }, hidden);
    }
  }
}

/** Whether all that a name stands for is hidden. */
export function isHidden({ name, spaces }: NameFact, hidden: ReadonlySet<string>): boolean {
  return hidden.size > 0 && spaces.every((space) => hidden.has(`${space}:${name}`));
}
