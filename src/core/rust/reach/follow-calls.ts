import type { CallFact, ModFact } from "../facts/module-facts.ts";
import type { CrateModule, ModulePart } from "../modules/crate-module.ts";
import type { Resolver } from "../resolve/resolver.ts";
import type { MacroDefinitions } from "./macro-definitions.ts";
import type { PublicNames } from "./public-names.ts";

/** What macro calls are followed with. */
export interface CallContext {
  readonly names: PublicNames;
  readonly resolver: Resolver;
  readonly definitions: MacroDefinitions;
}

/**
 * Takes for public what the macro calls of public modules may re-export: whatever they name. Gives the modules that
 * such a call may declare, told by a file of a name that it says.
 */
export function followCalls(context: CallContext): readonly CrateModule[] {
  const declared: CrateModule[] = [];
  const seen = new Set<CrateModule>();
  for (let found = unseen(context, seen); found.length > 0; found = unseen(context, seen)) {
    for (const module of found) {
      seen.add(module);
      for (const part of module.parts) {
        for (const call of part.calls) declared.push(...followCall(call, { module, part }, context));
      }
    }
  }
  return declared;
}

function unseen({ names }: CallContext, seen: ReadonlySet<CrateModule>): readonly CrateModule[] {
  return [...names.called].filter((module) => !seen.has(module));
}

interface Site {
  readonly module: CrateModule;
  readonly part: ModulePart;
}

function followCall(call: CallFact, { module, part }: Site, context: CallContext): readonly CrateModule[] {
  const { names, resolver, definitions } = context;
  const mentioned = definitions.reexportedBy(call);
  if (mentioned === null) return [];
  const what = call.name === "" ? "lines that cannot be read" : `${call.name}!`;
  const because = `${what} at ${part.file}:${call.line} may make it public`;
  const declared: CrateModule[] = [];
  for (const { paths } of mentioned) {
    if (paths === null) names.giveUp(`${what} at ${part.file}:${call.line} names too much to follow`);
    for (const path of paths ?? []) {
      names.addFound(resolver.path(module, path), because);
      const child = path.length === 1 ? undeclared(path[0] ?? "", { module, part }) : null;
      if (child === null) continue;
      declared.push(child);
      names.addModule(child, because);
    }
  }
  return declared;
}

/** The module of a name that no `mod` declares, and that there is a file for. */
function undeclared(name: string, { module, part }: Site): CrateModule | null {
  if (part.facts.byName.get(name)?.some(({ kind }) => kind === "mod") === true) return null;
  const files = { always: null, sometimes: [] };
  const fact: ModFact = { kind: "mod", name, pub: true, certain: false, hidden: false, files, body: null };
  const child = module.child(fact, part);
  return child.files.length === 0 ? null : child;
}
