import type { Shard } from "./shard.ts";

/** What all parts of one whole have in common. */
export interface Common {
  readonly base: string | null;
  readonly head: string;
  readonly shard: Shard;
}

/** One thing that two parts have to agree on: its name, and what a part says of it. */
interface Term {
  readonly what: string;
  readonly of: (part: Common) => string;
}

/** In the order of how much they explain: another range has other commits, too. */
const TERMS: readonly Term[] = [
  { what: "version of spec-check", of: ({ shard }) => shard.version },
  { what: "range", of: ({ base, head }) => `${base ?? "the empty tree"}..${head}` },
  { what: "number of parts", of: ({ shard }) => `${shard.count}` },
  {
    what: "way to judge",
    of: ({ shard: { asked } }) =>
      [
        asked.perCommit ? "each commit" : "",
        asked.assumeSpecs ? "specs assumed" : "",
        asked.paths.length === 0
          ? "all paths"
          : `paths ${asked.paths.map((path) => JSON.stringify(path)).join(", ")}`,
      ]
        .filter((word) => word !== "")
        .join(", "),
  },
  { what: "configuration", of: ({ shard }) => shard.settings },
  {
    what: "list of commits, as a clone that is not whole may have",
    of: ({ shard }) => `${shard.commits.all} commits, ${shard.commits.list}`,
  },
];

/** What two parts do not agree on, in words for an error behind their files; null where they may be of one whole. */
export function disagreement(
  one: Common,
  other: Common,
): readonly [what: string, own: string, its: string] | null {
  for (const { what, of } of TERMS) {
    if (of(one) !== of(other)) return [what, of(one), of(other)];
  }
  return null;
}

/** `a.json is of X, b.json is of Y`. */
export function inWords(...files: readonly (readonly [file: string, of: string])[]): string {
  return files.map(([file, of]) => `${file} is of ${of}`).join(", ");
}
