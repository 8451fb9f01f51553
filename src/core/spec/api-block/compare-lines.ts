import { endOfAttributes } from "../../render/item-signature.ts";

/** How the lines of an API block differ from those that it should have. */
export interface LineDifference {
  /** Lines that it lacks. */
  readonly missing: readonly string[];
  /** Lines that it has and should not. */
  readonly extra: readonly string[];
  /** Lines about the same item that read otherwise. */
  readonly changed: readonly { readonly before: string; readonly after: string }[];
}

/**
 * Compares the lines of a block with those that it should have; null where they are the same but for blank lines and
 * white space at their ends. Lines that only stand in another order are all missing and extra at once, as one.
 */
export function compareLines(found: readonly string[], expected: readonly string[]): LineDifference | null {
  const [left, right] = [told(found), told(expected)];
  if (left.join("\n") === right.join("\n")) return null;
  const extra = without(left, right);
  const missing = without(right, left);
  if (extra.length === 0 && missing.length === 0) return reordered(left, right);
  const changed: { before: string; after: string }[] = [];
  const stillMissing = missing.filter((after) => {
    const at = extra.findIndex((before) => subject(before) === subject(after));
    const [before] = at < 0 ? [] : extra.splice(at, 1);
    if (before === undefined) return true;
    changed.push({ before: before.trim(), after: after.trim() });
    return false;
  });
  return { missing: trimmed(stillMissing), extra: trimmed(extra), changed };
}

function told(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trimEnd()).filter((line) => line !== "");
}

/** The lines of one list that another does not have as often. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}

/** The first line that stands elsewhere than it should. */
function reordered(left: readonly string[], right: readonly string[]): LineDifference {
  const at = left.findIndex((line, place) => line !== right[place]);
  return { missing: trimmed(right.slice(at, at + 1)), extra: trimmed(left.slice(at, at + 1)), changed: [] };
}

function trimmed(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trim());
}

const WORDS =
  /^(?:(?:async|unsafe|safe|const(?= (?:async|unsafe|extern|fn)\b)|mut|extern(?: "[^"]*")?(?! crate)) )*(fn|struct|enum|union|trait|type|const|static|mod|macro_rules!|use|extern crate) (?:mut )?([^\s(<:;{=]*)/;

/** What a line is about: the kind and name of its item, or the name of a field or variant; a whole line where unclear. */
function subject(line: string): string {
  const depth = line.length - line.trimStart().length;
  const text = line.trim();
  if (text.startsWith("#[derive(")) return `${depth} derive`;
  const bare = text.slice(endOfAttributes(text)).replace(/^pub(?:\([^)]*\))? /, "");
  const [, kind, name] = WORDS.exec(bare) ?? [];
  if (kind !== undefined) return `${depth} ${kind} ${name}`;
  const member = /^(?!impl\b)[\w#]+(?=[:,( ]|$)/.exec(bare)?.[0];
  return member === undefined ? line : `${depth} ${member}`;
}
