import { Lexer } from "../../lex/lexer.ts";
import { type TokenRange, tokenText } from "../../lex/token-range.ts";
import { lastName } from "../../name/last-name.ts";
import { Cursor } from "../../read/cursor.ts";
import type { MacroCallItem } from "../../read/item.ts";
import { cleanItems, rangeCursor } from "./clean-items.ts";
import { conditionalArms, type GuardedItems, selectedArms } from "./conditional-arms.ts";

/**
 * The items that a macro call passes on as they are: `cfg_rt! { pub mod io; }`, `thread_local!`, `cfg_if!`. Null when
 * its content is a language of its own.
 */
export function passedItems(call: MacroCallItem): readonly GuardedItems[] | null {
  const name = lastName(call.path);
  if (name === "cfg_if") return conditionalArms(call.content);
  if (name === "cfg_select") return selectedArms(call.content);
  if (name === "include" || call.content.from >= call.content.to) return null;
  if (name === "lazy_static") return lazyItems(call.content);
  const items = cleanItems(rangeCursor(call.content));
  return items === null ? null : [{ cfg: `macro:${name}`, items }];
}

/** `static ref NAME: T = …;` is read as a static of its type. */
function lazyItems(content: TokenRange): readonly GuardedItems[] | null {
  const { tokens, from, to } = content;
  const start = tokens.startAt(from);
  let text = "";
  let done = start;
  for (let at = from; at < to; at++) {
    if (tokenText(tokens, at) !== "ref" || tokenText(tokens, at - 1) !== "static") continue;
    text += `${tokens.text.slice(done, tokens.startAt(at))}   `;
    done = tokens.endAt(at);
  }
  text += tokens.text.slice(done, tokens.endAt(to - 1));
  const rewritten = `${tokens.text.slice(0, start)}${text}`;
  const items = cleanItems(new Cursor(new Lexer(rewritten, { from: start })));
  return items === null ? null : [{ cfg: "macro:lazy_static", items }];
}
