import { type Edit, insert, remove, replace } from "../edit.ts";
import { isIn, type Mutation, WITH_VISIBILITY } from "../mutation.ts";
import type { Site, SiteKind } from "../site.ts";
import type { Syntax } from "../syntax.ts";

const DATA: readonly SiteKind[] = ["struct", "enum", "union"];
const ITEMS: readonly SiteKind[] = [...WITH_VISIBILITY, "macro"];

function prefixed(site: Site, text: string): readonly Edit[] | null {
  return isIn(site, "trait impl") ? null : [insert(site.from, `${text} `)];
}

function has(site: Site, pattern: RegExp): boolean {
  return site.attributes.some(({ text }) => pattern.test(text));
}

function find(site: Site, pattern: RegExp): Syntax | null {
  return site.attributes.find(({ text }) => pattern.test(text)) ?? null;
}

function take(pattern: RegExp) {
  return (site: Site): readonly Edit[] | null => {
    const found = find(site, pattern);
    const twice = site.attributes.filter(({ text }) => pattern.test(text)).length > 1;
    return found === null || twice || isIn(site, "trait impl") ? null : [remove(found.from, found.to)];
  };
}

function give(text: string, pattern: RegExp) {
  return (site: Site) => (has(site, pattern) ? null : prefixed(site, text));
}

/** What happens to attributes that are part of a contract. */
export const ATTRIBUTE_CHANGES: readonly Mutation[] = [
  { name: "add must_use", kinds: ["fn", "struct", "enum", "trait"], edit: give("#[must_use]", /must_use/) },
  { name: "remove must_use", kinds: ["fn", "struct", "enum", "trait"], edit: take(/^#\[\s*must_use/) },
  {
    name: "add deprecated",
    kinds: ITEMS.filter((kind) => kind !== "use"),
    edit: give("#[deprecated]", /deprecated/),
  },
  {
    name: "remove deprecated",
    kinds: ITEMS.filter((kind) => kind !== "use"),
    edit: take(/^#\[\s*deprecated/),
  },
  {
    name: "add non_exhaustive",
    kinds: ["struct", "enum", "variant"],
    edit: give("#[non_exhaustive]", /non_exhaustive/),
  },
  {
    name: "remove non_exhaustive",
    kinds: ["struct", "enum", "variant"],
    edit: take(/^#\[\s*non_exhaustive/),
  },
  { name: "add repr", kinds: DATA, edit: give("#[repr(C)]", /repr/) },
  { name: "remove repr", kinds: DATA, edit: take(/^#\[\s*repr/) },
  { name: "add cfg", kinds: [...ITEMS, "field", "variant", "impl"], edit: addCfg },
  { name: "remove cfg", kinds: ITEMS, edit: take(/^#\[\s*cfg\s*\((?!.*\btest\b)/s) },
  {
    name: "change cfg",
    kinds: ITEMS,
    edit: (site) => {
      const found = find(site, /^#\[\s*cfg\s*\((?!.*\btest\b)/s);
      return found === null || isIn(site, "trait impl") ? null : [replace(found, "#[cfg(mutated)]")];
    },
  },
  {
    name: "hide by doc(hidden)",
    kinds: [...ITEMS, "variant"],
    edit: give("#[doc(hidden)]", /doc\s*\(/),
  },
  { name: "put under cfg(test)", kinds: [...ITEMS, "variant"], edit: give("#[cfg(test)]", /\btest\b/) },
  {
    name: "add derive",
    kinds: DATA,
    edit: (site) => prefixed(site, "#[derive(MutatedDerive)]"),
  },
  {
    name: "remove derive",
    kinds: DATA,
    edit: (site, random) => {
      const found = find(site, /^#\[\s*derive\s*\(/);
      const names = found?.text.match(/[\w:]+(?=\s*[,)])/g) ?? [];
      if (found === null || names.length === 0) return null;
      const gone = random.pick(names);
      const rest = names.filter((name) => name !== gone);
      return rest.length < names.length - 1 ? null : [replace(found, `#[derive(${rest.join(", ")})]`)];
    },
  },
  {
    name: "add no_mangle",
    kinds: ["fn"],
    edit: (site) =>
      isIn(site, "file", "mod") ? give("#[unsafe(no_mangle)]", /no_mangle|export_name/)(site) : null,
  },
  {
    name: "add target_feature",
    kinds: ["fn"],
    edit: give('#[target_feature(enable = "avx2")]', /target_feature/),
  },
  {
    name: "add attribute macro",
    kinds: ["fn", "struct", "trait"],
    edit: (site) => prefixed(site, "#[mutated::attribute(a = 1)]"),
  },
];

function addCfg(site: Site): readonly Edit[] | null {
  const bare = site.kind === "field" && site.visibility === null && !isIn(site, "variant");
  const hollow = site.kind === "impl" && !site.members.some(({ visibility }) => visibility !== null);
  return bare || hollow ? null : prefixed(site, '#[cfg(feature = "mutated")]');
}
