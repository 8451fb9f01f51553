import { isMap, isScalar, type YAMLMap } from "yaml";
import type { SpecFormat } from "../config/spec-format.ts";
import { nearestWord } from "../nearest-word.ts";

/** A key of a footer that its schema does not have. */
export interface UnknownKey {
  /** With the keys around it, dots between them. */
  readonly key: string;
  readonly near: string | null;
  /** The key in the YAML. */
  readonly node: unknown;
}

/** What `spec-check accept` writes. */
export const OWN_KEYS: readonly string[] = ["reviewed"];

/** The keys of a footer that its schema does not name. Below a field of the schema every key is known. */
export function unknownKeys(root: YAMLMap, { footer }: SpecFormat): readonly UnknownKey[] {
  return keysBelow(root, [], [...footer.schema.map(({ key }) => key), ...OWN_KEYS]);
}

function keysBelow(map: YAMLMap, outer: readonly string[], known: readonly string[]): readonly UnknownKey[] {
  return map.items.flatMap(({ key: node, value }) => {
    const name = isScalar(node) ? String(node.value) : "";
    const key = [...outer, name].join(".");
    if (known.includes(key)) return [];
    if (known.some((each) => each.startsWith(`${key}.`))) {
      return isMap(value) ? keysBelow(value, [...outer, name], known) : [];
    }
    const siblings = known.map((each) =>
      each
        .split(".")
        .slice(0, outer.length + 1)
        .join("."),
    );
    return [{ key, near: nearestWord(key, new Set(siblings)), node }];
  });
}
