import type { Random } from "../../support/random.ts";
import { addPredicate } from "../changing/generics.ts";
import { type Edit, insert, remove, replace } from "../edit.ts";
import { isIn, type Mutation } from "../mutation.ts";
import { isPlain } from "../plain.ts";
import { around, type Site, type SiteKind } from "../site.ts";
import type { Syntax } from "../syntax.ts";

const BOUNDED: readonly SiteKind[] = ["fn", "struct", "enum", "trait", "impl", "trait impl"];

/** Types that mean the same in parentheses. */
const SIMPLE = ["type_identifier", "primitive_type", "generic_type", "scoped_type_identifier", "tuple_type"];

function signatureTypes({ node }: Site): readonly Syntax[] {
  const params =
    node
      .part("parameters")
      ?.all("parameter")
      .map((param) => param.part("type")) ?? [];
  return [...params, node.part("return_type")].filter((type) => type !== null);
}

function boundLists({ node }: Site): readonly Syntax[] {
  const heads = [node.child("type_parameters"), node.child("where_clause"), node.part("bounds")];
  return heads
    .flatMap((head) => head?.below("trait_bounds") ?? [])
    .filter(({ text }) => !/\/[/*]/.test(text));
}

/** One meaning in two spellings. */
export const SPELLING_KEEPS: readonly Mutation[] = [
  {
    name: "elided lifetime written",
    kinds: ["fn"],
    edit: (site, random) => {
      const found = signatureTypes(site).flatMap((type) => type.below("reference_type"));
      const bare = found.filter((type) => type.child("lifetime") === null);
      return bare.length === 0 ? null : [insert(random.pick(bare).from + 1, "'_ ")];
    },
  },
  {
    name: "elided lifetime of self",
    kinds: ["fn"],
    edit: ({ node }) => {
      const self = node.part("parameters")?.child("self_parameter");
      return self?.text.startsWith("&") && self.child("lifetime") === null
        ? [insert(self.from + 1, "'_ ")]
        : null;
    },
  },
  {
    name: "self with its type",
    kinds: ["fn"],
    edit: ({ node }) => {
      const self = node.part("parameters")?.child("self_parameter");
      if (self?.text === "&self") return [replace(self, "self: &Self")];
      return self?.text === "&mut self" ? [replace(self, "self: &mut Self")] : null;
    },
  },
  {
    name: "parentheses around type",
    kinds: ["fn", "field"],
    edit: (site, random) => {
      const own = site.node.part("type");
      const found = [...signatureTypes(site), ...(own === null ? [] : [own])].filter(({ type }) =>
        SIMPLE.includes(type),
      );
      if (found.length === 0) return null;
      const type = random.pick(found);
      return [replace(type, `(${type.text})`)];
    },
  },
  {
    name: "unit result written",
    kinds: ["fn"],
    edit: ({ node }) => {
      const list = node.part("parameters");
      return list === null || node.part("return_type") !== null ? null : [insert(list.to, " -> ()")];
    },
  },
  {
    name: "bound moved to where",
    kinds: BOUNDED,
    edit: (site, random) => {
      const found = (site.node.child("type_parameters")?.all("type_parameter") ?? []).flatMap((param) => {
        const [name, bounds] = [param.part("name"), param.part("bounds")];
        return name === null || bounds === null ? [] : [{ name, bounds }];
      });
      if (found.length === 0) return null;
      const { name, bounds } = random.pick(found);
      const added = addPredicate(site, `${name.text}${bounds.text}`);
      return added === null || !isPlain(site) ? null : [remove(bounds.from, bounds.to), ...added];
    },
  },
  {
    name: "bounds reversed",
    kinds: BOUNDED,
    edit: (site, random) => {
      const lists = boundLists(site);
      if (lists.length === 0 || !isPlain(site)) return null;
      const list = random.pick(lists);
      const bounds = list.children.filter(({ named }) => named).map(({ text }) => text);
      return bounds.length < 2 ? null : [replace(list, `: ${bounds.reverse().join(" + ")}`)];
    },
  },
  {
    name: "bound repeated",
    kinds: BOUNDED,
    edit: (site, random) => {
      const lists = boundLists(site);
      if (lists.length === 0 || !isPlain(site)) return null;
      const bound = random.pick(lists).children.find(({ named }) => named);
      return bound === undefined ? null : [insert(bound.from, `${bound.text} + `)];
    },
  },
  {
    name: "supertrait moved to where",
    kinds: ["trait"],
    edit: (site) => {
      const bounds = site.node.part("bounds");
      if (bounds === null || !isPlain(site)) return null;
      const added = addPredicate(site, `Self${bounds.text}`);
      return added === null ? null : [remove(bounds.from, bounds.to), ...added];
    },
  },
  {
    name: "predicates reversed",
    kinds: BOUNDED,
    edit: (site) => {
      const clause = site.node.child("where_clause");
      const found = clause?.all("where_predicate") ?? [];
      if (clause === null || found.length < 2 || !isPlain(site)) return null;
      return [
        replace(
          clause,
          `where ${found
            .map(({ text }) => text)
            .reverse()
            .join(", ")}`,
        ),
      ];
    },
  },
  {
    name: "number spelt otherwise",
    kinds: ["fn", "field", "tuple field", "type", "const", "static", "variant"],
    edit: (site, random) => {
      const node = site.kind === "variant" ? site.node.part("value") : site.node;
      const found = (node?.below("array_type") ?? []).flatMap((type) => type.part("length") ?? []);
      const numbers = [...found, ...(node === null ? [] : [node])].filter(({ text }) =>
        /^[0-9]{1,8}$/.test(text),
      );
      return numbers.length === 0 ? null : [otherSpelling(random.pick(numbers), random)];
    },
  },
  {
    name: "ABI of extern",
    kinds: ["fn", "extern"],
    edit: ({ node }) => {
      const abi = (node.child("function_modifiers") ?? node).child("extern_modifier");
      if (abi?.text.replace(/\s/g, "") === 'extern"C"') return [replace(abi, "extern")];
      return abi?.text === "extern" ? [replace(abi, 'extern "C"')] : null;
    },
  },
  {
    name: "names in function type",
    kinds: ["fn", "field", "type"],
    edit: (site) => {
      const found = site.node
        .below("function_type")
        .filter(({ text }) => /^(?:unsafe\s*)?(?:extern\s*"\w+"\s*)?fn\b/.test(text));
      const param = found[0]?.part("parameters")?.children[1];
      return param?.named && param.field === "" && !/parameter|attribute/.test(param.type)
        ? [insert(param.from, "mutated: ")]
        : null;
    },
  },
  {
    name: "implied discriminant written",
    kinds: ["enum"],
    edit: (site) => {
      const plain = site.members.every(
        ({ node, attributes }) =>
          node.part("body") === null && node.part("value") === null && attributes.length === 0,
      );
      const at = site.members.at(-1);
      return plain && at !== undefined && isPlain(site)
        ? [insert(at.node.to, ` = ${site.members.length - 1}`)]
        : null;
    },
  },
  { name: "import written out", kinds: ["fn"], edit: importWrittenOut },
];

function otherSpelling(number: Syntax, random: Random): Edit {
  const value = Number(number.text);
  return replace(
    number,
    random.pick([`0x${value.toString(16)}`, `0b${value.toString(2)}`, `${value}_`, `0o${value.toString(8)}`]),
  );
}

/** `HashMap` for `std::collections::HashMap`, where the file imports it by that path. */
function importWrittenOut(site: Site, random: Random): readonly Edit[] | null {
  const file = around(site).at(-1);
  const inModule = around(site).some(({ kind }) => kind === "mod");
  const used = signatureTypes(site).flatMap((type) => type.below("type_identifier"));
  const paths = new Map(
    (file?.members ?? []).flatMap((member) => {
      const path = member.kind === "use" ? member.node.part("argument") : null;
      const plain = path?.type === "scoped_identifier" && /^(?:std|crate)(?:::\w+)+$/.test(path.text);
      const name = path?.part("name")?.text;
      return plain && name !== undefined && member.attributes.length === 0
        ? [[name, path.text] as const]
        : [];
    }),
  );
  const generics = new Set(
    site.node
      .child("type_parameters")
      ?.below("type_identifier")
      .map(({ text }) => text),
  );
  const found = used.filter(({ text, field }) => paths.has(text) && field !== "name" && !generics.has(text));
  if (inModule || found.length === 0 || isIn(site, "trait impl")) return null;
  const use = random.pick(found);
  return [replace(use, paths.get(use.text) ?? use.text)];
}
