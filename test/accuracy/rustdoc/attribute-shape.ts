import { isObject, type Json, objectOf, type RustdocItem } from "./rustdoc-crate.ts";

const KEPT = [
  "repr",
  "no_mangle",
  "export_name",
  "link_section",
  "target_feature",
  "non_exhaustive",
] as const;

/** The attributes of an item that are a contract; that a message is there counts, its text does not. */
export function attributeShape({ attrs, deprecation }: RustdocItem): string {
  const marks = attrs.flatMap((attribute) => {
    if (attribute === "must_use" || objectOf(attribute).must_use !== undefined) return ["must_use"];
    const name = typeof attribute === "string" ? attribute : Object.keys(objectOf(attribute))[0];
    return KEPT.some((kept) => kept === name) ? [JSON.stringify(attribute)] : [];
  });
  return [...marks, ...(deprecation === null ? [] : ["deprecated"])].sort().join(" ");
}

/** The `cfg`s that stood on an item, without their places. */
export function cfgTrace({ attrs }: RustdocItem): string {
  return attrs
    .map((attribute) => objectOf(attribute).other)
    .filter((text) => typeof text === "string")
    .filter((text) => /CfgTrace|cfg_trace/.test(text))
    .map((text) => text.replace(/[^ ([{]+:\d+:\d+: \d+:\d+ \(#\d+\)/g, ""))
    .sort()
    .join(" ");
}

/** Messages of attributes: seen by readers, no contract. */
export function messagesOf({ attrs, deprecation }: RustdocItem): string {
  const reasons = attrs.map((attribute) => objectOf(objectOf(attribute).must_use).reason ?? null);
  return JSON.stringify([deprecation, ...reasons.filter((reason) => reason !== null)]);
}

/** A part of rustdoc's JSON without what is a value and no contract. */
export function withoutValues(kind: string, inner: Json | undefined): Json {
  if (!isObject(inner)) return inner ?? null;
  if (kind === "constant") return { type: inner.type };
  if (kind === "static") return { type: inner.type, mut: inner.is_mutable, unsafe: inner.is_unsafe };
  if (kind === "assoc_const") return { type: inner.type, default: (inner.value ?? null) !== null };
  return inner;
}

/** The value of a constant or a static as rustdoc prints it. */
export function valueText(kind: string, inner: Json | undefined): string {
  const { const: constant, expr, value } = objectOf(inner);
  if (kind === "constant") return JSON.stringify(constant ?? null);
  if (kind === "static") return JSON.stringify(expr ?? null);
  return kind === "assoc_const" ? JSON.stringify(value ?? null) : "";
}

/** A `macro_rules!` with its metavariables numbered; rustdoc leaves its transcribers out. */
export function macroShape(text: Json | undefined): string {
  return String(text ?? "")
    .split("=>")
    .map((arm) => {
      const names = new Map<string, number>();
      return arm
        .replace(/\$(?!crate\b)(\w+)/g, (_, name: string) => {
          names.set(name, names.get(name) ?? names.size);
          return `$${names.get(name)}`;
        })
        .replace(/\s+/g, " ");
    })
    .join("=>");
}
