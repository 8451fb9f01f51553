import type { ApiChange } from "../../../src/core/api-change.ts";

/** What one of our changes may be called by rustdoc: with its owner, and by its name alone. */
export function labelsOf({ kind, path }: ApiChange): readonly string[] {
  if (kind === "impl") return [implLabel(path)];
  if (kind === "use" && path.endsWith(" as _")) return ["_"];
  const parts = withoutArguments(path).replace(/!$/, "").split("::");
  return [parts.slice(-2).join("::"), parts.at(-1) ?? ""];
}

function implLabel(path: string): string {
  const plain = withoutArguments(path).replace(/^!/, "");
  const at = plain.indexOf(" for ");
  const [trait, type] = [plain.slice(0, at), plain.slice(at + 5)];
  return `${lastWord(trait)} for ${typeLabel(type)}`;
}

/** The type of an impl as a label has it: `&'a mut [T]` is `&[T]`. */
function typeLabel(type: string): string {
  const reference = /^&\s*(?:'\w+ )?(?:mut )?(.*)$/s.exec(type);
  if (reference !== null) return `&${typeLabel(reference[1] ?? "")}`;
  const pointer = /^\*\s*(?:const|mut) (.*)$/s.exec(type);
  if (pointer !== null) return `*${typeLabel(pointer[1] ?? "")}`;
  const list = /^\[(.*?)(?:;.*)?\]$/s.exec(type);
  if (list !== null) return `[${typeLabel(list[1] ?? "")}]`;
  const dynamic = /^dyn (\S+)/.exec(type);
  if (dynamic !== null) return `dyn ${lastWord(dynamic[1] ?? "")}`;
  if (type.startsWith("(")) return "tuple";
  return /^(?:for<|(?:unsafe |extern "[^"]*" )*fn\b)/.test(type) ? "function_pointer" : lastWord(type);
}

function lastWord(path: string): string {
  return (path.split("::").at(-1) ?? path).trim();
}

/** A path without what stands in angle brackets. */
export function withoutArguments(path: string): string {
  let depth = 0;
  let kept = "";
  for (let at = 0; at < path.length; at++) {
    const char = path[at] ?? "";
    if (char === "<" && path[at - 1] !== " ") depth += 1;
    else if (char === ">" && path[at - 1] !== "-" && depth > 0) depth -= 1;
    else if (depth === 0) kept += char;
  }
  return kept;
}
