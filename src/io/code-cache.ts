import { readFileSync } from "node:fs";
import { createRequire, type Module } from "node:module";
import { basename, dirname, join, sep } from "node:path";
import { constants, Script } from "node:vm";
import { type CodeFolder, codeFolder } from "./code-folder.ts";

/** A file of the program that was compiled, and whether its code came from an earlier run. */
interface Compiled {
  readonly script: Script;
  readonly isKnown: boolean;
}

/**
 * Has Node compile the files of the program from the code that V8 made of them in an earlier run, which leaves two
 * thirds of the compiling out. Gives what keeps the code for later runs, to be called when all work is done.
 *
 * @param chunks absolute path of the folder with the files. They are ASCII, and their names change with their content.
 * @see {@link https://nodejs.org/api/vm.html#scriptcreatecacheddata}
 */
export function useCodeCache(chunks: string, env: Readonly<Record<string, string | undefined>>): () => void {
  const folder = codeFolder(env);
  if (folder === null) return () => {};
  const compiled = new Map<string, Compiled>();
  const { extensions } = createRequire(join(chunks, "."));
  const compileElse = extensions[".js"];
  extensions[".js"] = (module, filename) => {
    if (filename.startsWith(chunks + sep)) run(module, { filename, folder, compiled });
    else compileElse(module, filename);
  };
  return () => keepAll(compiled, folder);
}

interface Asked {
  readonly filename: string;
  readonly folder: CodeFolder;
  readonly compiled: Map<string, Compiled>;
}

/** What Node's own loader does with a CommonJS module. */
function run(module: Module, { filename, folder, compiled }: Asked): void {
  const name = basename(filename);
  const source = readFileSync(filename, "latin1");
  const code = folder.read(name);
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(code === null ? {} : { cachedData: code }),
  });
  compiled.set(name, { script, isKnown: code !== null && script.cachedDataRejected === false });
  const require = (id: string): unknown => module.require(id);
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
}

/** A file that nobody knew means that this run came where none had been: what it compiled of the others counts too. */
function keepAll(compiled: ReadonlyMap<string, Compiled>, folder: CodeFolder): void {
  if ([...compiled.values()].every(({ isKnown }) => isKnown)) return;
  const files = [...compiled].map(([name, { script }]) => ({ name, code: script.createCachedData() }));
  folder.keep(files);
}
