import type { ApiChange, ApiDiff, UnreadLines } from "../../core/api-change.ts";
import type { Surface } from "../../core/rust/read-surface.ts";

/** One API change with its keys in the order of the report's version 1; what does not apply left out. */
export function changeDocument(change: ApiChange) {
  return {
    change: change.change,
    kind: change.kind,
    path: change.path,
    visibility: change.visibility,
    before: change.before,
    after: change.after,
    line: change.line,
    previousLine: change.previousLine,
    ...(change.from === undefined ? {} : { from: change.from }),
    ...(change.to === undefined ? {} : { to: change.to }),
    ...(change.mentioned === undefined ? {} : { mentioned: change.mentioned }),
  };
}

/** The document of `diff OLD NEW`. */
export function diffDocument(diff: ApiDiff) {
  return {
    version: 1,
    analysis: diff.analysis,
    api: diff.api.map(changeDocument),
    unread: diff.unread.map((unread) => ({ side: unread.side, ...stretch(unread) })),
  };
}

/** The document of `api FILE`. */
export function surfaceDocument(surface: Surface) {
  return {
    version: 1,
    analysis: surface.analysis,
    items: surface.items.map(({ kind, path, visibility, signature, line }) => ({
      kind,
      path,
      visibility,
      signature,
      line,
    })),
    unread: surface.unread.map(stretch),
  };
}

function stretch({ from, to, reason }: Omit<UnreadLines, "side">) {
  return { from, to, reason };
}
