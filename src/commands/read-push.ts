import { choosePush, type PushStart } from "../core/push/choose-push.ts";
import { unjudgedNotice } from "../core/push/judged-refs.ts";
import type { PushedRef } from "../core/push/pushed-refs.ts";
import type { Git } from "../io/git.ts";
import { hasUnpushed, readHeadPush } from "../io/history/head-push.ts";
import { type PushRanges, readPushRanges } from "../io/history/push-ranges.ts";
import { mergeBases, readCommitId } from "../io/history/read-range.ts";
import { listCommits } from "../io/history/rev-list.ts";

/** A push as told, with what to say of how it was told. */
export interface ReadPush extends PushRanges {
  readonly notices: readonly string[];
}

const NOTHING = { ranges: [], commits: [], unjudged: [] } as const;

/**
 * Finds out what is pushed, from whatever tells it.
 *
 * @throws SpecCheckError `usage` when nothing does, `git` when Git fails, `object` for what is not there.
 */
export async function readPush(git: Git, start: PushStart): Promise<ReadPush> {
  const chosen = choosePush(start);
  switch (chosen.kind) {
    case "refs":
      return withNotices(await readPushRanges(git, sorted(chosen.refs), chosen.remote));
    case "ref": {
      const told = `standard input names no ref: judged is ${chosen.ref.localRef}, the one that pre-commit tells of`;
      return withNotices(await readPushRanges(git, [chosen.ref], chosen.remote), told);
    }
    case "range": {
      const told = `standard input names no ref: judged is ${chosen.from}...${chosen.to}, as PRE_COMMIT_FROM_REF and PRE_COMMIT_TO_REF say`;
      return withNotices(await readPreCommitRange(git, chosen.from, chosen.to), told);
    }
    case "nothing":
      return (await hasUnpushed(git, chosen.remote))
        ? withNotices(
            NOTHING,
            "standard input names no ref, so nothing was judged; where a hook manager keeps it back, let it hand it on (lefthook: use_stdin: true)",
          )
        : withNotices(NOTHING);
    case "head": {
      const push = await readHeadPush(git, chosen.remote);
      if (push === null) return withNotices(NOTHING, "HEAD has no commit yet, so there is nothing to push");
      const told = `standard input names no ref: judged is what HEAD would bring to ${push.target}`;
      return withNotices(await readPushRanges(git, [push.ref], push.remote), told);
    }
  }
}

/** `pre-commit run --from-ref A --to-ref B` means what came to B since it parted from A. */
async function readPreCommitRange(git: Git, from: string, to: string): Promise<PushRanges> {
  const head = await readCommitId(git, to);
  const bases = await mergeBases(git, await readCommitId(git, from), head);
  const { commits } = await listCommits(git, head, bases);
  const ref = { localRef: to, local: head, remoteRef: null, remoteOid: null };
  return { ranges: [{ refs: [ref], head, bases, commits }], commits, unjudged: [] };
}

function withNotices(ranges: PushRanges, told: string | null = null): ReadPush {
  const unjudged = unjudgedNotice(ranges.unjudged);
  return { ...ranges, notices: [told, unjudged].filter((notice) => notice !== null) };
}

function sorted(refs: readonly PushedRef[]): readonly PushedRef[] {
  const key = ({ remoteRef, localRef }: PushedRef) => `${remoteRef ?? ""}\0${localRef}`;
  return refs.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
