import { insert, replace } from "../edit.ts";
import { isIn, type Mutation } from "../mutation.ts";
import type { Site, SiteKind } from "../site.ts";
import type { Syntax } from "../syntax.ts";

const ITEMS: readonly SiteKind[] = [
  "fn",
  "struct",
  "enum",
  "trait",
  "type",
  "const",
  "impl",
  "trait impl",
  "mod",
];

function find(site: Site, pattern: RegExp): Syntax | null {
  return site.attributes.find(({ text }) => pattern.test(text)) ?? null;
}

const DERIVE = /^#\[\s*derive\s*\(([^()]*)\)\s*\]$/s;

function derived(site: Site): { readonly attribute: Syntax; readonly names: readonly string[] } | null {
  const attribute = find(site, DERIVE);
  const inner = DERIVE.exec(attribute?.text ?? "")?.[1];
  if (attribute === null || inner === undefined || inner.includes("/")) return null;
  const names = inner.split(",").map((name) => name.trim());
  return { attribute, names: names.filter((name) => name !== "") };
}

/** Attributes that say nothing to others, and those that say it in another way. */
export const ATTRIBUTE_KEEPS: readonly Mutation[] = [
  { name: "add inline", kinds: ["fn"], edit: ({ from }) => [insert(from, "#[inline(always)] ")] },
  {
    name: "add allow",
    kinds: [...ITEMS, "field", "variant"],
    edit: ({ from }) => [insert(from, '#[allow(dead_code, reason = "mutated")] ')],
  },
  {
    name: "add tool attribute",
    kinds: ITEMS,
    edit: ({ from }) => [insert(from, '#[rustfmt::skip] #[clippy::mutated = "1"] ')],
  },
  { name: "add track_caller", kinds: ["fn"], edit: ({ from }) => [insert(from, "#[track_caller] ")] },
  {
    name: "add inner attribute",
    kinds: ["mod"],
    edit: ({ node }) => {
      const body = node.part("body");
      return body === null ? null : [insert(body.from + 1, " #![allow(dead_code)] ")];
    },
  },
  {
    name: "order of derives",
    kinds: ["struct", "enum", "union"],
    edit: (site) => {
      const found = derived(site);
      return found === null || found.names.length < 2
        ? null
        : [replace(found.attribute, `#[derive(${[...found.names].reverse().join(", ")})]`)];
    },
  },
  {
    name: "derive split",
    kinds: ["struct", "enum", "union"],
    edit: (site) => {
      const found = derived(site);
      return found === null || found.names.length < 2
        ? null
        : [replace(found.attribute, found.names.map((name) => `#[derive(${name},)]`).join("\n"))];
    },
  },
  {
    name: "derive by cfg_attr",
    kinds: ["struct", "enum"],
    edit: (site) => {
      const found = derived(site);
      const text = found?.attribute.text.slice(2, -1);
      return found === null ? null : [replace(found.attribute, `#[cfg_attr(all(), ${text})]`)];
    },
  },
  {
    name: "order of attributes",
    kinds: [...ITEMS, "field", "variant"],
    edit: (site, random) => {
      const outer = site.attributes.filter(({ type }) => type === "attribute_item");
      const at = random.below(outer.length - 1);
      const [one, other] = outer.slice(at, at + 2);
      return one === undefined || other === undefined || !isKnown(one) || !isKnown(other)
        ? null
        : [replace(one, other.text), replace(other, one.text)];
    },
  },
  {
    name: "message of must_use",
    kinds: ["fn", "struct", "enum", "trait"],
    edit: (site) => {
      const found = find(site, /^#\[\s*must_use\b/);
      return found === null ? null : [replace(found, '#[must_use = "mutated [{("]')];
    },
  },
  {
    name: "message of deprecated",
    kinds: [...ITEMS, "field", "variant"],
    edit: (site) => {
      const found = find(site, /^#\[\s*deprecated\b/);
      return found === null ? null : [replace(found, '#[deprecated(since = "1", note = "mutated")]')];
    },
  },
  {
    name: "cfg in all",
    kinds: [...ITEMS, "field", "variant", "use"],
    edit: (site) => {
      const found = find(site, /^#\[\s*cfg\s*\(/);
      const inner = /^#\[\s*cfg\s*\((.*)\)\s*\]$/s.exec(found?.text ?? "")?.[1];
      return found === null || inner === undefined
        ? null
        : [replace(found, `#[cfg(all(${inner.replace(/,\s*$/, "")},))]`)];
    },
  },
  {
    name: "cfg twice not",
    kinds: [...ITEMS, "field", "variant", "use"],
    edit: (site) => {
      const found = find(site, /^#\[\s*cfg\s*\(/);
      const inner = /^#\[\s*cfg\s*\((.*)\)\s*\]$/s.exec(found?.text ?? "")?.[1];
      return found === null || inner === undefined
        ? null
        : [replace(found, `#[cfg(not(not(${inner.replace(/,\s*$/, "")})))]`)];
    },
  },
  {
    name: "unsafe attribute",
    kinds: ["fn", "static"],
    edit: (site) => {
      const found = find(site, /^#\[\s*(?:no_mangle|export_name|link_section)\b/);
      return found === null || isIn(site, "extern")
        ? null
        : [replace(found, `#[unsafe(${found.text.slice(2, -1)})]`)];
    },
  },
];

/** Attributes of the language, whose order says nothing. */
function isKnown({ text }: Syntax): boolean {
  return /^#\[\s*(?:allow|deny|warn|expect|inline|must_use|deprecated|derive|repr|non_exhaustive|cfg|cfg_attr|doc|serde)\b/.test(
    text,
  );
}
