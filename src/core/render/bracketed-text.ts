/** A sign of Rust that stands outside of string and character literals, and how deep in brackets. */
interface Sign {
  readonly at: number;
  readonly character: string;
  /** Brackets that are open before it. */
  readonly depth: number;
}

const LITERAL = /"(?:\\.|[^"\\])*"|'(?:\\[^']*|[^'\\])'/y;

/** The brackets and commas of a signature in the order of the text. An arrow is no bracket. */
function* signsOf(text: string): Generator<Sign> {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === '"' || character === "'") {
      LITERAL.lastIndex = at;
      const literal = LITERAL.exec(text)?.[0] ?? "";
      if (literal !== "") at += literal.length - 1;
    } else if ("([{<".includes(character)) yield { at, character, depth: depth++ };
    else if (")]}".includes(character) || (character === ">" && !"-=".includes(text[at - 1] ?? " "))) {
      yield { at, character, depth };
      depth = Math.max(0, depth - 1);
    } else if (character === ",") yield { at, character, depth };
  }
}

/** The parts of a list between the commas that stand in no brackets, without the white space around them. */
export function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { at, character, depth } of signsOf(text)) {
    if (character !== "," || depth > 0) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== "");
}

/** Where the bracket stands that the last character of a text closes; null where it closes none. */
export function lastOpening(text: string): number | null {
  const open: number[] = [];
  for (const { at, character } of signsOf(text)) {
    if ("([{<".includes(character)) open.push(at);
    else if (character !== ",") {
      const from = open.pop() ?? null;
      if (at === text.length - 1) return from;
    }
  }
  return null;
}

/** The commas before closing brackets that rustfmt puts and takes away; that of `(T,)` makes a tuple and stays. */
export function withoutTrailingCommas(text: string): string {
  const open: { readonly at: number; commas: number; last: number }[] = [];
  const dropped = new Set<number>();
  for (const { at, character } of signsOf(text)) {
    if ("([{<".includes(character)) open.push({ at, commas: 0, last: -1 });
    else if (character === ",") {
      const list = open.at(-1);
      if (list !== undefined) Object.assign(list, { commas: list.commas + 1, last: at });
    } else {
      const list = open.pop();
      if (list === undefined || list.last < 0 || text.slice(list.last + 1, at).trim() !== "") continue;
      const isTuple = text[list.at] === "(" && !/\w/.test(text[list.at - 1] ?? " ");
      if (!isTuple || list.commas > 1) dropped.add(list.last);
    }
  }
  if (dropped.size === 0) return text;
  // By UTF-16 units, as the places are.
  return text
    .split("")
    .filter((_, at) => !dropped.has(at))
    .join("");
}
