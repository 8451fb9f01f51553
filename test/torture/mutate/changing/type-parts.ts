import type { Random } from "../../support/random.ts";
import { type Edit, insert, remove, replace } from "../edit.ts";
import { isIn, type Mutation } from "../mutation.ts";
import type { Site, SiteKind } from "../site.ts";
import type { Syntax } from "../syntax.ts";

const TYPED: readonly SiteKind[] = [
  "fn",
  "field",
  "tuple field",
  "type",
  "const",
  "static",
  "trait impl",
  "trait",
];

/** The parts of a site that hold the types of its contract. */
function typesOf(site: Site): readonly Syntax[] {
  if (site.kind === "tuple field") return isIn(site, "variant") || site.visibility ? [site.node] : [];
  if (site.kind === "field" && !isIn(site, "variant") && site.visibility === null) return [];
  if (site.name?.text === "_") return [];
  const { node } = site;
  const params = node.part("parameters")?.all("parameter") ?? [];
  const types = params
    .filter((param) => param.child("attributes") === null)
    .map((param) => param.part("type"));
  const parts = [
    node.part("type"),
    node.part("return_type"),
    node.part("trait"),
    node.part("bounds"),
    ...types,
  ];
  return parts.filter((part) => part !== null);
}

/** Does something to one node of these types, anywhere in the types of a site. */
function inTypes(wanted: readonly string[], edit: (node: Syntax) => readonly Edit[] | null) {
  return (site: Site, random: Random): readonly Edit[] | null => {
    const found = typesOf(site).flatMap((type) => type.below(...wanted));
    return found.length === 0 ? null : edit(random.pick(found));
  };
}

/** What happens deep inside of a type. */
export const TYPE_CHANGES: readonly Mutation[] = [
  {
    name: "rename type in type",
    kinds: TYPED,
    edit: inTypes(["type_identifier"], (node) => [insert(node.to, "Mutated")]),
  },
  {
    name: "change primitive in type",
    kinds: TYPED,
    edit: inTypes(["primitive_type"], (node) => [replace(node, "Mutated")]),
  },
  {
    name: "toggle reference mut",
    kinds: TYPED,
    edit: inTypes(["reference_type"], (node) => {
      const word = node.child("mutable_specifier");
      const type = node.part("type");
      if (word !== null) return [remove(word.from, word.to)];
      return type === null ? null : [insert(type.from, "mut ")];
    }),
  },
  {
    name: "drop reference",
    kinds: TYPED,
    edit: inTypes(["reference_type"], (node) => {
      const type = node.part("type");
      return type === null ? null : [replace(node, type.text)];
    }),
  },
  {
    name: "make lifetime static",
    kinds: TYPED,
    edit: inTypes(["lifetime"], (node) =>
      node.text === "'static" ? [replace(node, "'mutated")] : [replace(node, "'static")],
    ),
  },
  {
    name: "change array length",
    kinds: TYPED,
    edit: inTypes(["array_type"], (node) => {
      const length = node.part("length");
      return length === null ? [insert(node.to - 1, "; 4321")] : [replace(length, "4321")];
    }),
  },
  {
    name: "add type argument",
    kinds: TYPED,
    edit: inTypes(["type_arguments"], (node) => [
      insert(node.to - 1, `${/,\s*>$/.test(node.text) ? "" : ", "}Mutated`),
    ]),
  },
  {
    name: "drop type arguments",
    kinds: TYPED,
    edit: inTypes(["type_arguments"], (node) =>
      node.children.some(({ named, text }) => named && text !== "'_") ? [remove(node.from, node.to)] : null,
    ),
  },
  {
    name: "add bound to dyn or impl",
    kinds: TYPED,
    edit: inTypes(["dynamic_type", "abstract_type"], (node) => [
      replace(node, `(${node.text} + MutatedBound)`),
    ]),
  },
  {
    name: "dyn to impl",
    kinds: TYPED,
    edit: inTypes(["dynamic_type"], (node) => {
      const word = node.child("dyn");
      return word === null ? null : [replace(word, "impl")];
    }),
  },
  {
    name: "change binding",
    kinds: TYPED,
    edit: inTypes(["type_binding"], (node) => {
      const type = node.part("type");
      return type === null ? null : [replace(type, `Mutated<${type.text}>`)];
    }),
  },
  {
    name: "change path qualifier",
    kinds: TYPED,
    edit: inTypes(["scoped_type_identifier"], (node) => {
      const path = node.part("path");
      return path === null || path.below("identifier").length === 0 ? null : [insert(path.to, "::mutated")];
    }),
  },
];
