import { append, insert, prepend, remove, removeElement, replace } from "../edit.ts";
import { isIn, type Mutation } from "../mutation.ts";
import type { Site } from "../site.ts";
import type { Syntax } from "../syntax.ts";

const FN = ["fn"] as const;

function params(site: Site): readonly Syntax[] {
  return site.node.part("parameters")?.all("parameter") ?? [];
}

function receiver(site: Site): Syntax | null {
  return site.node.part("parameters")?.child("self_parameter") ?? null;
}

function modifiers(site: Site): string {
  return site.node.child("function_modifiers")?.text ?? "";
}

/** Adds a word in front of `fn`, in the order that Rust wants. */
function qualify(site: Site, word: string): readonly ReturnType<typeof insert>[] | null {
  const given = modifiers(site);
  const keyword = site.node.child("fn");
  if (keyword === null || given.includes(word.split(" ")[0] ?? word)) return null;
  if (word.startsWith("extern")) return given.includes("extern") ? null : [insert(keyword.from, `${word} `)];
  const rank = ["const", "async", "unsafe"].indexOf(word);
  if (rank < 2 && /const|async/.test(given)) return null;
  const at = site.node.child("function_modifiers");
  if (at === null || rank < 2) return [insert(at?.from ?? keyword.from, `${word} `)];
  const abi = at.child("extern_modifier");
  return [insert(abi?.from ?? keyword.from, `${word} `)];
}

/** What happens to the signature of a function. */
export const FUNCTION_CHANGES: readonly Mutation[] = [
  {
    name: "add parameter",
    kinds: FN,
    edit: (site) => {
      const list = site.node.part("parameters");
      return list === null || list.child("variadic_parameter") ? null : [append(list, "mutated: Mutated")];
    },
  },
  {
    name: "add first parameter",
    kinds: FN,
    edit: (site) => {
      const list = site.node.part("parameters");
      return list === null || receiver(site) !== null || params(site)[0]?.part("pattern")?.type === "self"
        ? null
        : [prepend(list, "mutated: Mutated")];
    },
  },
  {
    name: "remove parameter",
    kinds: FN,
    edit: (site, random) => {
      const list = site.node.part("parameters");
      const found = params(site);
      if (list === null || found.length === 0 || list.child("variadic_parameter")) return null;
      const param = random.pick(found);
      return isTestParam(param) ? null : [removeElement(list, param.from, param.to)];
    },
  },
  {
    name: "swap parameters",
    kinds: FN,
    edit: (site) => {
      const [one, other] = params(site);
      if (one === undefined || other === undefined || one.part("pattern")?.type === "self") return null;
      const types = [one.part("type")?.text, other.part("type")?.text];
      return squeezed(types[0]) === squeezed(types[1]) || isTestParam(one) || isTestParam(other)
        ? null
        : [replace(one, other.text), replace(other, one.text)];
    },
  },
  {
    name: "wrap parameter type",
    kinds: FN,
    edit: (site, random) => {
      const found = params(site).filter((param) => !isTestParam(param));
      const type = found.length === 0 ? null : random.pick(found).part("type");
      return type === null ? null : [replace(type, `Mutated<${type.text}>`)];
    },
  },
  {
    name: "wrap return type",
    kinds: FN,
    edit: ({ node }) => {
      const type = node.part("return_type");
      return type === null ? null : [replace(type, `Mutated<${type.text}>`)];
    },
  },
  {
    name: "remove return type",
    kinds: FN,
    edit: ({ node }) => {
      const type = node.part("return_type");
      const list = node.part("parameters");
      return type === null || list === null || type.text.replace(/\s/g, "") === "()"
        ? null
        : [remove(list.to, type.to)];
    },
  },
  {
    name: "add return type",
    kinds: FN,
    edit: ({ node }) => {
      const list = node.part("parameters");
      return list === null || node.part("return_type") !== null ? null : [insert(list.to, " -> Mutated")];
    },
  },
  {
    name: "add unsafe",
    kinds: FN,
    edit: (site) =>
      isIn(site, "extern") || modifiers(site).includes("safe") ? null : qualify(site, "unsafe"),
  },
  { name: "add async", kinds: FN, edit: (site) => (isIn(site, "extern") ? null : qualify(site, "async")) },
  { name: "add const", kinds: FN, edit: (site) => (isIn(site, "extern") ? null : qualify(site, "const")) },
  {
    name: "add extern ABI",
    kinds: FN,
    edit: (site) => (isIn(site, "extern") ? null : qualify(site, 'extern "system"')),
  },
  {
    name: "remove qualifiers",
    kinds: FN,
    edit: (site) => {
      const found = site.node.child("function_modifiers");
      return found === null || /^default$/.test(found.text) || isIn(site, "extern")
        ? null
        : [remove(found.from, found.to)];
    },
  },
  {
    name: "change receiver",
    kinds: FN,
    edit: (site) => {
      const self = receiver(site);
      const text = self?.text.replace(/\s+/g, " ");
      if (self === null) return null;
      if (text === "&self") return [replace(self, "&mut self")];
      if (text === "&mut self") return [replace(self, "&self")];
      return text === "self" || text === "mut self" ? [replace(self, "&self")] : null;
    },
  },
  {
    name: "remove receiver",
    kinds: FN,
    edit: (site) => {
      const self = receiver(site);
      const list = site.node.part("parameters");
      return self === null || list === null ? null : [removeElement(list, self.from, self.to)];
    },
  },
];

/** A parameter under a cfg may be test code. */
function isTestParam(param: Syntax): boolean {
  return param.child("attributes") !== null;
}

function squeezed(text: string | undefined): string {
  return (text ?? "").replace(/\s+/g, "");
}
