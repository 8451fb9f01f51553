/** A commit as a history lists it. */
export interface Commit {
  readonly oid: string;
  /** None for a first commit. */
  readonly parents: readonly string[];
  /** First line of its message. */
  readonly subject: string;
  /** The day it was committed where its committer was: `2026-11-23`. */
  readonly day: string;
  /** Values of its `Spec-Exempt` trailers, as written; empty where one says nothing. */
  readonly exemptions: readonly string[];
}
