import { SpecCheckError } from "../errors.ts";
import { EXEMPT_TRAILER } from "../exempt/exemption.ts";
import type { Commit } from "./commit.ts";

/** Between the fields of a commit, and between the values of one field: characters that no name or path has. */
const FIELD = "\x1f";
const VALUE = "\x1e";

/**
 * The format that {@link parseCommits} reads, for `git rev-list --format`. The subject comes last, since it may hold
 * anything. Trailers come with their name: without it one that is empty looks like none.
 *
 * @see {@link https://git-scm.com/docs/pretty-formats}
 */
export const COMMIT_FORMAT = `%H%x1f%P%x1f%cs%x1f%(trailers:key=${EXEMPT_TRAILER},unfold,separator=%x1e)%x1f%s%x00`;

const OID = /^[0-9a-f]{40,64}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads commits as `git rev-list` prints them in {@link COMMIT_FORMAT}, `<NUL>` for a NUL byte and a comma for the
 * character between fields:
 *
 *     commit 73e6be3…
 *     73e6be3…,d362693…,2026-11-23,Spec-Exempt: *: moved only,fix: read impls<NUL>
 *
 * @throws SpecCheckError `git` for anything else.
 */
export function parseCommits(output: string): readonly Commit[] {
  const records = output.split("\0\n");
  if (records.pop() !== "") throw malformed(output);
  return records.map((record) => {
    const line = record.slice(record.indexOf("\n") + 1);
    const [oid = "", parents = "", day = "", exemptions = "", ...subject] = line.split(FIELD);
    if (!OID.test(oid) || !DAY.test(day)) throw malformed(record);
    return {
      oid,
      parents: parents.split(" ").filter((parent) => parent !== ""),
      subject: subject.join(FIELD),
      day,
      exemptions: exemptions === "" ? [] : exemptions.split(VALUE).map(exemptionIn),
    };
  });
}

/** The name is as long as ours, in whatever case it was written; one separator follows. */
function exemptionIn(trailer: string): string {
  return trailer.slice(EXEMPT_TRAILER.length + 1).trim();
}

function malformed(received: string): SpecCheckError {
  return new SpecCheckError(
    "git",
    `expected commits from \`git rev-list\`, received ${JSON.stringify(received.slice(0, 120))}`,
  );
}
