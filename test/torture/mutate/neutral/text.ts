import type { Random } from "../../support/random.ts";
import { type Edit, insert, remove, replace } from "../edit.ts";
import type { Mutation } from "../mutation.ts";
import type { Site } from "../site.ts";
import type { Syntax } from "../syntax.ts";

const ANY = [
  "fn",
  "struct",
  "enum",
  "trait",
  "impl",
  "trait impl",
  "type",
  "const",
  "use",
  "field",
  "variant",
] as const;

/** Nodes inside which white space is a part of the text. */
const WHOLE = /string|char|comment|macro|token|attribute|lifetime|extern_modifier/;

/** Offsets between two tokens of an item, outside of its body. */
function gaps(node: Syntax): readonly number[] {
  if (WHOLE.test(node.type) || node.type === "block") return [];
  return node.children.flatMap((child, index) => [...(index === 0 ? [] : [child.from]), ...gaps(child)]);
}

function inGap(text: string) {
  return ({ node }: Site, random: Random): readonly Edit[] | null => {
    const found = gaps(node);
    return found.length === 0 ? null : [insert(random.pick(found), text)];
  };
}

/** Comments, white space, documentation. */
export const TEXT_KEEPS: readonly Mutation[] = [
  { name: "block comment", kinds: ANY, edit: inGap(" /* pub fn mutated(x: u8) { } */ ") },
  { name: "nested block comment", kinds: ANY, edit: inGap("/* \" /* { */ ' */") },
  { name: "line comment", kinds: ANY, edit: inGap(" // pub struct Mutated {\n") },
  { name: "line break", kinds: ANY, edit: inGap("\n\n    ") },
  { name: "tab and form feed", kinds: ANY, edit: inGap("\t\f") },
  {
    name: "doc comment",
    kinds: ["fn", "struct", "enum", "trait", "type", "const", "field", "variant"],
    edit: ({ from }) => [insert(from, "/// Mutated `pub fn` { doc\n")],
  },
  {
    name: "doc attribute",
    kinds: ["fn", "struct", "enum", "trait", "type", "const", "field", "variant"],
    edit: ({ from }) => [insert(from, '#[doc = "mutated"] ')],
  },
  {
    name: "remove doc comments",
    kinds: ["file"],
    edit: ({ node }) => {
      const found = node.below("line_outer_doc_comment", "block_outer_doc_comment");
      return found.length === 0 ? null : found.map((comment) => remove(comment.from, comment.to));
    },
  },
  {
    name: "CRLF",
    kinds: ["file"],
    edit: ({ node: { source } }) => [
      { from: 0, to: source.length, text: source.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n") },
    ],
  },
  { name: "byte order mark", kinds: ["file"], edit: () => [insert(0, "\ufeff")] },
  {
    name: "trailing white space",
    kinds: ["file"],
    edit: ({ node: { source } }) => [insert(source.length, "\n   \n\t// the end")],
  },
  {
    name: "replace comments",
    kinds: ["file"],
    edit: ({ node }) => {
      const found = node.below("line_comment", "block_comment");
      return found.length === 0 ? null : found.map((comment) => replace(comment, commentFor(comment)));
    },
  },
];

function commentFor({ type, text }: Syntax): string {
  if (type === "block_comment") return "/* mutated */";
  return text.endsWith("\n") ? "// mutated\n" : "// mutated";
}
