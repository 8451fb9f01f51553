import { crateRoots } from "../cargo/crate-roots.ts";
import type { Manifest } from "../cargo/manifest.ts";
import { CrateModule } from "../modules/crate-module.ts";
import { partsIn, placeFiles } from "../modules/place-files.ts";
import type { Sources } from "../modules/sources.ts";
import { PRELUDE, PRIMITIVES } from "../name/prelude.ts";
import { Resolver } from "../resolve/resolver.ts";
import { type FileReach, sameReach } from "./file-reach.ts";
import { type CallContext, followCalls } from "./follow-calls.ts";
import { LeakedNames } from "./leaked-names.ts";
import { MacroDefinitions } from "./macro-definitions.ts";
import { PlacedFile } from "./placed-file.ts";
import { PublicNames } from "./public-names.ts";

/** A library with all that is public in it. */
interface Library extends CallContext {
  readonly placed: ReadonlyMap<string, readonly CrateModule[]>;
  readonly leaks: LeakedNames;
}

/** How far the files of one package are seen. */
export class PackageReach {
  readonly #sources: Sources;
  readonly #others: readonly string[];
  readonly #library: Library | null;
  #placedElsewhere: ReadonlyMap<string, readonly CrateModule[]> | null = null;

  constructor(folder: string, manifest: Manifest, sources: Sources) {
    const { lib, others } = crateRoots(folder, manifest, sources);
    this.#sources = sources;
    this.#others = others;
    this.#library = lib === null ? null : readLibrary(lib, { folder, manifest, sources });
  }

  /** Without a library nothing is public. What only binaries, tests, benchmarks and examples hold is not either. */
  file(path: string): FileReach {
    if (this.#library === null) return sameReach("crate");
    const { names, placed } = this.#library;
    const modules = placed.get(path);
    if (modules === undefined && this.#isElsewhere(path)) return sameReach("crate");
    if (names.unknown !== null) return sameReach({ doubt: names.unknown });
    if (modules === undefined) return sameReach({ doubt: `no \`mod\` that could be read leads to ${path}` });
    return new PlacedFile(partsIn(path, modules), this.#library);
  }

  #isElsewhere(path: string): boolean {
    const roots = () => this.#others.map((other) => CrateModule.root(this.#sources, other));
    this.#placedElsewhere ??= placeFiles(roots(), this.#sources);
    return this.#placedElsewhere.has(path);
  }
}

interface PackageContext {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly sources: Sources;
}

function readLibrary(lib: string, { folder, manifest, sources }: PackageContext): Library {
  const root = CrateModule.root(sources, lib);
  const { edition } = manifest;
  const externs = new Set([...manifest.externs, ...PRELUDE.keys(), ...PRIMITIVES]);
  const dialect = { fromRoot: edition === null || edition === "2015", externs };
  const resolver = new Resolver(root, dialect);
  const names = new PublicNames(resolver);
  if (!sources.has(lib)) names.giveUp(`${lib}, the root of the library, is not there`);
  names.addModule(root, null);
  const definitions = new MacroDefinitions(() => sources.texts(folder));
  const context = { names, resolver, definitions };
  const declared = followCalls(context);
  const placed = placeFiles([root, ...declared], sources);
  const leaks = new LeakedNames({ ...context, resolver: new Resolver(root, dialect), placed, sources });
  return { ...context, placed, leaks };
}
