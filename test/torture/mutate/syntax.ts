import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** A node of the second reader's tree, copied, with the text it stands in. What bodies and token trees hold is left out. */
export class Syntax {
  readonly children: Syntax[] = [];
  readonly type: string;
  /** The part it plays in its parent, such as `name` or `body`; empty for none. */
  readonly field: string;
  readonly from: number;
  readonly to: number;
  readonly named: boolean;
  readonly source: string;

  constructor(source: string, place: Pick<Syntax, "type" | "field" | "from" | "to" | "named">) {
    this.source = source;
    this.type = place.type;
    this.field = place.field;
    this.from = place.from;
    this.to = place.to;
    this.named = place.named;
  }

  get text(): string {
    return this.source.slice(this.from, this.to);
  }

  /** The child that plays a part. */
  part(field: string): Syntax | null {
    return this.children.find((child) => child.field === field) ?? null;
  }

  /** The first child of a type. */
  child(type: string): Syntax | null {
    return this.children.find((child) => child.type === type) ?? null;
  }

  /** The children of these types. */
  all(...types: readonly string[]): readonly Syntax[] {
    return this.children.filter((child) => types.includes(child.type));
  }

  /** Itself and all below of one of these types, in the order of the text. */
  below(...types: readonly string[]): readonly Syntax[] {
    const inner = this.children.flatMap((child) => child.below(...types));
    return types.includes(this.type) ? [this, ...inner] : inner;
  }
}

/** Reads a text by tree-sitter's Rust grammar; null where the grammar errs. */
export type Parse = (text: string) => Syntax | null;

/** What is used of web-tree-sitter's cursor. */
interface TreeCursor {
  readonly nodeType: string;
  readonly nodeIsNamed: boolean;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly currentFieldName: string | null;
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
  delete(): void;
}

/** Nodes whose inside is nobody's contract, or is kept as its text. */
const CLOSED: ReadonlySet<string> = new Set(["block", "token_tree", "attribute_item", "macro_rule"]);

/** Loads the grammar that `npm run accuracy` has installed. */
export async function loadParse(): Promise<Parse> {
  const require = createRequire(resolve("test/accuracy/package.json"));
  const { Parser, Language } = await import(pathToFileURL(require.resolve("web-tree-sitter")).href);
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(
    await Language.load(require.resolve("tree-sitter-rust-orchard/tree-sitter-rust_orchard.wasm")),
  );
  return (text) => {
    const tree = parser.parse(text);
    const root = tree.rootNode.hasError ? null : copied(text, tree.walk());
    tree.delete();
    return root;
  };
}

function copied(source: string, cursor: TreeCursor): Syntax {
  const root = copy(source, cursor);
  cursor.delete();
  return root;
}

function copy(source: string, cursor: TreeCursor): Syntax {
  const node = new Syntax(source, {
    type: cursor.nodeType,
    field: cursor.currentFieldName ?? "",
    from: cursor.startIndex,
    to: cursor.endIndex,
    named: cursor.nodeIsNamed,
  });
  if (CLOSED.has(node.type) || !cursor.gotoFirstChild()) return node;
  do node.children.push(copy(source, cursor));
  while (cursor.gotoNextSibling());
  cursor.gotoParent();
  return node;
}
