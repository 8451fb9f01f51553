import { type Json, listOf, objectOf } from "./rustdoc-crate.ts";

/**
 * Numbers generic parameters and lifetimes, so that renaming one is no difference. Names are looked up from the inside
 * outwards.
 */
export class GenericNames {
  private readonly names = new Map<string, string>();
  private readonly outer: GenericNames | null;
  private readonly level: string;
  /** Names that get their number when they are first met, as an impl's parameters do. */
  private readonly waiting = new Set<string>();
  private count = 0;
  /** What the lifetimes without names were numbered, and the next of them to come again; null where all are new. */
  private readonly given: string[] = [];
  private again: number | null = null;
  /** Whether `'_` stands for a lifetime of its own, as in the header of an impl. */
  readonly fresh: boolean;

  constructor(outer: GenericNames | null, level: string, fresh = false) {
    this.outer = outer;
    this.level = level;
    this.fresh = fresh;
  }

  /** Names declared by a `params` or `generic_params` list, in its order; lifetimes are counted apart. */
  static declared(outer: GenericNames | null, level: string, params: Json | undefined): GenericNames {
    const names = new GenericNames(outer, level);
    let lifetimes = 0;
    for (const param of listOf(params)) {
      const { name } = objectOf(param);
      if (typeof name !== "string") continue;
      if (name.startsWith("'")) names.names.set(name, `'${level}${lifetimes++}`);
      else names.names.set(name, `${level}${names.count++}`);
    }
    return names;
  }

  /** Names of an impl, numbered as they are used: there their order is free. */
  static byUse(level: string, params: Json | undefined): GenericNames {
    const names = new GenericNames(null, level, true);
    for (const param of listOf(params)) {
      const { name } = objectOf(param);
      if (typeof name === "string") names.waiting.add(name);
    }
    return names;
  }

  /** The number of a name, or the name itself where nothing declares it. */
  of(name: string): string {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    if (this.waiting.delete(name)) return this.number(name);
    return this.outer === null ? name : this.outer.of(name);
  }

  /** A lifetime that has no name: a new one each time in the header of an impl, else none. */
  unnamed(): string | null {
    if (!this.fresh) return null;
    const again = this.again === null ? undefined : this.given[this.again++ % this.given.length];
    if (again !== undefined) return again;
    const given = this.number(`'_ ${this.count}`);
    this.given.push(given);
    return given;
  }

  /**
   * From now on the lifetimes without names are those given so far, from the first on: the types that an impl defines
   * have none of their own, but `Self` is written out in them.
   */
  repeat(): void {
    this.again = 0;
  }

  private number(name: string): string {
    const given = `${name.startsWith("'") ? "'" : ""}${this.level}${this.count++}`;
    this.names.set(name, given);
    return given;
  }
}
