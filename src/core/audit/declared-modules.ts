import type { ModFact, ModuleFacts, PathAttributes } from "../rust/facts/module-facts.ts";
import { readFacts } from "../rust/facts/read-facts.ts";

/** A module that a source declares, or a file that it takes in. */
export interface DeclaredModule {
  /** Empty for the file of an `include!`. */
  readonly name: string;
  /** What its `path` attributes name. */
  readonly files: PathAttributes;
  /** Only tests are built with it. */
  readonly isTest: boolean;
  /** The modules in an inline one, null for `mod name;`. */
  readonly inside: readonly DeclaredModule[] | null;
}

/** What declares a module in another file, or takes one in. */
const HOLDS_FILES = /\bmod\s+[\w#]+\s*;|\binclude\s*!/;

/** The modules that a source declares; none where none of them is in another file, or the source cannot be read. */
export function declaredModules(text: string): readonly DeclaredModule[] {
  if (!HOLDS_FILES.test(text)) return [];
  const facts = readFacts(text);
  return typeof facts === "string" ? [] : modulesOf(facts);
}

function modulesOf({ mods, testMods, calls }: ModuleFacts): readonly DeclaredModule[] {
  const declared = (mod: ModFact, isTest: boolean): DeclaredModule => ({
    name: mod.name,
    files: mod.files,
    isTest,
    inside: mod.body === null ? null : modulesOf(mod.body),
  });
  return [
    ...mods.map((mod) => declared(mod, false)),
    ...testMods.map((mod) => declared(mod, true)),
    ...calls.flatMap(({ include }): readonly DeclaredModule[] =>
      include === null
        ? []
        : [{ name: "", files: { always: include, sometimes: [] }, isTest: false, inside: null }],
    ),
  ];
}
