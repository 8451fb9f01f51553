import type { ApiChange } from "../api-change.ts";

/** The first line that changed and is still there; removals leave none. */
export function firstLine(api: readonly ApiChange[]): number | null {
  const lines = api.map(({ line }) => line).filter((line) => line !== null);
  return lines.length === 0 ? null : Math.min(...lines);
}

/** An API change without its lines and signatures, which later edits move and reword. */
export function itemOf({ change, kind, path }: ApiChange): string {
  return kind === "unread" ? kind : `${change} ${kind} ${path}`;
}
