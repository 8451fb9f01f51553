import { stringify } from "yaml";
import type { FooterField, SpecFormat } from "../config/spec-format.ts";

/** The YAML of a new spec's footer: every field that has to be there, with the least that it may say. */
export function skeletonFooter({ footer }: SpecFormat, related: readonly string[]): string {
  const links = footer.schema.find(({ type }) => type === "links");
  const root: Table = new Map();
  for (const field of footer.schema) {
    if (field.isRequired || (field === links && related.length > 0)) {
      setAt(root, field.key.split("."), field === links ? related : emptyValue(field));
    }
  }
  return root.size === 0 ? "" : stringify(root, { lineWidth: 0 });
}

type Table = Map<string, unknown>;

function setAt(table: Table, keys: readonly string[], value: unknown): void {
  const [key = "", ...inner] = keys;
  if (inner.length === 0) {
    table.set(key, value);
    return;
  }
  const known = table.get(key);
  const next: Table = known instanceof Map ? known : new Map();
  table.set(key, next);
  setAt(next, inner, value);
}

function emptyValue({ type, words }: FooterField): unknown {
  if (words !== null) return words[0] ?? "";
  switch (type) {
    case "number":
      return 0;
    case "boolean":
      return false;
    case "list":
    case "links":
      return [];
    default:
      return "TODO";
  }
}
