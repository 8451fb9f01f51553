import type { Entry } from "../rust/surface/entry.ts";
import type { ApiGroup } from "./api-group.ts";
import { lastOpening, withoutTrailingCommas } from "./bracketed-text.ts";
import { ended, entryLine } from "./entry-line.ts";
import { sortedMembers } from "./type-lines.ts";

/** Inherent impls of one type, those with the same header as one, each a block of lines; then one line each trait's. */
export function implBlocks({ inherent, traitImpls }: Pick<ApiGroup, "inherent" | "traitImpls">) {
  const byHeader = new Map<string, Entry[]>();
  for (const entry of inherent) {
    const header = withoutBody(withoutTrailingCommas(entry.context?.() ?? ""));
    const known = byHeader.get(header);
    if (known === undefined) byHeader.set(header, [entry]);
    else known.push(entry);
  }
  const blocks = [...byHeader]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([header, members]) => [
      `${header} {`,
      ...sortedMembers(members).map((member) => `    ${ended(entryLine(member))}`),
      "}",
    ]);
  const lines = traitImpls.map(traitImplLine).sort();
  return lines.length === 0 ? blocks : [...blocks, lines];
}

function withoutBody(header: string): string {
  const open = header.endsWith("}") ? lastOpening(header) : null;
  return open === null ? header : header.slice(0, open).trimEnd();
}

/** `impl Iterator for S { type Item = u8; }`, its types sorted. */
function traitImplLine(entry: Entry): string {
  const line = entryLine(entry);
  const open = line.endsWith("}") ? lastOpening(line) : null;
  if (open === null) return `${line};`;
  const types = line
    .slice(open + 1, -1)
    .split(/;(?= type )/)
    .map((type) => `${type.trim()};`)
    .sort();
  return `${line.slice(0, open)}{ ${types.join(" ")} }`;
}

/** `#[derive(Clone, Debug)]`, and a line of its own for each derive under a condition. */
export function deriveLines({ entry, derives }: ApiGroup): readonly string[] {
  const plain = new Set<string>();
  const conditional: string[] = [];
  for (const derive of derives) {
    const name = /^#\[derive\((.*?)\)\]/.exec(derive.spelling())?.[1] ?? "";
    if (derive.cfg === entry?.cfg || derive.cfg === "true") plain.add(name);
    else conditional.push(`#[cfg_attr(${derive.cfg}, derive(${name}))]`);
  }
  const names = [...plain].sort();
  return [...(names.length === 0 ? [] : [`#[derive(${names.join(", ")})]`]), ...conditional.sort()];
}
