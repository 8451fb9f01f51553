import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { NAMELESS, type OutlineLine, outlineLine } from "./outline.ts";

/** What is used of a node of web-tree-sitter. */
interface Node {
  readonly type: string;
  readonly text: string;
  readonly hasError: boolean;
  readonly namedChildren: readonly (Node | null)[];
  childForFieldName(name: string): Node | null;
}

/** Reads the items of a source by tree-sitter's Rust grammar; null where the grammar errs. */
export type SecondReader = (text: string) => readonly OutlineLine[] | null;

const KINDS: Readonly<Record<string, string>> = {
  function_item: "fn",
  function_signature_item: "fn",
  struct_item: "struct",
  enum_item: "enum",
  union_item: "union",
  trait_item: "trait",
  trait_alias: "trait",
  impl_item: "impl",
  type_item: "type",
  associated_type: "type",
  const_item: "const",
  static_item: "static",
  mod_item: "mod",
  use_declaration: "use",
  extern_crate_declaration: "extern crate",
  foreign_mod_item: "extern",
  macro_definition: "macro",
  macro_definition_v2: "macro",
  macro_invocation_item: "macro call",
  macro_invocation: "macro call",
  expression_statement: "macro call",
};

const NESTING: ReadonlySet<string> = new Set(["mod", "trait", "impl", "extern"]);

/** Loads the grammar that `npm run accuracy` has installed beside this file's source. */
export async function loadSecondReader(): Promise<SecondReader> {
  const require = createRequire(resolve("test/accuracy/package.json"));
  const { Parser, Language } = await import(pathToFileURL(require.resolve("web-tree-sitter")).href);
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(
    await Language.load(require.resolve("tree-sitter-rust-orchard/tree-sitter-rust_orchard.wasm")),
  );
  return (text) => {
    const tree = parser.parse(text);
    const lines = tree.rootNode.hasError ? null : outlineOf(tree.rootNode, 0);
    tree.delete();
    return lines;
  };
}

function outlineOf(parent: Node, depth: number): OutlineLine[] {
  return children(parent).flatMap((node) => {
    const kind = KINDS[node.type];
    const call = kind === "macro call" ? macroIn(node) : null;
    if (kind === undefined || (kind === "macro call" && call === null)) return [];
    const body = node.childForFieldName("body");
    const line = outlineLine(depth, kind, nameOf(node, kind, call), visibilityOf(node));
    const nested = body !== null && NESTING.has(kind) ? outlineOf(body, depth + 1) : [];
    return [line, ...nested, ...members(body, depth + 1)];
  });
}

function children(node: Node): Node[] {
  return node.namedChildren.filter((child) => child !== null);
}

function nameOf(node: Node, kind: string, call: Node | null): string {
  if (NAMELESS.has(kind)) return "";
  if (call !== null) return (call.childForFieldName("macro")?.text ?? "").replace(/\s/g, "");
  return plainName(node.childForFieldName("name"));
}

function plainName(node: Node | null): string {
  return (node?.text ?? "").replace(/^r#/, "");
}

/** The macro call that an item, or a statement at item level, is. */
function macroIn(node: Node): Node | null {
  if (node.type === "macro_invocation") return node;
  const inner = children(node).find(
    ({ type }) => type === "macro_invocation" || type === "expression_with_attribute",
  );
  if (inner === undefined) return null;
  return inner.type === "macro_invocation" ? inner : macroIn(inner);
}

function visibilityOf(node: Node): string {
  const modifier = children(node)
    .find(({ type }) => type === "visibility_modifier")
    ?.text.replace(/\s+/g, "");
  if (modifier === undefined || modifier === "pub(self)") return "private";
  return modifier.startsWith("pub(") ? "restricted" : "pub";
}

function members(body: Node | null, depth: number): OutlineLine[] {
  return (body === null ? [] : children(body)).flatMap((node) => {
    const name = plainName(node.childForFieldName("name"));
    if (node.type === "enum_variant") return [outlineLine(depth, "variant", name, "")];
    return node.type === "field_declaration" ? [outlineLine(depth, "field", name, visibilityOf(node))] : [];
  });
}
