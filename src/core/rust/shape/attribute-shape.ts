import { opens, Punct } from "../lex/token-kind.ts";
import { type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import { CONTRACT, DERIVE_HELPERS, HELP_ARGUMENTS, PRESENCE_ONLY } from "./attribute-lists.ts";
import { literalShape } from "./literal.ts";

/** An attribute in one spelling; one for each argument where it may as well be written for each. */
export function keptShapes(path: string, args: TokenRange): readonly string[] {
  if (path === "") return [];
  if (PRESENCE_ONLY.has(path)) return [path];
  if (path === "target_feature") return featureShapes(args);
  if (!DERIVE_HELPERS.has(path) || !opens(tokenKind(args.tokens, args.from)))
    return [`${path}${argumentShape(path, args)}`];
  const parts = keptArguments(args).map((part) => `${path}(${tokensShape(part)})`);
  return parts.length === 0 ? [`${path}()`] : parts;
}

/** `#[target_feature(enable = "a,b")]`, feature by feature. */
function featureShapes(args: TokenRange): string[] {
  return splitAtCommas({ ...args, from: args.from + 1, to: args.to - 1 }).flatMap(({ tokens, to }) => {
    const names = tokenText(tokens, to - 1).replaceAll('"', "");
    return names.split(",").map((name) => `target_feature(enable = "${name.trim()}")`);
  });
}

function argumentShape(path: string, args: TokenRange): string {
  const { tokens, from, to } = args;
  if (from >= to) return "";
  if (!opens(tokenKind(tokens, from))) return ` ${tokensShape(args)}`;
  const shapes = keptArguments(args).map(tokensShape);
  return `(${(CONTRACT.has(path) ? shapes.sort() : shapes).join(", ")})`;
}

function keptArguments({ tokens, from, to }: TokenRange): TokenRange[] {
  const parts = splitAtCommas({ tokens, from: from + 1, to: to - 1 });
  return parts.filter((part) => !HELP_ARGUMENTS.has(tokenText(tokens, part.from)));
}

/** Tokens as they stand, literals in one spelling. */
export function tokensShape({ tokens, from, to }: TokenRange): string {
  const parts: string[] = [];
  for (let at = from; at < to; at++) parts.push(literalShape(tokenText(tokens, at)));
  return parts.join(" ");
}

/** The stretches between the commas that stand outside of brackets. */
export function splitAtCommas({ tokens, from, to }: TokenRange): TokenRange[] {
  const parts: TokenRange[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at <= to; at++) {
    const kind = at === to ? Punct.Comma : tokenKind(tokens, at);
    if (kind === Punct.Comma && (depth === 0 || at === to)) {
      if (at > start) parts.push({ tokens, from: start, to: at });
      start = at + 1;
    } else if (opens(kind)) depth += 1;
    else if (kind === Punct.CloseParen || kind === Punct.CloseBracket || kind === Punct.CloseBrace)
      depth -= 1;
  }
  return parts;
}
