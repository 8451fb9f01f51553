import type { Random } from "../../support/random.ts";
import { insert, remove, removeElement, replace } from "../edit.ts";
import type { Mutation } from "../mutation.ts";
import type { Site } from "../site.ts";
import type { Syntax } from "../syntax.ts";

/** The leaves of a use tree that bind a name, a glob left out. */
export function leavesOf({ node }: Site): readonly Syntax[] {
  const argument = node.part("argument");
  return argument === null ? [] : leaves(argument);
}

function leaves(tree: Syntax): readonly Syntax[] {
  if (tree.type === "scoped_use_list") return leaves(tree.part("list") ?? tree);
  if (tree.type === "use_list") return tree.children.filter(({ named }) => named).flatMap(leaves);
  return tree.type === "use_wildcard" || tree.type.endsWith("comment") ? [] : [tree];
}

function pickLeaf(site: Site, random: Random): Syntax | null {
  const found = leavesOf(site);
  return found.length === 0 ? null : random.pick(found);
}

/** What happens to re-exports, extern crates and macros. */
export const NAME_CHANGES: readonly Mutation[] = [
  {
    name: "remove re-export",
    kinds: ["use"],
    edit: (site, random) => {
      const leaf = pickLeaf(site, random);
      const list = site.node
        .below("use_list")
        .findLast(({ children }) => leaf !== null && children.includes(leaf));
      if (leaf === null) return null;
      return list === undefined || list.children.filter(({ named }) => named).length < 2
        ? [remove(site.from, site.node.to)]
        : [removeElement(list, leaf.from, leaf.to)];
    },
  },
  {
    name: "rename re-export",
    kinds: ["use"],
    edit: (site, random) => {
      const leaf = pickLeaf(site, random);
      const alias = leaf?.part("alias") ?? null;
      if (leaf === null || alias?.text === "_") return null;
      return alias === null ? [insert(leaf.to, " as Mutated")] : [replace(alias, "Mutated")];
    },
  },
  {
    name: "re-export another",
    kinds: ["use"],
    edit: (site, random) => {
      const leaf = pickLeaf(site, random);
      const names = leaf?.below("identifier", "type_identifier") ?? [];
      const path = leaf?.part("path") ?? leaf;
      const last = names.findLast((name) => path !== null && name.to <= path.to);
      return last === undefined || leaf?.text.startsWith("self") ? null : [insert(last.to, "_mutated")];
    },
  },
  {
    name: "remove glob re-export",
    kinds: ["use"],
    edit: (site) =>
      site.node.part("argument")?.type === "use_wildcard" ? [remove(site.from, site.node.to)] : null,
  },
  {
    name: "add re-export",
    kinds: ["use"],
    edit: (site) => {
      const list = site.node.part("argument")?.part("list");
      const first = list?.children[0];
      return first === undefined ? null : [insert(first.to, " mutated_newcomer, ")];
    },
  },
  {
    name: "remove macro_export",
    kinds: ["macro"],
    edit: ({ attributes }) => {
      const found = attributes.find(({ text }) => /^#\[\s*macro_export/.test(text));
      return found === undefined ? null : [remove(found.from, found.to)];
    },
  },
  {
    name: "add macro_export",
    kinds: ["macro"],
    becomes: 2,
    edit: (site) =>
      site.attributes.some(({ text }) => text.includes("macro_export"))
        ? null
        : [insert(site.from, "#[macro_export] ")],
  },
  {
    name: "change matcher",
    kinds: ["macro"],
    edit: ({ node }) => {
      const rule = node.child("macro_rule");
      return rule === null ? null : [insert(rule.from + 1, " mutated ")];
    },
  },
  {
    name: "add macro arm",
    kinds: ["macro"],
    edit: ({ node }) => {
      const rule = node.child("macro_rule");
      return rule === null ? null : [insert(rule.from, "(mutated arm) => {}; ")];
    },
  },
];
