import { type Edit, insert, replace } from "../edit.ts";
import { isIn, type Mutation } from "../mutation.ts";
import { isPlain } from "../plain.ts";
import type { Site, SiteKind } from "../site.ts";
import type { Syntax } from "../syntax.ts";

const GENERIC: readonly SiteKind[] = ["fn", "struct", "enum", "trait", "impl", "trait impl", "type"];
const PARAMETER = /^(?:type|const|lifetime)_parameter$/;

/** Where a word stands for what a type or const parameter of that name is: not where something else is called so. */
function usesOf(node: Syntax, word: string): readonly Syntax[] {
  return node.children.flatMap((child) => {
    const names = child.field === "name" && !PARAMETER.test(node.type);
    if (names || child.field === "pattern") return child.children.length === 0 ? [] : usesOf(child, word);
    const here = /identifier$/.test(child.type) && child.text === word ? [child] : [];
    return [...here, ...usesOf(child, word)];
  });
}

/** Macro calls inside of types may read any name. */
function isOpaque({ node }: Site): boolean {
  return node.below("macro_invocation", "macro_definition").length > 0;
}

function params({ node }: Site): readonly Syntax[] {
  return node.part("parameters")?.all("parameter") ?? [];
}

/** Words that are no names. */
const RESERVED = /^(?:_|self|Self|super|crate|r#.*)$/;

/** Names that only the item itself knows. */
export const NAME_KEEPS: readonly Mutation[] = [
  {
    name: "parameter name",
    kinds: ["fn"],
    edit: (site, random) => {
      const found = params(site).flatMap((param) => param.part("pattern") ?? []);
      const names = found.filter(({ type }) => type === "identifier");
      return names.length === 0 || !isPlain(site) ? null : [replace(random.pick(names), "mutated_name")];
    },
  },
  {
    name: "parameter pattern",
    kinds: ["fn"],
    edit: (site, random) => {
      const found = params(site).flatMap((param) => param.part("pattern") ?? []);
      const names = found.filter(({ type }) => type === "identifier");
      return names.length === 0 || !isPlain(site) || site.node.part("body") === null
        ? null
        : [replace(random.pick(names), "Mutated { a, b: (c, _), .. }")];
    },
  },
  {
    name: "mut in pattern",
    kinds: ["fn"],
    edit: (site, random) => {
      const found = params(site).filter((param) => param.child("mutable_specifier") === null);
      const names = found
        .flatMap((param) => param.part("pattern") ?? [])
        .filter(({ type }) => type === "identifier");
      return names.length === 0 || !isPlain(site) ? null : [insert(random.pick(names).from, "mut ")];
    },
  },
  {
    name: "mut self",
    kinds: ["fn"],
    edit: ({ node }) => {
      const self = node.part("parameters")?.child("self_parameter");
      return self?.text === "self" ? [insert(self.from, "mut ")] : null;
    },
  },
  {
    name: "generic parameter name",
    kinds: GENERIC,
    edit: (site, random) => {
      const list = site.node.child("type_parameters")?.all("type_parameter", "const_parameter") ?? [];
      const name = list.length === 0 ? undefined : random.pick(list).part("name")?.text;
      if (name === undefined || !isPlain(site) || isOpaque(site)) return null;
      return usesOf(site.node, name).map((use) => replace(use, "TRenamed"));
    },
  },
  {
    name: "lifetime name",
    kinds: GENERIC,
    edit: (site, random) => {
      const list = site.node.child("type_parameters")?.all("lifetime_parameter") ?? [];
      const name = list.length === 0 ? undefined : random.pick(list).part("name")?.text;
      if (name === undefined || !isPlain(site) || isOpaque(site)) return null;
      return site.node
        .below("lifetime")
        .filter(({ text }) => text === name)
        .map((use) => replace(use, "'renamed"));
    },
  },
  {
    name: "raw name",
    kinds: ["fn", "struct", "enum", "trait", "type", "const", "static", "field", "variant", "mod"],
    edit: (site) => {
      const { name } = site;
      return name === null || RESERVED.test(name.text) || !isPlain(site) ? null : [insert(name.from, "r#")];
    },
  },
  {
    name: "raw name in type",
    kinds: ["fn", "field"],
    edit: (site, random) => {
      const found = site.node.below("type_identifier").filter(({ text }) => !RESERVED.test(text));
      return found.length === 0 ? null : [insert(random.pick(found).from, "r#")];
    },
  },
  { name: "Self for its type", kinds: ["fn", "const"], edit: (site) => selfFor(site, true) },
  { name: "its type for Self", kinds: ["fn", "const"], edit: (site) => selfFor(site, false) },
];

/** `Self` and the type's own name, in an impl of a type without parameters. */
function selfFor(site: Site, toSelf: boolean): readonly Edit[] | null {
  const type = site.parent?.node.part("type");
  if (!isIn(site, "impl") || type?.type !== "type_identifier") return null;
  const [from, to] = toSelf ? [type.text, "Self"] : ["Self", type.text];
  const parts = [site.node.part("parameters"), site.node.part("return_type"), site.node.part("type")];
  const found = parts.flatMap((part) => (part === null ? [] : part.below("type_identifier")));
  const uses = found.filter(({ text }) => text === from);
  const qualified = site.node.below("scoped_type_identifier").length > 0;
  const first = uses[0];
  return first === undefined || qualified ? null : uses.map((use) => replace(use, to));
}
