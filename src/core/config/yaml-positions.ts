import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Position } from "./config-text.ts";
import { formatKeyPath, type KeyPath } from "./key-path.ts";

/**
 * Where every key and list item of a YAML or JSON text stands, by its path as {@link formatKeyPath} writes it. YAML's
 * parser reads JSON as well, and unlike `JSON.parse` it keeps positions.
 */
export function yamlPositions(text: string): ReadonlyMap<string, Position> {
  const lines = new LineCounter();
  const positions = new Map<string, Position>();
  const add = (path: KeyPath, range: readonly number[] | null | undefined) => {
    const { line, col } = lines.linePos(range?.[0] ?? 0);
    positions.set(formatKeyPath(path), { line, column: col });
  };
  const walk = (node: unknown, path: KeyPath): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        add([...path, String(key.value)], key.range);
        walk(value, [...path, String(key.value)]);
      }
    } else if (isSeq<{ readonly range?: readonly number[] | null }>(node)) {
      for (const [at, item] of node.items.entries()) {
        add([...path, at], item.range);
        walk(item, [...path, at]);
      }
    }
  };
  walk(parseDocument(text, { uniqueKeys: false, lineCounter: lines, logLevel: "silent" }).contents, []);
  return positions;
}
