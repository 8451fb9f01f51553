import { SpecCheckError } from "../errors.ts";

/** One ref that a push updates. */
export interface PushedRef {
  /** What the user named, such as `refs/heads/main` or `HEAD~1`; `(delete)` for a deletion. */
  readonly localRef: string;
  /** What it stands for: an object id, or a name that only Git can follow. Null for a deletion. */
  readonly local: string | null;
  /** Where it goes; null where nothing says so. */
  readonly remoteRef: string | null;
  /** The remote's value before the push, as far as Git knew it; null for a new ref. */
  readonly remoteOid: string | null;
}

/** Read from the right: the first field may hold spaces (`HEAD@{0 days ago}`). */
const LINE = /^(.+) ([0-9a-f]{40,64}) (\S+) ([0-9a-f]{40,64})$/;
const ZERO = /^0+$/;

/**
 * Reads what Git hands the pre-push hook, a ref a line. A line that a hook manager hands over twice counts once.
 *
 * @throws SpecCheckError `usage` for a line that is no such record.
 * @see {@link https://git-scm.com/docs/githooks#_pre_push}
 */
export function parsePushedRefs(lines: readonly string[]): readonly PushedRef[] {
  return [...new Set(lines)].filter((line) => line !== "").map(parseLine);
}

function parseLine(line: string): PushedRef {
  const [, localRef, localOid, remoteRef, remoteOid] = LINE.exec(line) ?? [];
  if (
    localRef === undefined ||
    localOid === undefined ||
    remoteRef === undefined ||
    remoteOid === undefined
  ) {
    throw new SpecCheckError(
      "usage",
      `expected "<local ref> <local id> <remote ref> <remote id>" on standard input, received ${JSON.stringify(line.slice(0, 120))}`,
      { help: "Let Git's pre-push hook run `spec-check --pre-push`, with its standard input passed on." },
    );
  }
  return { localRef, local: orNull(localOid), remoteRef, remoteOid: orNull(remoteOid) };
}

/** Git writes zeros for what is not there, as many as an id of the repository has. */
function orNull(oid: string): string | null {
  return ZERO.test(oid) ? null : oid;
}
