import { spawn } from "node:child_process";
import { join } from "node:path";
import { SpecCheckError } from "../../core/errors.ts";
import type { SetupRun } from "../../core/init/setup-plan.ts";
import type { SetupSurroundings } from "./read-setup-facts.ts";

/**
 * Runs a program of a plan to its end. What it prints goes to standard error.
 *
 * @param root absolute: where the folders of runs start.
 * @throws SpecCheckError `file` when it cannot be started or fails.
 */
export async function runProgram(
  { words, folder }: SetupRun,
  root: string,
  { env, platform }: SetupSurroundings,
): Promise<void> {
  const [name = "", ...args] = words;
  const program = name.includes("/") ? join(root, name) : name;
  const isWindows = platform === "win32";
  const shown = words.join(" ");
  await new Promise<void>((resolve, reject) => {
    const child = spawn(
      isWindows ? `"${program}"` : program,
      args.map((word) => (isWindows ? `"${word}"` : word)),
      {
        cwd: join(root, folder),
        env: { ...env },
        stdio: ["ignore", 2, 2],
        // On Windows what npm installs are command files, which only a shell starts.
        shell: isWindows,
      },
    );
    child.on("error", (cause) => {
      const help = `Install it, or run \`${shown}\` yourself.`;
      reject(new SpecCheckError("file", `cannot start ${name}: ${cause.message}`, { cause, help }));
    });
    child.on("close", (status) => {
      if (status === 0) return resolve();
      const ending = status === null ? "was killed" : `ended with status ${status}`;
      const help = "See what it says above, mend that, and run the same again.";
      reject(new SpecCheckError("file", `\`${shown}\` ${ending}`, { help }));
    });
  });
}
