import { spawnSync } from "node:child_process";
import { type GitCall, GitRunError, type GitRunner } from "./git-run.ts";

/**
 * Starts Git without a library, and waits for it. The check of a commit uses it: it has nothing else to do meanwhile, and
 * to load simple-git, or to listen to a process, takes longer than all the rest of a commit that touches no Rust.
 */
export const spawnedGit: GitRunner = {
  text: async (call) => run(call).toString("utf8"),
  contents: async (call) => run({ ...call, args: [...call.args, "cat-file", "--batch"] }),
};

function run({ directory, environment, args, input }: GitCall): Buffer {
  const { status, signal, error, stdout, stderr } = spawnSync("git", [...args], {
    cwd: directory,
    env: environment,
    stdio: [input === null ? "ignore" : "pipe", "pipe", "pipe"],
    input: input ?? "",
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  });
  // Git need not read all of its input, which is an error here; whether it was content is in its status.
  if (error !== undefined && status === null && signal === null)
    throw new GitRunError({ status: -1, stderr: error.message }, { cause: error });
  if (status !== 0) throw new GitRunError({ status, stderr: stderr.toString("utf8") });
  return stdout;
}
