import type { UnreadLines } from "../api-change.ts";
import type { UnreadableReason } from "../change-set.ts";
import { counted } from "../counted.ts";
import type { Wording } from "../wording.ts";
import { NAMED } from "./listed.ts";
import type { IncompleteFacts } from "./rule-facts.ts";

/** The words of what could not be read. */
export function incompleteWording({
  path,
  unread,
  unreadable,
  leavesBlock = false,
}: IncompleteFacts): Wording {
  return {
    message: [
      [...unreadable.map(whole), ...stretches(unread)].join("; ") ||
        `cannot read ${leavesBlock ? "all of " : ""}the source as Rust`,
      ...(leavesBlock ? ["so that its API block was not compared"] : []),
    ].join(", "),
    help: unreadable.some(({ reason }) => reason === "too-large")
      ? `Raise "maxFileSize", or list ${path} under "ignore".`
      : `Compare ${path} with its spec by hand, or list it under "ignore".`,
  };
}

const REASONS: Readonly<Record<UnreadableReason, string>> = {
  "not-utf8": "is not UTF-8",
  "nul-byte": "holds NUL bytes",
  "lfs-pointer": "is a Git LFS pointer",
  "too-large": 'is larger than "maxFileSize"',
};

function whole({ side, reason }: IncompleteFacts["unreadable"][number]): string {
  return `the file ${side === "before" ? "before the change " : ""}${REASONS[reason]}`;
}

function stretches(unread: readonly UnreadLines[]): readonly string[] {
  const named = unread.slice(0, NAMED).map(({ side, from, to, reason }) => {
    const lines = from === to ? `line ${from}` : `lines ${from}-${to}`;
    return `cannot read ${lines}${side === "before" ? " before the change" : ""}: ${reason}`;
  });
  const rest = unread.length - NAMED;
  return rest > 0 ? [...named, `and ${counted(rest, "more place")}`] : named;
}
