import { insert, remove, replace } from "../edit.ts";
import { isIn, type Mutation } from "../mutation.ts";
import type { Site } from "../site.ts";

function opener({ node }: Site): number | null {
  const body = node.part("body");
  return body === null ? null : body.from + 1;
}

function addInside(site: Site, text: string) {
  const at = opener(site);
  return at === null ? null : [insert(at, text)];
}

/** What happens to traits and impls. */
export const BLOCK_CHANGES: readonly Mutation[] = [
  {
    name: "add required method",
    kinds: ["trait"],
    edit: (site) => addInside(site, " fn mutated_method(&self); "),
  },
  {
    name: "add provided method",
    kinds: ["trait"],
    edit: (site) => addInside(site, " fn mutated_method(&self) {} "),
  },
  {
    name: "add associated type",
    kinds: ["trait"],
    edit: (site) => addInside(site, " type Mutated: Clone; "),
  },
  {
    name: "add associated const",
    kinds: ["trait"],
    edit: (site) => addInside(site, " const MUTATED: u8 = 1; "),
  },
  {
    name: "remove default body",
    kinds: ["fn"],
    edit: (site) => {
      const body = site.node.part("body");
      return isIn(site, "trait") && body !== null ? [replace(body, ";")] : null;
    },
  },
  {
    name: "add default body",
    kinds: ["fn"],
    edit: (site) => {
      const end = site.node.child(";");
      return isIn(site, "trait") && end !== null ? [replace(end, " { todo!() }")] : null;
    },
  },
  {
    name: "change bounds of associated type",
    kinds: ["type"],
    edit: (site) => {
      if (!isIn(site, "trait") || site.name === null) return null;
      const bounds = site.node.part("bounds");
      const at = bounds?.children[0]?.to ?? site.name.to;
      return [insert(at, bounds === null ? ": BoundMutated" : " BoundMutated + ")];
    },
  },
  {
    name: "add supertrait",
    kinds: ["trait"],
    edit: (site) => {
      const bounds = site.node.part("bounds");
      const at = bounds?.children[0]?.to ?? site.node.child("type_parameters")?.to ?? site.name?.to;
      return at === undefined ? null : [insert(at, bounds === null ? ": BoundMutated " : " BoundMutated + ")];
    },
  },
  {
    name: "toggle unsafe trait",
    kinds: ["trait"],
    edit: ({ node }) => {
      const word = node.child("unsafe");
      const keyword = node.child("trait");
      if (word !== null) return [remove(word.from, word.to)];
      return keyword === null || node.child("auto") !== null ? null : [insert(keyword.from, "unsafe ")];
    },
  },
  {
    name: "toggle unsafe impl",
    kinds: ["trait impl"],
    edit: ({ node }) => {
      const word = node.child("unsafe");
      const keyword = node.child("impl");
      if (word !== null) return [remove(word.from, word.to)];
      return keyword === null || node.child("!") !== null ? null : [insert(keyword.from, "unsafe ")];
    },
  },
  {
    name: "remove trait impl",
    kinds: ["trait impl"],
    edit: (site) => [remove(site.from, site.node.to)],
  },
  {
    name: "add trait impl",
    kinds: ["struct", "enum", "union"],
    edit: ({ node, name }) =>
      name === null || node.child("type_parameters") !== null
        ? null
        : [insert(node.to, `\nimpl MutatedTrait for ${name.text} {}\n`)],
  },
  {
    name: "change trait of impl",
    kinds: ["trait impl"],
    edit: ({ node }) => {
      const trait = node.part("trait");
      return trait === null ? null : [replace(trait, "MutatedTrait")];
    },
  },
  {
    name: "wrap type of impl",
    kinds: ["trait impl", "impl"],
    edit: (site) => {
      const type = site.node.part("type");
      if (type === null || (site.kind === "impl" && !site.members.some(isPublic))) return null;
      return [replace(type, `Mutated<${type.text}>`)];
    },
  },
  {
    name: "change associated type of impl",
    kinds: ["type"],
    edit: (site) => {
      const type = site.node.part("type");
      return isIn(site, "trait impl") && type !== null ? [replace(type, `Mutated<${type.text}>`)] : null;
    },
  },
  {
    name: "make impl negative",
    kinds: ["trait impl"],
    edit: ({ node }) => {
      const trait = node.part("trait");
      return trait === null || node.child("!") !== null || node.child("unsafe") !== null
        ? null
        : [insert(trait.from, "!")];
    },
  },
];

function isPublic({ visibility }: Site): boolean {
  return visibility?.text === "pub";
}
