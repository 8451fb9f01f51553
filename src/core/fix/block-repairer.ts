import type { BlobText } from "../change-set.ts";
import type { FileEdit } from "../edit/file-edit.ts";
import { isRust } from "../plan/planned-module.ts";
import { apiLines } from "../render/api-lines.ts";
import { modulePath } from "../rust/module-path.ts";
import { type BlockOwner, chooseBlock } from "../spec/api-block/choose-block.ts";
import { compareLines, type LineDifference } from "../spec/api-block/compare-lines.ts";
import { codeLines, findBlocks } from "../spec/api-block/find-blocks.ts";
import { removeBlock, writeBlock } from "../spec/api-block/write-block.ts";
import { readSpecDocument } from "../spec/spec-document.ts";
import type { FixContext, Repair, Repairer, Repairs, TextOf, Unrepaired } from "./repair.ts";

/** A source whose API block counts, and its spec. */
interface BlockPlace extends BlockOwner {
  readonly spec: string;
  /** Whether the source is gone, so that its block goes too. */
  readonly isGone: boolean;
}

/** Writes the API blocks of sources whose API changed or that were named, as their staged versions have it. */
export const blockRepairer: Repairer = {
  asks: (context) =>
    blockPlaces(context).flatMap(({ source, spec, isGone }) => (isGone ? [spec] : [source, spec])),
  repair(context, textOf) {
    const repairs: Repair[] = [];
    const left: Unrepaired[] = [];
    // Sources that share a spec each go on from what the one before made of it.
    const edited = new Map<string, string>();
    for (const place of blockPlaces(context)) {
      const blob = textOf(place.spec);
      const outcome = repairBlock(place, edited.get(place.spec) ?? textIn(blob), { context, textOf });
      repairs.push(...outcome.repairs);
      left.push(...outcome.left);
      for (const { path, after } of outcome.repairs.flatMap(({ edits }) => edits)) {
        if (after !== null) edited.set(path, after);
      }
    }
    return { repairs, left };
  },
};

/** The sources to look at, each once, in the order of their paths. */
function blockPlaces(context: FixContext): readonly BlockPlace[] {
  const { changeSet, report, mapping } = context;
  const places = new Map<string, BlockPlace>();
  const add = (source: string, previousSource: string | null, isGone: boolean) => {
    if (!isRust(source) || mapping.settingsFor(source).require !== "signature") return;
    const { path, exists, own } = mapping.specFor(source, isGone ? changeSet.before : changeSet.after);
    if (!exists || !changeSet.after.has(path) || (isGone && own)) return;
    places.set(source, { source, previousSource, isOwn: own, spec: path, isGone });
  };
  for (const { source, previousSource, status, api, apiBlock } of report.modules) {
    if (api.length > 0 || apiBlock !== undefined) add(source, previousSource, status === "deleted");
  }
  for (const path of namedSources(context)) if (!places.has(path)) add(path, null, false);
  return [...places.values()].sort((one, other) => (one.source < other.source ? -1 : 1));
}

/** The sources that somebody named, by their own path or by that of their spec. */
function namedSources({ changeSet: { after }, mapping, isNamed }: FixContext): readonly string[] {
  return [...after.paths()].filter(
    (path) => mapping.inScope(path) && (isNamed(path) || isNamed(mapping.specFor(path, after).path)),
  );
}

function textIn(blob: BlobText | null): string | null {
  return blob?.kind === "text" ? blob.text : null;
}

function repairBlock(
  place: BlockPlace,
  text: string | null,
  { context, textOf }: { readonly context: FixContext; readonly textOf: TextOf },
): Repairs {
  const { source, spec, isGone } = place;
  const leave = (why: string): Repairs => ({ repairs: [], left: [{ path: spec, why }] });
  if (text === null) return leave("is no text that could be edited");
  const nothing: Repairs = { repairs: [], left: [] };
  if (isGone) {
    const after = removeBlock(text, place);
    if (after === null) return nothing;
    return done(
      { path: spec, before: text, after },
      `no longer has the API block of ${source}, which is gone`,
    );
  }
  const { visibility } = context.mapping.settingsFor(source).api;
  const code = textIn(textOf(source));
  const api = code === null ? null : apiLines(code, { visibility, module: modulePath(source) });
  if (api === null || api.analysis !== "complete") {
    return leave(`its API block was not written: a part of ${source} cannot be read as Rust`);
  }
  const choice = chooseBlock(findBlocks(readSpecDocument(text)), place);
  if (choice.kind === "none" && api.lines.length === 0) return nothing;
  const difference =
    choice.kind === "found" ? compareLines(codeLines(text, choice.block), api.lines) : undefined;
  if (difference === null) return nothing;
  const after = writeBlock(text, place, api.lines);
  if (after === null) return leave(HAND[choice.kind](source));
  const why =
    difference === undefined
      ? `got the API block of ${source}`
      : `its API block is that of ${source} again: ${counts(difference)}`;
  return done({ path: spec, before: text, after }, why);
}

function done(edit: FileEdit, why: string): Repairs {
  return { repairs: [{ path: edit.path, why, edits: [edit] }], left: [] };
}

const HAND = {
  found: (source: string) => `the API block of ${source} cannot be written anew`,
  none: (source: string) => `has no place for the API block of ${source}`,
  several: (source: string) => `has several API blocks of ${source}: keep one`,
  unclosed: (source: string) =>
    `the API block of ${source} has no end: put <!-- /spec-check:api --> behind it`,
  codeless: (source: string) =>
    `the API block of ${source} holds something else than one block of Rust, not indented: move that out`,
} as const;

function counts({ missing, extra, changed }: LineDifference): string {
  const parts = [
    [missing.length, "added"],
    [extra.length, "removed"],
    [changed.length, "changed"],
  ] as const;
  return parts.flatMap(([count, verb]) => (count === 0 ? [] : [`${count} ${verb}`])).join(", ");
}
