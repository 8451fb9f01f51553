import { chmod, lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { SpecCheckError } from "../../core/errors.ts";
import type { HookMove, SetupEdit, SetupPlan } from "../../core/init/setup-plan.ts";
import { fileError } from "../system-error.ts";
import { readSetupText } from "./read-setup-file.ts";

/**
 * Writes what a plan says. A file that is no longer as the plan found it is left alone, and the rest with it.
 *
 * @param fileOf gives the absolute path of a label.
 * @throws SpecCheckError `file` when a file has changed since, or the disk refuses.
 */
export async function applySetup(
  { moves, edits }: Pick<SetupPlan, "moves" | "edits">,
  fileOf: (label: string) => string,
): Promise<void> {
  const aside = moves.filter(({ from }) => edits.some(({ path, after }) => path === from && after !== null));
  for (const move of aside) await moveFile(move, fileOf);
  for (const edit of edits) await writeEdit(edit, fileOf(edit.path));
  for (const move of moves) if (!aside.includes(move)) await moveFile(move, fileOf);
}

async function writeEdit({ path, before, after, isHook }: SetupEdit, file: string): Promise<void> {
  if (readSetupText(file, path) !== before) {
    throw new SpecCheckError("file", `cannot write ${path}: it has changed meanwhile`, {
      help: "Try again.",
    });
  }
  try {
    if (after === null) return await rm(file);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, after, before === null ? { flag: "wx" } : {});
    if (before === null && isHook) await chmod(file, 0o755);
  } catch (error) {
    throw fileError(`write ${path}`, error);
  }
}

async function moveFile({ from, to }: HookMove, fileOf: (label: string) => string): Promise<void> {
  try {
    if (await exists(fileOf(to))) {
      throw new SpecCheckError("file", `cannot move ${from}: ${to} is already there`, {
        help: `Look at ${to}; remove it if nobody needs it.`,
      });
    }
    await rename(fileOf(from), fileOf(to));
  } catch (error) {
    throw fileError(`move ${from} to ${to}`, error);
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
