import type { DeclaredName, FileReach, Reach } from "./reach/file-reach.ts";
import type { SurfaceOptions } from "./surface-options.ts";

/** How either version of a source is read, and whether a name of its is seen from outside of the crate in one alone. */
export interface VersionOptions {
  readonly before: SurfaceOptions;
  readonly after: SurfaceOptions;
  readonly isOpened: boolean;
}

/**
 * How the two versions of a source are read. Where only what is public counts, what some path leads to in one version
 * alone is an item of that one; anything else is as public in both as in the wider one.
 */
export function versionOptions(options: SurfaceOptions): VersionOptions {
  const reach = options.reach ?? null;
  const [before, after] = reach?.sides ?? [];
  if (reach === null || before === undefined || after === undefined)
    return { before: options, after: options, isOpened: false };
  const opened = options.visibility === "public" ? openedNames(before, after) : new Set<string>();
  const read = (own: FileReach): SurfaceOptions => ({ ...options, reach: versionReach(own, reach, opened) });
  return { before: read(before), after: read(after), isOpened: opened.size > 0 };
}

/** The names that a path leads to in one version alone. */
function openedNames(before: FileReach, after: FileReach): ReadonlySet<string> {
  const opened = new Set<string>();
  for (const name of before.declared?.() ?? []) {
    const [one, other] = [before.leads?.(name) ?? null, after.leads?.(name) ?? null];
    if (one !== null && other !== null && one !== other) opened.add(keyOf(name));
  }
  return opened;
}

/** The reach of both versions, but for names that a path leads to in one of them alone. */
function versionReach(own: FileReach, either: FileReach, opened: ReadonlySet<string>): FileReach {
  const openedIn = (name: DeclaredName): Reach | null => {
    if (opened.size === 0 || !opened.has(keyOf(name))) return null;
    return own.leads?.(name) === true ? "public" : "crate";
  };
  return {
    ...withMacros(own),
    name: (inline, name, space) => openedIn({ inline, name, space }) ?? either.name(inline, name, space),
    owner: (inline, path) => {
      const [name = "", ...rest] = path;
      const told = rest.length === 0 ? openedIn({ inline, name, space: "t" }) : null;
      return told ?? either.owner(inline, path);
    },
    use: (...asked) => either.use(...asked),
    call: (...asked) => either.call(...asked),
    declares: (...asked) => either.declares(...asked),
    impls: () => either.impls(),
  };
}

function withMacros({ macros }: FileReach): Pick<FileReach, "macros"> {
  return macros === undefined ? {} : { macros };
}

function keyOf({ inline, name, space }: DeclaredName): string {
  return `${space}:${[...inline, name].join("::")}`;
}
