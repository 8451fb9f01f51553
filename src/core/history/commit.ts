/** A commit as a history lists it. */
export interface Commit {
  readonly oid: string;
  /** None for a first commit. */
  readonly parents: readonly string[];
  /** First line of its message. */
  readonly subject: string;
  /** When it was committed, in seconds since 1970 began in UTC. */
  readonly time: number;
  /** Values of its `Spec-Exempt` trailers, as written. */
  readonly exemptions: readonly string[];
}
