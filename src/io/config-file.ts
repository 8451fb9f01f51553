import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { ConfigText } from "../core/config/config-text.ts";
import { readRaw } from "../core/config/read-raw.ts";
import { CARGO_MANIFEST, configFormat, SEARCH_PLACES } from "../core/config/search-places.ts";
import { SpecCheckError } from "../core/errors.ts";
import { readConfigText } from "./config-text.ts";

/** Where a configuration is looked for. */
export interface ConfigSearch {
  /** Absolute: the search begins here. */
  readonly cwd: string;
  /** Absolute: the repository's root, where the search ends. */
  readonly root: string;
  /** The file named by `--config`, as given, or null to search. */
  readonly explicit: string | null;
}

/**
 * Finds the configuration and reads it from disk: the file that was named, else the first of {@link SEARCH_PLACES}
 * that says something, from `cwd` up to the root and no further, else the root's `Cargo.toml`. Null when there is
 * none. Nothing that is found is executed.
 *
 * The commit is judged by what is staged: callers put the staged text in the place of `text`.
 *
 * @throws SpecCheckError `config` when a file that is there cannot be read, or the named one is missing or no data.
 */
export async function findConfigFile({ cwd, root, explicit }: ConfigSearch): Promise<ConfigText | null> {
  if (explicit !== null) return namedFile({ cwd, root, explicit }, explicit);
  for (const folder of foldersUpTo(cwd, root)) {
    for (const place of SEARCH_PLACES) {
      const found = await readPlace(folder, place, root);
      if (found !== null) return found;
    }
  }
  const manifest = await readPlace(root, CARGO_MANIFEST, root);
  return manifest !== null && (await saysSomething(manifest)) ? manifest : null;
}

async function namedFile({ cwd, root }: ConfigSearch, name: string): Promise<ConfigText> {
  const file = resolve(realpathSync(cwd), name);
  const format = configFormat(basename(file));
  if (format === null) {
    throw new SpecCheckError(
      "config",
      `cannot use ${name}: expected a .json, .yaml or .yml file, or Cargo.toml`,
      {
        help: "A configuration is plain data; a script is never executed.",
      },
    );
  }
  const text = await readConfigText(file, name);
  if (text !== null) return { path: pathFromRoot(root, file) ?? name, text, format };
  throw new SpecCheckError("config", `cannot use ${name}: no such file`, {
    help: "Correct the path behind --config.",
  });
}

async function readPlace(folder: string, place: string, root: string): Promise<ConfigText | null> {
  const file = join(folder, place);
  const path = relative(realpathSync(root), file).split(sep).join("/");
  const format = configFormat(basename(file));
  const text = format === null ? null : await readConfigText(file, path);
  return text === null || format === null || text.trim() === "" ? null : { path, text, format };
}

/** Cargo's manifest is nearly always there and nearly never ours: it is parsed only where our name occurs. */
async function saysSomething(manifest: ConfigText): Promise<boolean> {
  if (!manifest.text.includes("spec-check")) return false;
  const raw = await readRaw(manifest);
  return raw.kind === "problems" || raw.value !== undefined;
}

function* foldersUpTo(cwd: string, root: string): Generator<string> {
  const top = realpathSync(root);
  const start = realpathSync(cwd);
  const inside = start === top || start.startsWith(top.endsWith(sep) ? top : top + sep);
  for (let folder = inside ? start : top; folder !== top; folder = dirname(folder)) yield folder;
  yield top;
}

/** A path as the repository names it, or null where it lies outside. */
function pathFromRoot(root: string, file: string): string | null {
  const path = relative(realpathSync(root), join(realpathSync(dirname(file)), basename(file)));
  return path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path) ? null : path.split(sep).join("/");
}
