import { closes, Kind, Punct } from "../lex/token-kind.ts";
import { type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import type { Naming } from "./naming.ts";
import { listShape, ShapeCursor, unique } from "./shape-cursor.ts";
import { lifetimeShape, oneShape } from "./type-shape.ts";

/**
 * Bounds joined by `+`, sorted, each once.
 *
 * @see https://doc.rust-lang.org/reference/trait-bounds.html
 */
export function boundsShape(range: TokenRange, naming: Naming): string[] {
  const cursor = new ShapeCursor(range, naming);
  const bounds = boundList(cursor);
  while (!cursor.done) bounds.push(cursor.raw());
  return unique(bounds);
}

/** The bounds from here to a comma, `=`, `>` or closing bracket, in the order written. */
export function boundList(cursor: ShapeCursor): string[] {
  const bounds: string[] = [];
  while (!cursor.done) {
    if (cursor.take(Punct.Plus)) continue;
    const kind = cursor.kind();
    if (kind === Punct.Comma || kind === Punct.Equals || kind === Punct.Greater || closes(kind)) break;
    bounds.push(boundShape(cursor));
    if (cursor.kind() !== Punct.Plus) break;
  }
  return bounds.filter((bound) => bound !== "");
}

function boundShape(cursor: ShapeCursor): string {
  return cursor.deeper(() => {
    switch (cursor.kind()) {
      case Kind.Lifetime:
        // As a bound `'_` says something: `Box<dyn T>` is `Box<dyn T + 'static>`.
        return lifetimeShape(cursor) || "'_";
      case Punct.OpenParen:
        return boundShape(cursor.group());
      case Punct.Question:
        cursor.at += 1;
        return `? ${boundShape(cursor)}`;
      case Punct.Tilde:
        cursor.at += 2;
        return `~const ${boundShape(cursor)}`;
      case Punct.OpenBracket:
        cursor.group();
        return `~const ${boundShape(cursor)}`;
      default:
        return wordBoundShape(cursor);
    }
  });
}

function wordBoundShape(cursor: ShapeCursor): string {
  const word = cursor.word();
  if (word === "const" || word === "async") {
    cursor.at += 1;
    return `${word} ${boundShape(cursor)}`;
  }
  if (word === "use" && cursor.kind(1) === Punct.Less) {
    cursor.at += 1;
    return `use < ${unique(listShape(cursor.angles(), oneShape)).join(" , ")} >`;
  }
  if (word === "for" && cursor.kind(1) === Punct.Less) return binderShape(cursor, boundShape);
  return oneShape(cursor);
}

/** `for<'a, 'b>` and what follows, in which the lifetimes it binds are numbered by their depth. */
export function binderShape(cursor: ShapeCursor, write: (cursor: ShapeCursor) => string): string {
  cursor.at += 1;
  const params = new Map(cursor.naming.params);
  const outer = [...params.values()].filter((name) => name.startsWith("'^")).length;
  const names: string[] = [];
  if (cursor.kind() === Punct.Less) {
    const { tokens, from, to } = cursor.angles().range;
    for (let at = from; at < to; at++) {
      if (tokenKind(tokens, at) !== Kind.Lifetime) continue;
      const name = `'^${outer + names.length}`;
      params.set(tokenText(tokens, at), name);
      names.push(name);
    }
  }
  const under = cursor.under({ ...cursor.naming, params });
  const out = `for < ${names.join(" , ")} > ${write(under)}`;
  cursor.resume(under);
  return out;
}
