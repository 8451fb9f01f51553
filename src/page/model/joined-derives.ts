import type { SourceItem } from "../../core/picture/source-items.ts";

const DERIVE = /^#\[derive\((.+)\)\] (.+)$/;

/** The same items, with the derives of one type in one: `#[derive(Debug, Clone)] struct Pool` in place of two. */
export function joinedDerives(items: readonly SourceItem[]): readonly SourceItem[] {
  const joined: SourceItem[] = [];
  for (const item of items) {
    const [signature, line, mentioned] = item;
    const [, trait, type] = DERIVE.exec(signature) ?? [];
    const [lastSignature = "", lastLine] = joined.at(-1) ?? [];
    const [, traits, same] = DERIVE.exec(lastSignature) ?? [];
    const isSame = lastLine === line && type !== undefined && same === type;
    if (isSame) joined[joined.length - 1] = [`#[derive(${traits}, ${trait})] ${type}`, line, mentioned];
    else joined.push(item);
  }
  return joined;
}
