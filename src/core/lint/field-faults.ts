import { isScalar, isSeq, type YAMLSeq } from "yaml";
import type { FooterField } from "../config/spec-format.ts";
import type { FaultAt, InvalidFooterFacts } from "./spec-fault.ts";
import { kindOf, offsetOf } from "./yaml-node.ts";

/** A footer's YAML, and where it begins in the spec. */
export interface YamlPlace {
  readonly yaml: string;
  readonly yamlFrom: number;
}

/** A comment that was hardly meant as one: nobody leaves a blank behind its sign. */
const CUT_OFF = /^[ \t]+(#[^\s].*)/;

/** Texts that say that a list is empty. */
const NONE =
  /^(?:none|nothing|n\/a|no items?)(?: (?:at this time|for now|yet|known|identified|currently))*\.?$/i;

/** What is wrong with one field of a footer. */
export function fieldFaults(node: unknown, field: FooterField, place: YamlPlace): readonly FaultAt[] {
  const { key, type, words, isRequired } = field;
  const expected = words === null ? EXPECTED[type] : `one of ${words.join(", ")}`;
  if (node === undefined) {
    return isRequired ? [invalid(null, { kind: "missing-key", key, expected }, [key, "missing"])] : [];
  }
  const offset = place.yamlFrom + offsetOf(node);
  if (type === "list" || type === "links") {
    return isSeq(node)
      ? node.items.flatMap((item) => itemFaults(item, key, place))
      : [invalid(offset, { kind: "type", key, expected, received: kindOf(node) }, [key, "type"])];
  }
  const fits =
    words === null ? isOfType(node, type) : isScalar(node) && words.some((word) => word === node.value);
  return [
    ...(fits
      ? []
      : [invalid(offset, { kind: "type", key, expected, received: kindOf(node) }, [key, "type"])]),
    ...cutOff(node, key, place),
  ];
}

const EXPECTED: Readonly<Record<FooterField["type"], string>> = {
  text: "a text",
  number: "a number",
  boolean: "true or false",
  list: "a list of texts, or []",
  links: "a list of links, or []",
  any: "a value",
};

function isOfType(node: unknown, type: FooterField["type"]): boolean {
  if (type === "any") return true;
  if (!isScalar(node)) return false;
  return type === "text" ? typeof node.value === "string" : typeof node.value === type;
}

/** Whether an item of a list only says that the list is empty. */
export function saysNone(text: string): boolean {
  return NONE.test(text.trim());
}

function itemFaults(item: YAMLSeq["items"][number], key: string, place: YamlPlace): readonly FaultAt[] {
  const offset = place.yamlFrom + offsetOf(item);
  if (!isScalar(item) || typeof item.value !== "string") {
    const source = isScalar(item) ? (item.source ?? "") : sourceOf(item, place);
    const facts = { kind: "item", key, received: kindOf(item), isText: source !== "" } as const;
    return [invalid(offset, facts, [key, "item", source])];
  }
  const text = item.value.trim();
  const isNone = saysNone(text);
  return [
    ...(isNone
      ? [{ rule: "footer-item-none", offset, facts: { key, text }, items: [key] } satisfies FaultAt]
      : []),
    ...cutOff(item, key, place),
  ];
}

/** What stands behind a value on its line and reads like the rest of it. */
function cutOff(node: unknown, key: string, { yaml, yamlFrom }: YamlPlace): readonly FaultAt[] {
  if (!isScalar(node) || node.range == null || node.type !== "PLAIN") return [];
  const [start, end] = node.range;
  const lost = CUT_OFF.exec(yaml.slice(end).split(/\r?\n/, 1)[0] ?? "")?.[1]?.trimEnd();
  if (lost === undefined) return [];
  const kept = yaml.slice(start, end);
  return [
    {
      rule: "footer-item-truncated",
      offset: yamlFrom + start,
      facts: { key, kept, lost },
      items: [key, lost],
    },
  ];
}

function sourceOf(node: unknown, { yaml }: YamlPlace): string {
  return yaml.slice(offsetOf(node)).split(/\r?\n/, 1)[0]?.trim() ?? "";
}

function invalid(offset: number | null, facts: InvalidFooterFacts, items: readonly string[]): FaultAt {
  return { rule: "footer-invalid", offset, facts, items };
}
