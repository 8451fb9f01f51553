import type { TextEdit } from "../links/rewrite-links.ts";
import { baseName } from "../path-parts.ts";
import { codeSpan } from "../ready/code-span.ts";
import { targetOf } from "./coverage-lines.ts";
import type { Sibling } from "./place-entries.ts";
import type { SpecIndex } from "./spec-index.ts";

/** The edit that writes an entry for a spec at the start of a line, in the way of an entry beside it. */
export function entryLike(
  sibling: Sibling,
  spec: string,
  { index, at }: { readonly index: SpecIndex; readonly at: number },
): TextEdit {
  const { text } = index.document;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const link = `[${labelLike(sibling, spec, text)}](${targetLike(sibling, spec, index.path)})`;
  const line = `${sibling.item.bullet}${link}`;
  const isBehindAll = at === text.length && !text.endsWith("\n");
  return { from: at, to: at, text: isBehindAll ? `${newline}${line}` : `${line}${newline}` };
}

/** A path, a file's name or either without `.spec.md`, as the sibling has it; a path where it has words of its own. */
function labelLike({ from, spec: other }: Sibling, spec: string, text: string): string {
  const end = from - 2;
  const label = text.slice(text.lastIndexOf("[", end) + 1, end);
  const isCode = label.startsWith("`");
  const words = label.replace(/^`|`$/g, "");
  const ways = [
    (path: string) => path,
    (path: string) => path.replace(/\.spec\.md$/, ""),
    (path: string) => baseName(path),
    (path: string) => baseName(path).replace(/\.spec\.md$/, ""),
    (path: string) => baseName(path).replace(/(?:\.rs)?\.spec\.md$/, ""),
  ];
  const way = ways.find((each) => each(other) === words);
  if (way === undefined) return codeSpan(spec);
  return isCode ? codeSpan(way(spec)) : way(spec);
}

function targetLike({ target }: Sibling, spec: string, index: string): string {
  const relative = targetOf(index, spec);
  if (target.startsWith("/")) return `/${targetOf("index.md", spec).replace(/^\.\//, "")}`;
  return target.startsWith(".") ? relative : relative.replace(/^\.\//, "");
}
