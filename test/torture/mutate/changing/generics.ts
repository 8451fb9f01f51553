import type { Random } from "../../support/random.ts";
import { append, type Edit, insert, remove, replace } from "../edit.ts";
import { isIn, type Mutation } from "../mutation.ts";
import type { Site, SiteKind } from "../site.ts";
import type { Syntax } from "../syntax.ts";

const GENERIC: readonly SiteKind[] = ["fn", "struct", "union", "enum", "trait", "type"];
const BOUNDED: readonly SiteKind[] = ["fn", "struct", "enum", "trait", "impl", "trait impl"];

function addParam(site: Site, text: string): readonly Edit[] | null {
  const list = site.node.child("type_parameters");
  if (list !== null) return [append(list, text)];
  const at = site.name?.to;
  return at === undefined || isIn(site, "extern") ? null : [insert(at, `<${text}>`)];
}

function typeParams(site: Site): readonly Syntax[] {
  return site.node.child("type_parameters")?.all("type_parameter") ?? [];
}

/** Where a where clause would begin, or go on. */
export function addPredicate(site: Site, text: string): readonly Edit[] | null {
  const clause = site.node.child("where_clause");
  if (clause !== null) {
    const last = clause.children.at(-1);
    return last === undefined ? null : [insert(last.to, `${last.type === "," ? " " : ", "}${text}`)];
  }
  const tuple = site.node.part("body")?.type === "ordered_field_declaration_list";
  if (tuple) return null;
  const semicolon = site.node.child(";");
  const at = site.node.part("body")?.from ?? semicolon?.from;
  return at === undefined ? null : [insert(at, ` where ${text} `)];
}

function boundsBelow({ node }: Site): readonly Syntax[] {
  const heads = [node.child("type_parameters"), node.child("where_clause"), node.part("bounds")];
  return heads
    .flatMap((head) => head?.below("trait_bounds") ?? [])
    .filter((list) => list.children.some(isBound));
}

function isBound(node: Syntax): boolean {
  return node.named && node.type !== "line_comment" && node.type !== "block_comment";
}

function pickBound(site: Site, random: Random): { readonly list: Syntax; readonly bound: Syntax } | null {
  const lists = boundsBelow(site);
  if (lists.length === 0) return null;
  const list = random.pick(lists);
  return { list, bound: random.pick(list.children.filter(isBound)) };
}

/** What happens to type parameters and what is asked of them. */
export const GENERIC_CHANGES: readonly Mutation[] = [
  { name: "add type parameter", kinds: GENERIC, edit: (site) => addParam(site, "TMutated") },
  { name: "add const parameter", kinds: GENERIC, edit: (site) => addParam(site, "const N_MUTATED: usize") },
  {
    name: "add lifetime parameter",
    kinds: GENERIC,
    edit: (site) => {
      const list = site.node.child("type_parameters");
      const first = list?.children[1];
      if (list === null) return addParam(site, "'mutated");
      return first === undefined
        ? null
        : [insert(list.from + 1, `'mutated${first.type === ">" ? "" : ", "}`)];
    },
  },
  {
    name: "remove type parameters",
    kinds: GENERIC,
    edit: ({ node }) => {
      const list = node.child("type_parameters");
      return list === null || list.children.length < 3 ? null : [remove(list.from, list.to)];
    },
  },
  {
    name: "add bound to parameter",
    kinds: BOUNDED,
    edit: (site, random) => {
      const found = typeParams(site).filter((param) => param.part("bounds") === null);
      const name = found.length === 0 ? null : random.pick(found).part("name");
      return name === null ? null : [insert(name.to, ": BoundMutated")];
    },
  },
  {
    name: "add where predicate",
    kinds: BOUNDED,
    edit: (site) => addPredicate(site, "Vec<u8>: BoundMutated"),
  },
  {
    name: "add bound to bounds",
    kinds: BOUNDED,
    edit: (site, random) => {
      const found = pickBound(site, random);
      return found === null ? null : [insert(found.bound.from, "BoundMutated + ")];
    },
  },
  {
    name: "change bound",
    kinds: BOUNDED,
    edit: (site, random) => {
      const found = pickBound(site, random);
      return found === null || found.bound.type === "lifetime"
        ? null
        : [replace(found.bound, "BoundMutated")];
    },
  },
  {
    name: "relax with ?Sized",
    kinds: BOUNDED,
    edit: (site, random) => {
      const found = typeParams(site).filter((param) => param.part("bounds") === null);
      const name = found.length === 0 ? null : random.pick(found).part("name");
      const elsewhere = site.node.child("where_clause")?.text.includes("?");
      return name === null || elsewhere ? null : [insert(name.to, ": ?Sized")];
    },
  },
  {
    name: "remove bounds",
    kinds: BOUNDED,
    edit: (site, random) => {
      const lists = boundsBelow(site).filter((list) => list.from > site.start);
      if (lists.length === 0) return null;
      const list = random.pick(lists);
      const where = site.node.child("where_clause")?.all("where_predicate") ?? [];
      return where.some((predicate) => predicate.part("bounds") === list) || isRepeated(list, site)
        ? null
        : [remove(list.from, list.to)];
    },
  },
  {
    name: "remove where predicate",
    kinds: BOUNDED,
    edit: (site) => {
      const clause = site.node.child("where_clause");
      const [only, more] = clause?.all("where_predicate") ?? [];
      return clause === null || only === undefined || more !== undefined || isRepeated(only, site)
        ? null
        : [remove(clause.from, clause.to)];
    },
  },
  {
    name: "add default type",
    kinds: ["struct", "enum", "trait", "type"],
    edit: (site) => {
      const last = site.node.child("type_parameters")?.children.findLast(({ named }) => named);
      return last?.type !== "type_parameter" || last.part("default_type") !== null
        ? null
        : [insert(last.to, " = Mutated")];
    },
  },
  {
    name: "change default type",
    kinds: ["struct", "enum", "trait", "type"],
    edit: (site) => {
      const found = typeParams(site).flatMap((param) => param.part("default_type") ?? []);
      return found[0] === undefined ? null : [replace(found[0], "Mutated")];
    },
  },
];

/** Whether what is taken out is asked for a second time, so that nothing is lost. */
function isRepeated(bounds: Syntax, { node }: Site): boolean {
  const heads = [node.child("type_parameters"), node.child("where_clause"), node.part("bounds")];
  const all = heads.map((head) => head?.text ?? "").join(" ");
  const words = bounds.text.match(/\w+/g) ?? [];
  return words.some((word) => (all.match(new RegExp(`\\b${word}\\b`, "g")) ?? []).length > 1);
}
