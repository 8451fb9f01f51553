import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the second judge is asked to compare. */
export interface JudgeOptions {
  /** Crates of repositories: `REPO[:SUBDIR]`. */
  readonly crates: readonly { readonly repo: string; readonly subdir: string }[];
  /** Folders of crate pairs: `DIR/NAME/old` and `DIR/NAME/new`. */
  readonly pairs: readonly string[];
  /** Arguments of `git log` that choose the commits. */
  readonly selection: readonly string[];
  readonly cache: string;
  /** Whether to list what a cause excuses, too. */
  readonly all: boolean;
  /** The `api.reach` that our reader is asked with: rustdoc shows what is seen from outside of the crate. */
  readonly reach: "module" | "crate";
}

const USAGE = `usage: npm run accuracy -- DIR…
       npm run accuracy -- --rustdoc REPO[:SUBDIR]… (--range A..B | --last N) [--reach module] [--cache DIR] [--all]
       npm run accuracy -- --rustdoc-pairs DIR [--reach module] [--cache DIR] [--all]
`;

/** Commits compared when neither a range nor a number is given. */
const LAST = "50";

/** Reads the arguments of the second judge; the usage where they do not make sense. */
export function judgeOptions(args: readonly string[]): JudgeOptions | string {
  const crates: { repo: string; subdir: string }[] = [];
  const pairs: string[] = [];
  let selection: readonly string[] = ["-n", LAST];
  let cache = join(tmpdir(), "spec-check-accuracy");
  let all = false;
  let reach: JudgeOptions["reach"] = "crate";
  for (let at = 0; at < args.length; at++) {
    const option = args[at];
    if (option === "--all") {
      all = true;
      continue;
    }
    at += 1;
    const value = args[at];
    if (value === undefined || value === "") return USAGE;
    if (option === "--rustdoc") crates.push(crateOf(value));
    else if (option === "--rustdoc-pairs") pairs.push(value);
    else if (option === "--range" && value.includes("..")) selection = [value];
    else if (option === "--last" && /^[1-9]\d*$/.test(value)) selection = ["-n", value, "HEAD"];
    else if (option === "--cache") cache = value;
    else if (option === "--reach" && (value === "module" || value === "crate")) reach = value;
    else return USAGE;
  }
  return crates.length + pairs.length === 0 ? USAGE : { crates, pairs, selection, cache, all, reach };
}

function crateOf(value: string): { repo: string; subdir: string } {
  const at = value.indexOf(":", 2);
  return at < 0 ? { repo: value, subdir: "" } : { repo: value.slice(0, at), subdir: value.slice(at + 1) };
}

/** How the accuracy command is called. */
export function usage(): string {
  return USAGE;
}
