import type { Random } from "../../support/random.ts";
import { leavesOf } from "../changing/names.ts";
import { type Edit, insert, remove, replace } from "../edit.ts";
import { isIn, type Mutation } from "../mutation.ts";
import { isPlain } from "../plain.ts";
import type { Site } from "../site.ts";
import type { Syntax } from "../syntax.ts";

const LISTS = [
  ...["parameters", "type_parameters", "field_declaration_list", "enum_variant_list", "use_list"],
  ...["ordered_field_declaration_list", "type_arguments"],
] as const;

/** Swaps two neighbours, each with its attributes. */
function swapped(one: Site, other: Site): readonly Edit[] {
  const { source } = one.node;
  return [
    { from: one.from, to: one.node.to, text: source.slice(other.from, other.node.to) },
    { from: other.from, to: other.node.to, text: source.slice(one.from, one.node.to) },
  ];
}

function neighbours(members: readonly Site[], random: Random): readonly [Site, Site] | null {
  const at = random.below(members.length - 1);
  const [one, other] = members.slice(at, at + 2);
  return one === undefined || other === undefined ? null : [one, other];
}

/** Items that what follows them may need to stand before it. */
const IN_ORDER = /^(?:macro|macro call)$/;

/** What does not hang on its order, and what only separates. */
export const LIST_KEEPS: readonly Mutation[] = [
  {
    name: "order of items",
    kinds: ["file", "mod", "impl", "trait", "trait impl", "extern"],
    edit: (site, random) => {
      const pair = neighbours(site.members, random);
      const fixed =
        pair === null ||
        pair.some(({ kind, attributes }) => IN_ORDER.test(kind) || attributes.some(isMacroUse));
      return fixed ? null : swapped(...pair);
    },
  },
  {
    name: "order of fields",
    kinds: ["struct"],
    edit: (site, random) => {
      const pair = neighbours(site.members, random);
      const braced = site.node.part("body")?.type === "field_declaration_list";
      const last = pair !== null && pair[1] === site.members.at(-1);
      return pair === null || last || !braced || !isPlain(site) ? null : swapped(...pair);
    },
  },
  {
    name: "order of variants",
    kinds: ["enum"],
    edit: (site, random) => {
      const pair = neighbours(site.members, random);
      const numbered = site.members.every(({ node }) => node.part("body") === null);
      return pair === null || numbered || !isPlain(site) ? null : swapped(...pair);
    },
  },
  {
    name: "trailing comma",
    kinds: ["fn", "struct", "enum", "use", "impl", "trait impl", "trait", "type", "field"],
    edit: (site, random) => {
      const lists = site.node.below(...LISTS).filter((list) => list.children.length > 2);
      if (lists.length === 0) return null;
      const list = random.pick(lists);
      const last = list.children.at(-2);
      if (last === undefined || last.type === "variadic_parameter" || last.type.endsWith("comment"))
        return null;
      return last.type === "," ? [remove(last.from, last.to)] : [insert(last.to, ",")];
    },
  },
  {
    name: "trailing comma of where",
    kinds: ["fn", "struct", "enum", "impl", "trait impl", "trait"],
    edit: ({ node }) => {
      const last = node.child("where_clause")?.children.at(-1);
      if (last === undefined) return null;
      return last.type === "," ? [remove(last.from, last.to)] : [insert(last.to, ",")];
    },
  },
  {
    name: "stray semicolon",
    kinds: ["file", "mod"],
    edit: ({ members }, random) => {
      const found = members.filter(({ kind, node }) => kind === "fn" && node.part("body") !== null);
      return found.length === 0 ? null : [insert(random.pick(found).node.to, ";")];
    },
  },
  {
    name: "use group split",
    kinds: ["use"],
    edit: (site, random) => {
      const list = site.node.part("argument")?.part("list");
      const inner = list?.children.filter(({ named, type }) => named && !type.endsWith("comment")) ?? [];
      const path = site.node.part("argument")?.part("path")?.text;
      if (path === undefined || inner.length < 2 || list?.text.includes("//")) return null;
      const cut = 1 + random.below(inner.length - 1);
      const head = site.node.source.slice(site.from, site.node.part("argument")?.from);
      const part = (leaves: readonly Syntax[]) =>
        `${head}${path}::{${leaves.map(({ text }) => text).join(", ")}};`;
      return [
        {
          from: site.from,
          to: site.node.to,
          text: `${part(inner.slice(cut))}\n${part(inner.slice(0, cut))}`,
        },
      ];
    },
  },
  {
    name: "use group reversed",
    kinds: ["use"],
    edit: ({ node }) => {
      const list = node.below("use_list").findLast(({ children }) => children.length > 4);
      const inner = list?.children.filter(({ named }) => named).map(({ text }) => text);
      return list === undefined || inner === undefined || list.text.includes("/")
        ? null
        : [replace(list, `{${inner.reverse().join(", ")}}`)];
    },
  },
  {
    name: "use in braces",
    kinds: ["use"],
    edit: (site, random) => {
      const leaves = leavesOf(site).filter(({ type }) => type === "scoped_identifier");
      if (leaves.length === 0) return null;
      const leaf = random.pick(leaves);
      const [path, name] = [leaf.part("path"), leaf.part("name")];
      return path === null || name === null ? null : [replace(leaf, `${path.text}::{${name.text}}`)];
    },
  },
  {
    name: "impl split in two",
    kinds: ["impl"],
    edit: (site, random) => {
      const body = site.node.part("body");
      const pair = neighbours(site.members, random);
      if (body === null || pair === null) return null;
      const head = site.node.source.slice(site.from, body.from);
      return site.attributes.some(({ text }) => text.startsWith("#!"))
        ? null
        : [insert(pair[0].node.to, `\n}\n${head}{\n`)];
    },
  },
  {
    name: "empty impl",
    kinds: ["struct", "enum"],
    edit: (site) =>
      site.name === null || site.node.child("type_parameters") !== null || isIn(site, "variant")
        ? null
        : [insert(site.node.to, `\nimpl ${site.name.text} { /* nothing */ }\n`)],
  },
  {
    name: "order of impl parameters",
    kinds: ["impl", "trait impl"],
    edit: ({ node }) => {
      const [one, other] = node.child("type_parameters")?.all("type_parameter") ?? [];
      return one === undefined || other === undefined
        ? null
        : [replace(one, other.text), replace(other, one.text)];
    },
  },
];

function isMacroUse({ text }: Syntax): boolean {
  return text.includes("macro_use");
}
