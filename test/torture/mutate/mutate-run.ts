import type { VisibilityFilter } from "../../../src/core/api-change.ts";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { readSurface } from "../../../src/core/rust/read-surface.ts";
import type { Random } from "../support/random.ts";
import { CHANGING } from "./changing/all.ts";
import { applied } from "./edit.ts";
import type { Mutation } from "./mutation.ts";
import { NEUTRAL } from "./neutral/all.ts";
import { type Site, sitesOf } from "./site.ts";
import { type Outside, outsideOf } from "./standing.ts";
import type { Parse } from "./syntax.ts";

/** What became of one mutation. */
export interface Trial {
  readonly mutation: string;
  readonly changing: boolean;
  /** Why it changes nothing that others can see; null where it does. */
  readonly outside: Outside | null;
  readonly seen: boolean;
  readonly filter: VisibilityFilter;
  readonly before: string;
  readonly after: string;
  /** What the product reported. */
  readonly report: string;
}

/** Times that a mutation is tried at another site of a file before it is given up. */
const TRIES = 4;

/** Mutates one text `count` times; nothing for a text that either reader cannot read whole. */
export function mutateText(
  text: string,
  parse: Parse,
  { count, random }: { readonly count: number; readonly random: Random },
): readonly Trial[] {
  const root = parse(text);
  if (root === null || readSurface(text, { visibility: "all" }).analysis !== "complete") return [];
  const sites = sitesOf(root);
  const trials: Trial[] = [];
  for (let round = 0; round < count; round++) {
    const changing = random.chance(0.6);
    const mutation = random.pick(changing ? CHANGING : NEUTRAL);
    const trial = tried(mutation, { text, sites, parse, random, changing });
    if (trial !== null) trials.push(trial);
  }
  return trials;
}

interface Ground {
  readonly text: string;
  readonly sites: readonly Site[];
  readonly parse: Parse;
  readonly random: Random;
  readonly changing: boolean;
}

function tried(mutation: Mutation, ground: Ground): Trial | null {
  const { text, parse, random } = ground;
  const fitting = ground.sites.filter(({ kind }) => mutation.kinds.includes(kind));
  for (let times = 0; times < TRIES && fitting.length > 0; times++) {
    const site = random.pick(fitting);
    const edits = mutation.edit(site, random);
    if (edits === null) continue;
    const after = applied(text, edits);
    if (after !== text && parse(after) !== null) return judged(mutation, site, { ...ground, after });
  }
  return null;
}

function judged(mutation: Mutation, site: Site, ground: Ground & { readonly after: string }): Trial {
  const { text, after, changing, random } = ground;
  const filters = mutation.private ? (["public", "crate"] as const) : (["public", "crate", "all"] as const);
  const filter = random.pick(filters);
  const diff = diffSources(text, after, { visibility: filter });
  return {
    mutation: mutation.name,
    changing,
    outside: changing ? outsideOf(site, filter, mutation) : null,
    seen: diff.api.length > 0,
    filter,
    before: text,
    after,
    report: JSON.stringify(diff.api.slice(0, 2)),
  };
}

/** Whether the product was wrong: a change that it did not see, or one seen where nothing changed. */
export function isFault({ changing, outside, seen }: Trial): boolean {
  return changing ? outside === null && !seen : seen;
}
