import type { ModuleFacts, PathAttributes } from "../rust/facts/module-facts.ts";
import { readFacts } from "../rust/facts/read-facts.ts";

/** A module that a source declares. */
export interface DeclaredModule {
  readonly name: string;
  /** What its `path` attributes name. */
  readonly files: PathAttributes;
  /** Only tests are built with it. */
  readonly isTest: boolean;
  /** The modules in an inline one, null for `mod name;`. */
  readonly inside: readonly DeclaredModule[] | null;
}

/** What declares a module in another file. */
const HOLDS_MODULES = /\bmod\s+[\w#]+\s*;/;

/** The modules that a source declares; none where none of them is in another file, or the source cannot be read. */
export function declaredModules(text: string): readonly DeclaredModule[] {
  if (!HOLDS_MODULES.test(text)) return [];
  const facts = readFacts(text);
  return typeof facts === "string" ? [] : modulesOf(facts);
}

function modulesOf({ mods, testMods }: ModuleFacts): readonly DeclaredModule[] {
  const all = [
    ...mods.map((mod) => ({ mod, isTest: false })),
    ...testMods.map((mod) => ({ mod, isTest: true })),
  ];
  return all.map(({ mod, isTest }) => ({
    name: mod.name,
    files: mod.files,
    isTest,
    inside: mod.body === null ? null : modulesOf(mod.body),
  }));
}
