import { type AST, getStaticTOMLValue, parseTOML } from "toml-eslint-parser";
import type { Position } from "./config-text.ts";
import { formatKeyPath, type KeyPath } from "./key-path.ts";

/** Deeper than any key of a configuration; a dotted key may have as many parts as the file has letters. */
const MAX_DEPTH = 12;

/** Where every key and list item of a TOML text stands, by its path as {@link formatKeyPath} writes it. */
export function tomlPositions(text: string): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  const add = (path: KeyPath, node: AST.TOMLNode) => {
    const { line, column } = node.loc.start;
    const name = formatKeyPath(path);
    if (!positions.has(name)) positions.set(name, { line, column: column + 1 });
  };
  const addEach = (path: KeyPath, { from, node }: { readonly from: number; readonly node: AST.TOMLNode }) => {
    for (let length = from; length <= Math.min(path.length, MAX_DEPTH); length += 1) {
      add(path.slice(0, length), node);
    }
  };
  const addValue = (node: AST.TOMLContentNode, path: KeyPath): void => {
    if (node.type === "TOMLInlineTable") addPairs(node.body, path);
    if (node.type !== "TOMLArray") return;
    for (const [at, element] of node.elements.entries()) {
      add([...path, at], element);
      addValue(element, [...path, at]);
    }
  };
  const addPairs = (pairs: readonly AST.TOMLKeyValue[], table: KeyPath): void => {
    for (const { key, value } of pairs) {
      const path = [...table, ...getStaticTOMLValue(key)];
      addEach(path, { from: table.length + 1, node: key });
      addValue(value, path);
    }
  };
  for (const node of parseTOML(text).body[0].body) {
    if (node.type === "TOMLKeyValue") {
      addPairs([node], []);
      continue;
    }
    addEach(node.resolvedKey, { from: 1, node: node.key });
    addPairs(node.body, node.resolvedKey);
  }
  return positions;
}
