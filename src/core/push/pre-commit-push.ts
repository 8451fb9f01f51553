import type { PushedRef } from "./pushed-refs.ts";

/** What pre-commit and its kin say of a push; they keep standard input and the hook's arguments to themselves. */
export type PreCommitPush =
  | { readonly kind: "ref"; readonly ref: PushedRef; readonly remote: string | null }
  /** `--from-ref` and `--to-ref` given by hand, as in CI: no push goes on. */
  | { readonly kind: "range"; readonly from: string; readonly to: string };

/**
 * Reads the push from the variables that pre-commit and prek set, null where they say nothing. Only the first ref of a
 * push is told in them. A push of a first commit has no `PRE_COMMIT_FROM_REF` and no `PRE_COMMIT_TO_REF`.
 *
 * @see {@link https://pre-commit.com/#pre-push}
 */
export function readPreCommitPush(env: Readonly<Record<string, string | undefined>>): PreCommitPush | null {
  const value = (name: string) => env[`PRE_COMMIT_${name}`] || null;
  const [from, to] = [value("FROM_REF"), value("TO_REF")];
  const [branch, remote] = [value("LOCAL_BRANCH"), value("REMOTE_NAME")];
  const remoteRef = value("REMOTE_BRANCH");
  if (from !== null && to !== null) {
    return remote === null
      ? { kind: "range", from, to }
      : { kind: "ref", ref: { localRef: branch ?? to, local: to, remoteRef, remoteOid: from }, remote };
  }
  return env.PRE_COMMIT === "1" && branch !== null
    ? { kind: "ref", ref: { localRef: branch, local: branch, remoteRef, remoteOid: null }, remote }
    : null;
}
