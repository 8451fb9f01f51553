import { applied, type Edit } from "../mutate/edit.ts";
import type { Mutation } from "../mutate/mutation.ts";
import { NEUTRAL } from "../mutate/neutral/all.ts";
import type { Site } from "../mutate/site.ts";
import type { Random } from "../support/random.ts";
import type { Transformation } from "./transformation.ts";

/** Each neutral edit of the mutation harness, at as many sites of a file as can have it at once. */
export const EVERYWHERE: readonly Transformation[] = [
  ...NEUTRAL.map(
    (mutation): Transformation => ({
      name: `everywhere: ${mutation.name}`,
      filter: mutation.private ? "crate" : "all",
      rewrite: ({ text, sites }, random) => rewritten(text, editsOf(mutation, sites, random)),
    }),
  ),
  {
    name: "items in any order",
    filter: "all",
    rewrite: ({ text, sites }, random) => {
      const shuffle = {
        name: "",
        kinds: ["file", "mod", "impl", "trait", "trait impl"] as const,
        edit: shuffled,
      };
      return rewritten(text, editsOf(shuffle, sites, random));
    },
  },
];

function rewritten(text: string, edits: readonly Edit[]): string | null {
  return edits.length === 0 ? null : applied(text, edits);
}

/** The edits of all sites, leaving out what stands in a site that has some already, and now and then a site. */
function editsOf(mutation: Mutation, sites: readonly Site[], random: Random): readonly Edit[] {
  const edits: Edit[] = [];
  let taken = -1;
  for (const site of sites) {
    if (site.from < taken || !mutation.kinds.includes(site.kind)) continue;
    if (site.members.length > 0 && random.chance(0.4)) continue;
    const own = mutation.edit(site, random);
    if (own === null) continue;
    edits.push(...own);
    taken = site.node.to;
  }
  return edits;
}

/** Members in another order, but for macros: what follows them may need them before it. */
function shuffled({ members, node: { source } }: Site, random: Random): readonly Edit[] | null {
  const free = members.filter(({ kind, attributes }) => {
    return (
      kind !== "macro" && kind !== "macro call" && !attributes.some(({ text }) => text.includes("macro_use"))
    );
  });
  if (free.length < 2) return null;
  const order = free
    .map((site) => ({ site, rank: random.below(2 ** 30) }))
    .sort((one, other) => one.rank - other.rank);
  return free.map(({ from, node }, index) => {
    const other = order[index]?.site;
    return { from, to: node.to, text: other === undefined ? "" : source.slice(other.from, other.node.to) };
  });
}
