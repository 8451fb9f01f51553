import { SpecCheckError } from "../../core/errors.ts";
import type { PushedRef } from "../../core/push/pushed-refs.ts";
import type { Git } from "../git.ts";
import { readRemoteCommits } from "./remote-commits.ts";
import { resolveCommits } from "./resolve-commits.ts";

/** What `git push` would do with HEAD. */
export interface HeadPush {
  readonly ref: PushedRef;
  readonly remote: string;
  /** Where it would go, in words such as `origin/main`. */
  readonly target: string;
}

/**
 * Finds out where a push of HEAD would go: to the remote given, else where `git push` sends the branch, else where the
 * branch came from, else to the only remote or `origin`. Null while HEAD has no commit.
 *
 * @throws SpecCheckError `usage` when there is no such remote, or none at all.
 */
export async function readHeadPush(git: Git, asked: string | null): Promise<HeadPush | null> {
  const [head, branch, names] = await Promise.all([
    git.ask(["rev-parse", "--quiet", "--verify", "HEAD^{commit}"]),
    git.ask(["symbolic-ref", "--quiet", "HEAD"]),
    git.run(["remote"]),
  ]);
  if (head === null) return null;
  const localRef = branch?.trim() ?? "HEAD";
  const remotes = names.split("\n").filter((name) => name !== "");
  const own = { localRef, local: head.trim(), remoteRef: branch?.trim() ?? null, remoteOid: null };
  if (asked !== null) {
    if (!remotes.includes(asked) && !/[/:\\]/.test(asked)) throw unknownRemote(asked, remotes);
    return { ref: own, remote: asked, target: asked };
  }
  const tracked = branch === null ? null : await readTracked(git, localRef);
  if (tracked !== null) {
    const { remote, remoteRef, tracking } = tracked;
    const remoteOid = (await resolveCommits(git, [tracking])).get(tracking) ?? null;
    const target = tracking.replace(/^refs\/(?:remotes|heads)\//, "");
    return { ref: { ...own, remoteRef: remoteRef ?? own.remoteRef, remoteOid }, remote, target };
  }
  const [first, ...others] = remotes;
  const remote = others.length === 0 ? first : remotes.find((name) => name === "origin");
  if (remote === undefined) throw noRemote(remotes);
  return { ref: own, remote, target: remote };
}

/** Whether HEAD has commits that a remote is not known to have. */
export async function hasUnpushed(git: Git, remote: string): Promise<boolean> {
  const head = await git.ask(["rev-parse", "--quiet", "--verify", "HEAD^{commit}"]);
  if (head === null) return false;
  const known = await readRemoteCommits(git, remote);
  const lines = [head.trim(), ...known.map((oid) => `^${oid}`)];
  return (
    (await git.feed(
      ["rev-list", "--max-count=1", "--ignore-missing", "--stdin"],
      `${lines.join("\n")}\n`,
    )) !== ""
  );
}

interface Tracked {
  readonly remote: string;
  /** Null where Git does not say: of a push older versions do not. */
  readonly remoteRef: string | null;
  /** The ref here that remembers the one there. */
  readonly tracking: string;
}

/** Where a branch is pushed, else where it came from. A branch may track another one of this repository (`.`). */
async function readTracked(git: Git, branch: string): Promise<Tracked | null> {
  const fields = ["push", "upstream"].flatMap((way) => [`${way}:remotename`, `${way}:remoteref`, way]);
  const format = fields.map((field) => `%(${field})`).join("%00");
  const answer = (await git.run(["for-each-ref", `--format=${format}`, branch])).split("\n")[0] ?? "";
  const values = answer.split("\0");
  for (const at of [0, 3]) {
    const [remote = "", remoteRef = "", tracking = ""] = values.slice(at, at + 3);
    if (remote !== "" && remote !== "." && tracking !== "")
      return { remote, remoteRef: remoteRef === "" ? null : remoteRef, tracking };
  }
  return null;
}

function unknownRemote(asked: string, remotes: readonly string[]): SpecCheckError {
  return new SpecCheckError("usage", `this repository has no remote ${JSON.stringify(asked)}`, {
    help: remotes.length === 0 ? RANGE : `Name one of its remotes: ${remotes.join(", ")}.`,
  });
}

function noRemote(remotes: readonly string[]): SpecCheckError {
  return new SpecCheckError("usage", "nothing tells where HEAD would be pushed", {
    help:
      remotes.length === 0
        ? RANGE
        : `Name the remote: spec-check --pre-push ${remotes.toSorted().join(" | ")}`,
  });
}

const RANGE = "To judge commits without a remote: spec-check --range A..B";
