import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { nestsTooDeeply } from "../config/nesting.ts";
import { linkKeys } from "../config/spec-format.ts";
import type { TextEdit } from "../links/rewrite-links.ts";
import type { LintedSpec } from "./linted-spec.ts";
import { parentFaults } from "./parent-faults.ts";

/** A path that needs no quotes in YAML. */
const PLAIN = /^[\w./@+~-]+$/;

/** A list's entry up to its text, on a line of its own. */
const ENTRY = /^[ ]*- +$/;

/**
 * The edit that adds the nearest overview to the footer of a spec that links none: before the first related spec, or
 * in place of an empty list. None where the list is written in another way.
 */
export function parentEdits(spec: LintedSpec): readonly TextEdit[] {
  const { document, footer, format } = spec;
  const [fault] = parentFaults(spec);
  const [key] = linkKeys(format);
  if (fault?.rule !== "footer-parent-unlinked" || footer.kind !== "found" || key === undefined) return [];
  const { parent } = fault.facts;
  const { yamlFrom, to } = footer.place;
  const yaml = document.text.slice(yamlFrom, to);
  if (!PLAIN.test(parent) || nestsTooDeeply(yaml)) return [];
  const root = parseDocument(yaml, { logLevel: "silent" }).contents;
  const list = isMap(root) ? root.getIn(key.split("."), true) : null;
  if (!isSeq(list) || list.range == null) return [];
  const newline = yaml.includes("\r\n") ? "\r\n" : "\n";
  const [first] = list.items;
  if (first === undefined) {
    const [from, end] = list.range;
    const before = /:[ \t]*$/.exec(yaml.slice(0, from))?.index;
    if (before === undefined || yaml.slice(from, end) !== "[]") return [];
    const indent = "  ".repeat(key.split(".").length);
    return [{ from: yamlFrom + before + 1, to: yamlFrom + end, text: `${newline}${indent}- ${parent}` }];
  }
  if (!isScalar(first) || first.range == null || list.flow === true) return [];
  const [at] = first.range;
  const line = yaml.lastIndexOf("\n", at) + 1;
  const bullet = yaml.slice(line, at);
  if (!ENTRY.test(bullet)) return [];
  return [{ from: yamlFrom + line, to: yamlFrom + line, text: `${bullet}${parent}${newline}` }];
}
