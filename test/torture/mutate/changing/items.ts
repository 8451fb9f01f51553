import { insert, remove, replace } from "../edit.ts";
import { isIn, type Mutation, takesVisibility, WITH_VISIBILITY } from "../mutation.ts";
import type { Site } from "../site.ts";

const MEMBERS = [...WITH_VISIBILITY, "field", "tuple field"] as const;

/** Whether removing or renaming it takes a name from others: `_`, and what a trait prescribes, is no such name. */
function hasOwnName(site: Site): boolean {
  return site.name !== null && site.name.text !== "_" && !(isIn(site, "trait impl") && site.kind !== "type");
}

/** What happens to any item: its visibility, its name, its being there. */
export const ITEM_CHANGES: readonly Mutation[] = [
  {
    name: "narrow pub to private",
    kinds: MEMBERS,
    becomes: 0,
    edit: ({ visibility }) => (visibility === null ? null : [remove(visibility.from, visibility.to)]),
  },
  {
    name: "narrow pub to pub(crate)",
    kinds: MEMBERS,
    becomes: 1,
    edit: ({ visibility }) => (visibility?.text === "pub" ? [replace(visibility, "pub(crate)")] : null),
  },
  {
    name: "widen pub(…) to pub",
    kinds: MEMBERS,
    becomes: 2,
    edit: ({ visibility }) =>
      visibility !== null && visibility.text !== "pub" ? [replace(visibility, "pub")] : null,
  },
  {
    name: "make public",
    kinds: MEMBERS,
    becomes: 2,
    edit: (site) =>
      site.visibility === null && takesVisibility(site) && site.name?.text !== "_"
        ? [insert(site.start, "pub ")]
        : null,
  },
  {
    name: "delete item",
    kinds: ["fn", "struct", "union", "enum", "trait", "type", "const", "static", "mod", "macro"],
    edit: (site) => (hasOwnName(site) ? [remove(site.from, site.node.to)] : null),
  },
  {
    name: "rename item",
    kinds: ["fn", "struct", "union", "enum", "trait", "type", "const", "static", "mod", "macro"],
    edit: (site) => (site.name !== null && hasOwnName(site) ? [insert(site.name.to, "_mutated")] : null),
  },
  {
    name: "add a public function",
    kinds: ["file", "mod", "impl"],
    adds: true,
    edit: (site) => {
      const last = site.members.findLast(({ kind }) => kind !== "macro call");
      return last === undefined ? null : [insert(last.node.to, "\npub fn mutated_newcomer() {}\n")];
    },
  },
  {
    name: "add a public module",
    kinds: ["file", "mod"],
    adds: true,
    edit: ({ members: [first] }) =>
      first === undefined ? null : [insert(first.from, "\npub mod mutated_newcomer;\n")],
  },
];
