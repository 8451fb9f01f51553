import type { BrokenLinkFacts } from "../lint/spec-fault.ts";
import type { Wording } from "../wording.ts";

/** What is said of a link that leads nowhere; `what` names the link before its target. */
export function brokenLink(what: string, facts: BrokenLinkFacts): Wording {
  const { target, why, path, repairs, isSure, movedTo } = facts;
  const [first, ...others] = repairs;
  const reason =
    movedTo === null
      ? {
          missing: `leads to ${path ?? "nothing"}, which is not in the tree`,
          folder: `leads to ${path === "" ? "the root" : (path ?? "")}, which is a folder`,
          misspelt: `leads to ${path ?? ""}, which is spelled otherwise`,
          outside: "leads out of the repository",
        }[why]
      : `leads to ${path ?? ""}, which moved to ${movedTo}`;
  return {
    message: `${what} ${target} ${reason}`,
    help:
      first === undefined
        ? `Correct ${target}, or take it out.`
        : isSure
          ? `Write ${first} instead of ${target}; \`spec-check fix\` does it.`
          : `Write ${first}${others.length === 0 ? "" : ` or ${others.join(" or ")}`} instead of ${target}.`,
  };
}
