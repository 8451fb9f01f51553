import { Kind, opens, Punct } from "../lex/token-kind.ts";
import { type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import { literalShape } from "./literal.ts";

const HELP =
  "help long_help about long_about before_help before_long_help after_help after_long_help help_heading next_help_heading help_template override_help override_usage display_order next_display_order next_line_help verbatim_doc_comment styles description";

/** Arguments that word or arrange a text for people, by the attribute that takes them. */
const TEXT_ARGUMENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...["clap", "arg", "command", "group", "value", "structopt", "argh"].map(
    (path) => [path, set(HELP)] as const,
  ),
  ["serde", set("expecting crate")],
  ["schemars", set("title description example examples crate")],
  ["schema", set("title description example examples")],
  ["strum", set("message detailed_message")],
  ["snafu", set("display crate_root")],
  ["diagnostic", set("help url")],
  ["error", set("fmt")],
]);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** The arguments of an attribute in one spelling, in their order; those that only word a text are left out. */
export function argumentShapes(path: string, group: TokenRange): readonly string[] {
  const texts = TEXT_ARGUMENTS.get(path);
  return splitAtCommas(group)
    .filter(({ tokens, from }) => texts?.has(tokenText(tokens, from)) !== true)
    .map(tokensShape);
}

/** The features of a `target_feature(enable = "a,b", enable = "c")`, each as an argument of its own. */
export function featureShapes(group: TokenRange): readonly string[] {
  return splitAtCommas(group).flatMap(({ tokens, from, to }) => {
    const value = tokenText(tokens, to - 1);
    if (tokenKind(tokens, to - 1) !== Kind.Text) return [tokensShape({ tokens, from, to })];
    const names = value.replace(/^r?#*"|"#*$/g, "").split(",");
    return names.map((name) => `${tokensShape({ tokens, from, to: to - 1 })} "${name.trim()}"`);
  });
}

/** The names of a derive macro and of its helper attributes, these sorted. */
export function deriveShapes(group: TokenRange): readonly string[] {
  return splitAtCommas(group).map((part) => {
    const { tokens, from, to } = part;
    if (!opens(tokenKind(tokens, from + 1))) return tokensShape(part);
    const names = splitAtCommas({ tokens, from: from + 2, to: to - 1 }).map(tokensShape);
    return `${tokenText(tokens, from)}(${names.sort().join(" ")})`;
  });
}

/** Tokens with a blank between each two, integers in one spelling. */
export function tokensShape({ tokens, from, to }: TokenRange): string {
  const parts: string[] = [];
  for (let at = from; at < to; at++) parts.push(literalShape(tokenText(tokens, at)));
  return parts.join(" ");
}

/** The parts of a list between its commas; those in brackets do not count, and the last one may end it. */
export function splitAtCommas({ tokens, from, to }: TokenRange): readonly TokenRange[] {
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
