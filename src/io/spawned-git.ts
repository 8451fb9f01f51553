import { spawn } from "node:child_process";
import { type GitCall, GitRunError, type GitRunner } from "./git-run.ts";

/**
 * Starts Git without a library. The check of a commit uses it, since loading simple-git takes longer than all the rest
 * of a commit that touches no Rust.
 */
export const spawnedGit: GitRunner = {
  text: async (call) => (await run(call)).toString("utf8"),
  contents: (call) => run({ ...call, args: [...call.args, "cat-file", "--batch"] }),
};

function run({ directory, environment, args, input }: GitCall): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...args], { cwd: directory, env: environment, windowsHide: true });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", (cause) => {
      reject(new GitRunError({ status: -1, stderr: cause.message }, { cause }));
    });
    child.on("close", (status) => {
      if (status === 0) resolve(Buffer.concat(stdout));
      else reject(new GitRunError({ status, stderr: Buffer.concat(stderr).toString("utf8") }));
    });
    // Git need not read all of its input; whether it was content is in its status.
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
  });
}
