import { closes, Kind } from "../../../lex/token-kind.ts";
import { type Fragment, isOpen, type Token } from "./token.ts";
import { Uncertain } from "./uncertain.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that no path begins with. */
const RESERVED = words(
  "_ as break const continue else enum extern false fn for if impl in let loop match mod move mut pub ref return static struct trait true type unsafe use where while async await dyn abstract become box do final macro override priv typeof unsized virtual yield try",
);

const BEGIN_TYPES = words("_ for impl fn unsafe extern typeof dyn");
const BEGIN_EXPRESSIONS = words(
  "_ async do box break continue false for if loop match move return static true try unsafe while yield",
);

const TYPE_MARKS = words("( [ ! * & && ? < << ::");
const EXPRESSION_MARKS = words("( [ { ! - * | || & && .. ... ..= < << :: #");
const PATTERN_MARKS = words("( [ & && - .. ... :: < << |");

/** Which fragments take one that was parsed as another; `tt` takes all. */
const TAKES: ReadonlyMap<Fragment, readonly Fragment[]> = new Map([
  ["expr", ["expr", "literal", "path", "block"]],
  ["ty", ["ty", "path"]],
  ["pat", ["pat", "pat_param"]],
  ["pat_param", ["pat", "pat_param"]],
]);

/**
 * Whether a fragment may begin with a token: rustc asks no more before it parses one, and does not go back.
 *
 * @see https://doc.rust-lang.org/nightly/nightly-rustc/src/rustc_parse/parser/nonterminal.rs.html
 */
export function beginsFragment(fragment: Fragment, token: Token): boolean {
  if (token.made !== null) return takesMade(fragment, token.made.fragment);
  const { text, kind } = token;
  if (closes(kind)) return false;
  switch (fragment) {
    case "tt":
    case "item":
    case "stmt":
      return true;
    case "ident":
      return kind === Kind.Ident && text !== "_";
    case "lifetime":
      return kind === Kind.Lifetime;
    case "literal":
      return isLiteral(token) || text === "-";
    case "vis":
      return kind === Kind.Ident || text === "," || beginsType(token);
    case "block":
      return text === "{";
    case "path":
    case "meta":
      return kind === Kind.Ident || text === "::";
    case "ty":
      return beginsType(token);
    case "expr":
      if (kind === Kind.Ident) return !RESERVED.has(text) || BEGIN_EXPRESSIONS.has(text);
      return isLiteral(token) || kind === Kind.Lifetime || EXPRESSION_MARKS.has(text) || isOpen(token);
    case "pat":
    case "pat_param":
      return kind === Kind.Ident || isLiteral(token) || PATTERN_MARKS.has(text);
  }
}

function takesMade(fragment: Fragment, made: Fragment): boolean {
  if (fragment === "tt" || fragment === made) return true;
  if (TAKES.get(fragment)?.includes(made) === true) return true;
  if (fragment === "ident" || fragment === "lifetime") return false;
  throw new Uncertain(`${made} handed on as ${fragment}`);
}

function isLiteral({ text, kind }: Token): boolean {
  return kind === Kind.Number || kind === Kind.Text || text === "true" || text === "false";
}

function beginsType({ text, kind }: Token): boolean {
  if (kind === Kind.Ident) return !RESERVED.has(text) || BEGIN_TYPES.has(text);
  return kind === Kind.Lifetime || TYPE_MARKS.has(text);
}
