import { isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import { nestsTooDeeply } from "../config/nesting.ts";
import { type FooterField, footerKeys } from "../config/spec-format.ts";
import type { FooterPlace } from "../spec/footer/locate-footer.ts";
import { debtFaults } from "./debt-faults.ts";
import { fieldFaults } from "./field-faults.ts";
import type { LintedSpec } from "./linted-spec.ts";
import type { FaultAt, InvalidFooterFacts } from "./spec-fault.ts";
import { OWN_KEYS, unknownKeys } from "./unknown-keys.ts";
import { kindOf, offsetOf } from "./yaml-node.ts";

/** What is wrong with a spec's footer, its links left aside. */
export function footerFaults(spec: LintedSpec): readonly FaultAt[] {
  const { footer, format, document } = spec;
  const { placement } = format.footer;
  if (placement === "none") return [];
  switch (footer.kind) {
    case "missing":
      return [missing(spec)];
    case "misplaced":
      return [invalid(footer.offset, { kind: "misplaced", why: footer.why, placement }, [footer.why])];
    case "found":
      return yamlFaults(spec, footer.place, document.text.slice(footer.place.yamlFrom, footer.place.to));
  }
}

/** What `accept` wrote into a spec that had no footer makes it no more of one. */
function missing({ format }: LintedSpec): FaultAt {
  const placement = format.footer.placement === "front-matter" ? "front-matter" : "end";
  const keys = footerKeys(format).filter((key) => !OWN_KEYS.includes(key));
  return { rule: "footer-missing", offset: null, facts: { placement, keys }, items: [] };
}

function yamlFaults(spec: LintedSpec, { yamlFrom }: FooterPlace, yaml: string): readonly FaultAt[] {
  if (nestsTooDeeply(yaml)) return [invalid(yamlFrom, { kind: "too-deep" }, ["too-deep"])];
  const parsed = parseDocument(yaml, { prettyErrors: false, logLevel: "silent" });
  if (parsed.errors.length > 0) {
    return parsed.errors
      .slice(0, 5)
      .map(({ code, message, pos }) =>
        invalid(yamlFrom + pos[0], { kind: "yaml", problem: lowerFirst(message) }, [code]),
      );
  }
  const root = parsed.contents;
  if (!isMap(root)) {
    const facts = {
      kind: "type",
      key: "the footer",
      expected: "a table",
      received: "something else",
    } as const;
    return [invalid(yamlFrom, facts, ["root"])];
  }
  if (root.items.every(({ key }) => isScalar(key) && OWN_KEYS.includes(String(key.value))))
    return [missing(spec)];
  const at = (node: unknown) => yamlFrom + offsetOf(node);
  return [
    ...spec.format.footer.schema.flatMap((field) => faultsOfField(root, field, { yaml, yamlFrom })),
    ...unknownKeys(root, spec.format).map(({ key, near, node }): FaultAt => {
      return { rule: "footer-key-unknown", offset: at(node), facts: { key, near }, items: [key] };
    }),
    ...debtFaults(root, spec, at),
  ];
}

function faultsOfField(
  root: YAMLMap,
  field: FooterField,
  place: { readonly yaml: string; readonly yamlFrom: number },
): readonly FaultAt[] {
  const keys = field.key.split(".");
  const outer = keys.slice(0, -1).map((_, depth) => root.getIn(keys.slice(0, depth + 1), true));
  // A table that holds something else is told once, by the first of its fields.
  if (outer.some((node) => node !== undefined && !isMap(node))) {
    const key = keys[0] ?? field.key;
    const facts = { kind: "type", key, expected: "a table", received: kindOf(outer[0]) } as const;
    return [invalid(place.yamlFrom + offsetOf(outer[0]), facts, [key, "type", field.key])];
  }
  return fieldFaults(root.getIn(keys, true), field, place);
}

function invalid(offset: number, facts: InvalidFooterFacts, items: readonly string[]): FaultAt {
  return { rule: "footer-invalid", offset, facts, items };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1).replace(/\.$/, "");
}
