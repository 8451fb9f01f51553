import type { Commit } from "../history/commit.ts";
import { EXEMPT_TRAILER } from "./exemption.ts";

/** How many lines are told of one run; a history may be full of the same mistake. */
const TOLD = 10;

/** A line about a trailer that was to exempt something and does not. */
export function problemNotice(
  commit: Pick<Commit, "oid" | "subject">,
  written: string,
  problem: string,
): string {
  const trailer = JSON.stringify(`${EXEMPT_TRAILER}: ${written}`.trim());
  return `${nameOf(commit)}: the trailer ${trailer} ${problem}, so it exempts nothing`;
}

/** A line about a commit whose message has a line like a trailer where Git does not look for one. */
export function strayNotice(commit: Pick<Commit, "oid" | "subject">): string {
  return `${nameOf(commit)}: a line "${EXEMPT_TRAILER}: …" is not among the trailers, which are the last paragraph of a message, so it exempts nothing`;
}

/** The first of the lines, each once, and how many more there are. */
export function shortened(notices: Iterable<string>): readonly string[] {
  const all = [...new Set(notices)];
  const rest = all.length - TOLD;
  return rest > 0 ? [...all.slice(0, TOLD), `and ${rest} more trailers that exempt nothing`] : all;
}

function nameOf({ oid, subject }: Pick<Commit, "oid" | "subject">): string {
  return `commit ${oid.slice(0, 10)} (${subject})`;
}
