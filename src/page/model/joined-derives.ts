import type { SourceItem } from "../../core/picture/source-items.ts";

const DERIVE = /^#\[derive\((.+)\)\] (.+)$/;

/** The same items, with the derives of one type in one: `#[derive(Debug, Clone)] struct Pool` in place of two. */
export function joinedDerives(items: readonly SourceItem[]): readonly SourceItem[] {
  const joined: SourceItem[] = [];
  for (const item of items) {
    const [, trait, type] = DERIVE.exec(item.signature) ?? [];
    const last = joined.at(-1);
    const [, traits, same] = DERIVE.exec(last?.signature ?? "") ?? [];
    const isSame = last?.line === item.line && type !== undefined && same === type;
    if (isSame) joined[joined.length - 1] = { ...item, signature: `#[derive(${traits}, ${trait})] ${type}` };
    else joined.push(item);
  }
  return joined;
}
