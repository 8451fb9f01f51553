import { folderOf, joinPath } from "../../path-parts.ts";
import type { CallFact, ModFact, ModuleFacts } from "../facts/module-facts.ts";
import { inlinePlace, type ModuleFile, type ModulePlace, moduleFiles, rootPlace } from "./mod-files.ts";
import type { Sources } from "./sources.ts";

/** The part of a module that one file holds. A module has several where `cfg_attr` gives it several files. */
export interface ModulePart {
  readonly file: string;
  /** Path of the inline modules around it in that file. */
  readonly inline: readonly string[];
  readonly facts: ModuleFacts;
  /** The calls of `facts`, less the `include!`s whose files are parts themselves. */
  readonly calls: readonly CallFact[];
  readonly place: ModulePlace;
}

/** Modules inside modules deeper than this are taken for a circle. */
const MAX_DEPTH = 64;

/** Files that one module may be put together from. */
const MAX_PARTS = 64;

/** Modules of one crate: with `path` attributes a few files can be declared without end. */
const MAX_MODULES = 20_000;

type Source = { readonly body: ModulePart } | { readonly files: readonly ModuleFile[] };

/** What the modules of one crate share. */
interface Shared {
  readonly sources: Sources;
  count: number;
}

/** One module of a crate. Its files are read when it is looked into. */
export class CrateModule {
  readonly parent: CrateModule | null;
  /** What declares it, null for the root. */
  readonly fact: ModFact | null;
  readonly depth: number;
  /** A number that no other module of the crate has. */
  readonly id: number;
  readonly #shared: Shared;
  readonly #source: Source;
  readonly #children = new Map<ModFact, CrateModule>();
  #parts: readonly ModulePart[] | null = null;
  #unknown: string | null = null;

  private constructor(
    source: Source,
    shared: Shared,
    declared: { readonly parent: CrateModule; readonly fact: ModFact } | null,
  ) {
    this.parent = declared?.parent ?? null;
    this.fact = declared?.fact ?? null;
    this.depth = this.parent === null ? 0 : this.parent.depth + 1;
    this.#shared = shared;
    this.#source = source;
    shared.count += 1;
    this.id = shared.count;
  }

  /** The module that a crate's root file holds. */
  static root(sources: Sources, path: string): CrateModule {
    return new CrateModule({ files: [{ path, place: rootPlace(path) }] }, { sources, count: 0 }, null);
  }

  /** The files that it may be in; none for an inline module. */
  get files(): readonly string[] {
    return "body" in this.#source ? [] : this.#source.files.map(({ path }) => path);
  }

  get parts(): readonly ModulePart[] {
    this.#parts ??= this.#read();
    return this.#parts;
  }

  /** Why a part of it cannot be known, null where all of it is. */
  get unknown(): string | null {
    this.#parts ??= this.#read();
    return this.#unknown;
  }

  /** Whether it is another module or stands in it. */
  isIn(module: CrateModule): boolean {
    let inner: CrateModule | null = this;
    while (inner !== null && inner.depth > module.depth) inner = inner.parent;
    return inner === module;
  }

  /** The module that a declaration in one of its parts stands for. */
  child(fact: ModFact, part: ModulePart): CrateModule {
    const known = this.#children.get(fact);
    if (known !== undefined) return known;
    const child = new CrateModule(this.#childSource(fact, part), this.#shared, { parent: this, fact });
    this.#children.set(fact, child);
    return child;
  }

  #childSource(fact: ModFact, part: ModulePart): Source {
    const { body, name, files } = fact;
    if (body === null) {
      return {
        files: moduleFiles(part.place, name, files).filter(({ path }) => this.#shared.sources.has(path)),
      };
    }
    const place = inlinePlace(part.place, name, files);
    const { file } = part;
    return { body: { file, inline: [...part.inline, name], facts: body, calls: body.calls, place } };
  }

  #read(): readonly ModulePart[] {
    if (this.depth > MAX_DEPTH) this.#unknown = `modules are nested more than ${MAX_DEPTH} deep`;
    if (this.#shared.count > MAX_MODULES) this.#unknown = `there are more than ${MAX_MODULES} modules`;
    if (this.#unknown !== null) return [];
    const parts: ModulePart[] = [];
    if ("body" in this.#source) this.#addPart(this.#source.body, parts);
    else {
      if (this.#source.files.length === 0) this.#unknown = `there is no file for \`mod ${this.fact?.name}\``;
      for (const { path, place } of this.#source.files) this.#addFile(path, place, parts);
    }
    return parts;
  }

  #addFile(path: string, place: ModulePlace, parts: ModulePart[]): void {
    const facts = this.#shared.sources.facts(path);
    if (typeof facts === "string") this.#unknown ??= `${path} ${facts}`;
    else this.#addPart({ file: path, inline: [], facts, calls: facts.calls, place }, parts);
  }

  #addPart(part: ModulePart, parts: ModulePart[]): void {
    const included = part.calls.flatMap((call) => {
      const path = call.include === null ? null : joinPath(folderOf(part.file), call.include);
      return path === null ? [] : [{ call, path }];
    });
    const calls = new Set(included.map(({ call }) => call));
    parts.push({ ...part, calls: part.calls.filter((call) => !calls.has(call)) });
    for (const { path } of included) {
      if (!this.#shared.sources.has(path))
        this.#unknown ??= `${path}, which ${part.file} includes, is not there`;
      else if (parts.length < MAX_PARTS) this.#addFile(path, rootPlace(path), parts);
      else this.#unknown ??= `a module is put together from more than ${MAX_PARTS} files`;
    }
  }
}
