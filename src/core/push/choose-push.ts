import { type PreCommitPush, readPreCommitPush } from "./pre-commit-push.ts";
import { type PushedRef, parsePushedRefs } from "./pushed-refs.ts";

/** What a pre-push check was started with. */
export interface PushStart {
  /** The lines of standard input; null where a terminal is there, which is not read. */
  readonly lines: readonly string[] | null;
  readonly remote: string | null;
  readonly url: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where the refs to judge are told. */
export type ChosenPush =
  | { readonly kind: "refs"; readonly refs: readonly PushedRef[]; readonly remote: string | null }
  | PreCommitPush
  /** Git's hook runs, and no ref is updated: all is up to date, or all was rejected. */
  | { readonly kind: "nothing"; readonly remote: string }
  /** Started by hand. */
  | { readonly kind: "head"; readonly remote: string | null };

/**
 * Chooses what tells the push: standard input, else what pre-commit says, else nobody. Git always gives its hook the
 * remote and its address, and never a terminal; with fewer arguments, or at a terminal, a person asks what `git push`
 * would bring.
 *
 * @throws SpecCheckError `usage` for standard input that is not what Git's hook reads.
 */
export function choosePush({ lines, remote, url, env }: PushStart): ChosenPush {
  const refs = parsePushedRefs(lines ?? []);
  if (refs.length > 0) return { kind: "refs", refs, remote };
  const told = readPreCommitPush(env);
  if (told !== null) return told;
  return lines !== null && remote !== null && url !== null
    ? { kind: "nothing", remote }
    : { kind: "head", remote };
}
