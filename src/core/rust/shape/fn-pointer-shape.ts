import { Kind, Punct } from "../lex/token-kind.ts";
import { attributeFacts } from "./attributes.ts";
import { takeAttributes } from "./generics-shape.ts";
import { spellGuardedMarks } from "./marks.ts";
import { listShape, type ShapeCursor } from "./shape-cursor.ts";
import { oneShape, sumShape } from "./type-shape.ts";

/**
 * A function pointer: the names of its parameters say nothing, and the lifetimes it leaves out are its own.
 *
 * @see https://doc.rust-lang.org/reference/types/function-pointer.html
 */
export function fnPointerShape(cursor: ShapeCursor): string {
  const unsafety = cursor.takeWord("unsafe") ? "unsafe " : "";
  const abi = externShape(cursor);
  if (!cursor.takeWord("fn")) return `${unsafety}${abi}${cursor.raw()}`;
  const under = cursor.under({ ...cursor.naming, closed: true });
  const params = under.kind() === Punct.OpenParen ? listShape(under.group(), fnPointerParamShape) : [];
  const output = outputShape(under);
  cursor.resume(under);
  return `${unsafety}${abi}fn ( ${params.filter((param) => param !== "").join(" , ")} )${output}`;
}

function fnPointerParamShape(cursor: ShapeCursor): string {
  const facts = attributeFacts(takeAttributes(cursor));
  if (cursor.kind() === Kind.Ident && cursor.kind(1) === Punct.Colon) cursor.at += 2;
  const type = sumShape(cursor);
  return facts.cfg === "false" ? "" : `${spellGuardedMarks(facts)}${type}`;
}

/** `extern "ABI" ` with its default filled in; nothing for the Rust ABI or where there is none. */
export function externShape(cursor: ShapeCursor): string {
  if (!cursor.takeWord("extern")) return "";
  const abi =
    cursor.kind() === Kind.Text
      ? cursor
          .raw()
          .replace(/^[^"]*"/, "")
          .replace(/"[^"]*$/, "")
      : "C";
  return abi === "Rust" ? "" : `extern "${abi}" `;
}

/** ` -> T`; nothing for `-> ()`, which says no more than nothing. */
export function outputShape(cursor: ShapeCursor): string {
  if (!cursor.take(Kind.Arrow)) return "";
  const type = oneShape(cursor);
  return type === "( )" ? "" : ` -> ${type}`;
}
