import type { Edit } from "../edit.ts";
import { append, insert, removeElement, replace } from "../edit.ts";
import type { Mutation } from "../mutation.ts";
import { isIn } from "../mutation.ts";
import type { Site } from "../site.ts";

function bodyOf({ node }: Site): string {
  return node.part("body")?.type ?? "";
}

function takeOut(site: Site): readonly Edit[] | null {
  const list = site.parent?.node.part("body") ?? null;
  return list === null ? null : [removeElement(list, site.from, site.node.to)];
}

/** Whether a struct can be written by others, since they see all its fields. */
function isOpen(site: Site): boolean {
  return site.members.every(({ visibility }) => visibility?.text === "pub");
}

/** What happens to fields and variants. */
export const DATA_CHANGES: readonly Mutation[] = [
  {
    name: "add public field",
    kinds: ["struct", "union"],
    edit: ({ node }) => {
      const list = node.part("body");
      return list?.type === "field_declaration_list" ? [append(list, "pub mutated: Mutated")] : null;
    },
  },
  {
    name: "add private field to open struct",
    kinds: ["struct"],
    edit: (site) => {
      const list = site.node.part("body");
      if (list === null || !isOpen(site) || bodyOf(site) !== "field_declaration_list") return null;
      return [append(list, "mutated: Mutated")];
    },
  },
  {
    name: "add tuple field",
    kinds: ["struct"],
    edit: (site) => {
      const list = site.node.part("body");
      return list?.type === "ordered_field_declaration_list" && site.members.length > 0 && isOpen(site)
        ? [append(list, "pub Mutated")]
        : null;
    },
  },
  {
    name: "remove field",
    kinds: ["field"],
    edit: (site) => (isIn(site, "variant") || site.visibility !== null ? takeOut(site) : null),
  },
  {
    name: "rename field",
    kinds: ["field"],
    edit: (site) =>
      site.name !== null && (isIn(site, "variant") || site.visibility !== null)
        ? [insert(site.name.to, "_mutated")]
        : null,
  },
  {
    name: "wrap field type",
    kinds: ["field"],
    edit: (site) => {
      const type = site.node.part("type");
      return type !== null && (isIn(site, "variant") || site.visibility !== null)
        ? [replace(type, `Mutated<${type.text}>`)]
        : null;
    },
  },
  {
    name: "wrap tuple field type",
    kinds: ["tuple field"],
    edit: (site) =>
      isIn(site, "variant") || site.visibility !== null
        ? [replace(site.node, `Mutated<${site.node.text}>`)]
        : null,
  },
  {
    name: "add variant",
    kinds: ["enum"],
    edit: ({ node }) => {
      const list = node.part("body");
      return list === null ? null : [append(list, "Mutated")];
    },
  },
  { name: "remove variant", kinds: ["variant"], edit: takeOut },
  {
    name: "rename variant",
    kinds: ["variant"],
    edit: ({ name }) => (name === null ? null : [insert(name.to, "Mutated")]),
  },
  {
    name: "add payload",
    kinds: ["variant"],
    edit: (site) =>
      site.name === null || site.node.part("body") !== null || site.node.part("value") !== null
        ? null
        : [insert(site.name.to, "(Mutated)")],
  },
  {
    name: "add to payload",
    kinds: ["variant"],
    edit: (site) => {
      const list = site.node.part("body");
      if (list === null) return null;
      return [append(list, bodyOf(site) === "field_declaration_list" ? "mutated: Mutated" : "Mutated")];
    },
  },
  {
    name: "set discriminant",
    kinds: ["variant"],
    edit: (site) => {
      const fieldless = site.parent?.members.every(({ node }) => node.part("body") === null) === true;
      const value = site.node.part("value");
      if (!fieldless || site.name === null) return null;
      return value === null ? [insert(site.name.to, " = 7_654_321")] : [replace(value, "7_654_321")];
    },
  },
  {
    name: "change alias",
    kinds: ["type"],
    edit: (site) => {
      const type = site.node.part("type");
      return type === null ? null : [replace(type, `Mutated<${type.text}>`)];
    },
  },
  {
    name: "change value type",
    kinds: ["const", "static"],
    edit: (site) => {
      const type = site.node.part("type");
      return type === null || site.name?.text === "_" ? null : [replace(type, `Mutated<${type.text}>`)];
    },
  },
  {
    name: "toggle static mut",
    kinds: ["static"],
    edit: ({ node, name }) => {
      const word = node.child("mutable_specifier");
      if (name === null) return null;
      return word === null ? [insert(name.from, "mut ")] : [replace(word, "")];
    },
  },
  {
    name: "const to static",
    kinds: ["const"],
    edit: (site) => {
      const word = site.node.child("const");
      return word === null || site.name?.text === "_" || !isIn(site, "file", "mod")
        ? null
        : [replace(word, "static")];
    },
  },
];
