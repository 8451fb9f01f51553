import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { nestsTooDeeply } from "../config/nesting.ts";
import type { TextEdit } from "../links/rewrite-links.ts";
import { saysNone } from "./field-faults.ts";
import type { LintedSpec } from "./linted-spec.ts";

/** The edits that make a list empty whose one item says that it is. A comment beside it keeps it as it is. */
export function noneItemEdits({ document, footer, format }: LintedSpec): readonly TextEdit[] {
  if (footer.kind !== "found") return [];
  const { yamlFrom, to } = footer.place;
  const yaml = document.text.slice(yamlFrom, to);
  if (nestsTooDeeply(yaml)) return [];
  const root = parseDocument(yaml, { logLevel: "silent" }).contents;
  if (!isMap(root)) return [];
  return format.footer.schema.flatMap(({ key, type }) => {
    const list = type === "list" || type === "links" ? root.getIn(key.split("."), true) : null;
    if (!isSeq(list) || list.flow === true || list.items.length !== 1) return [];
    const [item] = list.items;
    if (!isScalar(item) || typeof item.value !== "string" || !saysNone(item.value) || item.range == null)
      return [];
    const [, end] = item.range;
    const colon = yaml.lastIndexOf(":", item.range[0]);
    const isPlain =
      /^:\s*-\s*["']?$/.test(yaml.slice(colon, item.range[0])) &&
      /^["']?[ \t]*(?:\r?\n|$)/.test(yaml.slice(end));
    return isPlain ? [{ from: yamlFrom + colon + 1, to: yamlFrom + end, text: " []" }] : [];
  });
}
