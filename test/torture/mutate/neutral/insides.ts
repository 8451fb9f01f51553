import { type Edit, insert, remove, replace } from "../edit.ts";
import { isIn, type Mutation } from "../mutation.ts";
import { around, type Site } from "../site.ts";

/** What in a body reaches out of it. */
const REACHING = /\b(?:impl|macro_export|macro_rules)\b/;

function swapBody(body: string) {
  return (site: Site): readonly Edit[] | null => {
    const found = site.node.part("body");
    return found === null || REACHING.test(found.text) ? null : [replace(found, body)];
  };
}

function isPlain({ attributes, parent }: Site): boolean {
  const all = [...attributes, ...(parent?.attributes ?? [])];
  return all.every(({ text }) =>
    /^#!?\[\s*(?:allow|inline|must_use|cfg|doc|derive\((?:Clone|Debug|Copy|, )+\))/.test(text),
  );
}

/** Bodies, values, private items: what others cannot see. */
export const INSIDE_KEEPS: readonly Mutation[] = [
  { name: "replace body", kinds: ["fn"], edit: swapBody("{ todo!() }") },
  {
    name: "body full of brackets",
    kinds: ["fn"],
    edit: swapBody(
      `{ let a = "}"; let b = '{'; let c = r#"}"#; 'a: loop { break 'a; } /* } */ if a < b { pub_(1) } }`,
    ),
  },
  {
    name: "body with items",
    kinds: ["fn"],
    edit: swapBody("{ use a::b; pub struct Mutated; pub fn mutated() {} const C: u8 = 1; }"),
  },
  {
    name: "add statement",
    kinds: ["fn"],
    edit: ({ node }) => {
      const body = node.part("body");
      return body === null ? null : [insert(body.from + 1, " let mutated = 1 < 2 && 3 > 2; ")];
    },
  },
  {
    name: "const value",
    kinds: ["const", "static"],
    edit: (site) => {
      const value = site.node.part("value");
      const used =
        around(site)
          .at(-1)
          ?.node.source.match(new RegExp(`\\b${site.name?.text}\\b`, "g"))?.length ?? 0;
      return value === null || used > 1 || REACHING.test(value.text)
        ? null
        : [replace(value, "mutated(1 + 2)")];
    },
  },
  {
    name: "add private function",
    private: true,
    kinds: ["file", "mod", "impl"],
    edit: ({ members: [first] }) =>
      first === undefined ? null : [insert(first.from, "\nfn mutated_private(x: u8) -> u8 { x }\n")],
  },
  {
    name: "add private struct",
    private: true,
    kinds: ["file", "mod"],
    edit: ({ members: [first] }) =>
      first === undefined
        ? null
        : [insert(first.from, "\n#[derive(Clone)] struct MutatedPrivate { pub a: u8 }\n")],
  },
  {
    name: "add private module",
    private: true,
    kinds: ["file", "mod"],
    edit: ({ members: [first] }) =>
      first === undefined
        ? null
        : [
            insert(
              first.from,
              "\nmod mutated_private { pub fn a() {} pub struct B; impl B { pub fn c() {} } }\n",
            ),
          ],
  },
  {
    name: "add private import",
    private: true,
    kinds: ["file", "mod"],
    edit: ({ members: [first] }) =>
      first === undefined
        ? null
        : [insert(first.from, "\nuse mutated_crate::{mutated_one, MutatedTwo as Mutated3};\n")],
  },
  {
    name: "add test module",
    kinds: ["file"],
    edit: ({ node: { source } }) => [
      insert(
        source.length,
        "\n#[cfg(test)]\nmod mutated_tests { use super::*; pub fn a() {} #[test] fn b() {} }\n",
      ),
    ],
  },
  {
    name: "add test function",
    kinds: ["file", "mod"],
    edit: ({ members }) => {
      const last = members.findLast(({ kind }) => kind !== "macro call");
      return last === undefined ? null : [insert(last.node.to, "\n#[test]\npub fn mutated_test() {}\n")];
    },
  },
  {
    name: "remove private function",
    private: true,
    kinds: ["fn"],
    edit: (site) =>
      site.visibility === null && isIn(site, "file", "mod", "impl") && isPlain(site) && isUnused(site)
        ? [remove(site.from, site.node.to)]
        : null,
  },
  {
    name: "change private function",
    private: true,
    kinds: ["fn"],
    edit: (site) => {
      const list = site.node.part("parameters");
      return list !== null && site.visibility === null && isIn(site, "file", "mod", "impl") && isPlain(site)
        ? [replace(list, "(mutated: u8)")]
        : null;
    },
  },
  {
    name: "private field type",
    private: true,
    kinds: ["field"],
    edit: (site) => {
      const type = site.node.part("type");
      return type !== null && isHiddenField(site) ? [replace(type, "Mutated<u8>")] : null;
    },
  },
  {
    name: "private field name",
    private: true,
    kinds: ["field"],
    edit: (site) => (site.name !== null && isHiddenField(site) ? [insert(site.name.to, "_mutated")] : null),
  },
  {
    name: "change test code",
    kinds: ["fn", "struct", "use", "const"],
    edit: (site) => {
      const inTest = around(site).some(({ attributes }) =>
        attributes.some(({ text }) => /^#!?\[\s*cfg\s*\(\s*test\s*\)/.test(text)),
      );
      return inTest ? [remove(site.from, site.node.to)] : null;
    },
  },
];

function isUnused(site: Site): boolean {
  return REACHING.test(site.node.part("body")?.text ?? "") === false;
}

/** A private field of a struct whose layout and derives tell nothing of it; not the last, which may be unsized. */
function isHiddenField(site: Site): boolean {
  const { parent } = site;
  if (parent?.kind !== "struct" || site.visibility !== null || !isPlain(site)) return false;
  return site.attributes.length === 0 && parent.members.at(-1) !== site;
}
