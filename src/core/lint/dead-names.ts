import { diffSources } from "../rust/diff-sources.ts";
import { itemName } from "../spec/mention/item-name.ts";
import { namesInCode } from "../spec/mention/names-in-code.ts";
import type { SpecDocument } from "../spec/spec-document.ts";

/** A name, where a spec says it first. */
export interface SaidName {
  readonly name: string;
  readonly offset: number;
}

const WORD = /[\p{ID_Start}_][\p{ID_Continue}]*/gu;

/** The names in a spec's code spans that its source says nowhere, in no comment either. */
export function deadNames({ text, spans }: SpecDocument, source: string): readonly SaidName[] {
  const alive = new Set(source.match(WORD));
  const said = new Map<string, number>();
  for (const { from, to } of spans) {
    for (const { name, offset, isPrefix } of namesInCode(text.slice(from, to), from)) {
      if (!isPrefix && !alive.has(name) && !said.has(name)) said.set(name, offset);
    }
  }
  return [...said].map(([name, offset]) => ({ name, offset }));
}

/** The names of all items that some versions of a source declare, private ones included; what they import is not theirs. */
export function goneItems(versions: readonly string[]): ReadonlySet<string> {
  const options = { visibility: "all", module: null } as const;
  return new Set(
    versions.flatMap((version) =>
      diffSources(version, null, options).api.flatMap((change) =>
        change.kind === "use" || change.kind === "extern crate" ? [] : (itemName(change)?.name ?? []),
      ),
    ),
  );
}
