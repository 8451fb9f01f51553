import type { ApiChange, ItemKind } from "../api-change.ts";
import type { Blobs } from "../change-set.ts";
import { lineCounter } from "../line-counter.ts";
import { itemMentions } from "../spec/mention/item-mentions.ts";
import { indexMentions } from "../spec/mention/mention-index.ts";
import { readSpecDocument } from "../spec/spec-document.ts";
import type { JudgedModule } from "./judge-module.ts";

/** A name in a spec that belongs to an item which is gone. */
export interface StaleName {
  readonly change: ApiChange;
  readonly name: string;
  /** One-based line of the spec. */
  readonly line: number;
  /** What the item is called now, null where nothing took its place. */
  readonly renamedTo: string | null;
}

/** How a spec names the items of an API change. */
export interface SpecMentions {
  /** Items added or changed that the spec names nowhere. */
  readonly unmentioned: readonly ApiChange[];
  readonly stale: readonly StaleName[];
}

/** The same module with what its spec says of the items that changed. A spec that is no text says nothing. */
export function withMentions(judged: JudgedModule, { blobs }: { readonly blobs: Blobs }): JudgedModule {
  const { planned, report } = judged;
  const text = textOf(blobs, planned.spec.oid);
  if (text === null) return judged;
  const index = indexMentions(readSpecDocument(text));
  const exempt = new Set<ItemKind>(planned.settings.mention.exempt);
  const source = textOf(blobs, planned.after);
  const asked = itemMentions(report.api, { index, source, exempt });
  const named = new Map(
    report.api.map((change) => {
      const mentioned = asked.isNamed(change);
      return [change, mentioned === null ? change : { ...change, mentioned }] as const;
    }),
  );
  const told = (change: ApiChange) => named.get(change) ?? change;
  const lineAt = lineCounter(text);
  return {
    ...judged,
    report: { ...report, api: report.api.map(told) },
    mentions: {
      unmentioned: asked.unmentioned.map(told),
      stale: asked.stale.map(({ change, name, offset, renamedTo }) => ({
        change: told(change),
        name,
        line: lineAt(offset),
        renamedTo,
      })),
    },
  };
}

function textOf(blobs: Blobs, oid: string | null): string | null {
  const blob = oid === null ? undefined : blobs.get(oid);
  return blob?.kind === "text" ? blob.text : null;
}
