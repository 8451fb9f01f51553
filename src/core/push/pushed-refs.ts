import { SpecCheckError } from "../errors.ts";

/** One ref that a push updates, as Git lists it to the pre-push hook. */
export interface PushedRef {
  /** What the user named, such as `refs/heads/main` or `HEAD~1`; `(delete)` for a deletion. */
  readonly localRef: string;
  readonly localOid: string;
  readonly remoteRef: string;
  /** The remote's value before the push, as far as Git knew it; null for a new ref. */
  readonly remoteOid: string | null;
}

/** Read from the right: the first field may hold spaces (`HEAD@{0 days ago}`). */
const LINE = /^(.+) ([0-9a-f]{40,64}) (\S+) ([0-9a-f]{40,64})$/;
const ZERO = /^0+$/;

/**
 * The refs that a push brings something to: deletions are left out, and a line that a hook manager hands over twice
 * counts once.
 *
 * @throws SpecCheckError `usage` for a line that is no such record.
 * @see {@link https://git-scm.com/docs/githooks#_pre_push}
 */
export function parsePushedRefs(lines: readonly string[]): readonly PushedRef[] {
  const refs = new Map<string, PushedRef>();
  for (const line of lines) {
    if (line === "") continue;
    const match = LINE.exec(line);
    const [, localRef, localOid, remoteRef, remoteOid] = match ?? [];
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
    if (ZERO.test(localOid)) continue;
    refs.set(line, { localRef, localOid, remoteRef, remoteOid: ZERO.test(remoteOid) ? null : remoteOid });
  }
  return [...refs.values()];
}
