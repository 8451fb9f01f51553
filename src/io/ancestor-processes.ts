import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { CommandLine } from "../core/amend/is-amend.ts";

/** Where a run stands among the processes of the system. */
export interface ProcessPlace {
  readonly platform: string;
  /** Id of the process that started this one. */
  readonly ppid: number;
}

interface Process {
  readonly parent: number;
  readonly command: CommandLine;
}

/** Reads one process, null where it is gone or the system does not show it. */
type ReadProcess = (pid: number) => Promise<Process | null>;

/** More than the managers, package runners and shells between Git and a hook. */
const MAX_ANCESTORS = 32;

/** Milliseconds. */
const PS_TIMEOUT = 2000;

/**
 * The command lines of the processes above this one, the nearest first, as far as the system shows them: on Linux
 * through /proc, on macOS through `ps`, elsewhere none.
 */
export async function readAncestors({ platform, ppid }: ProcessPlace): Promise<readonly CommandLine[]> {
  const read = READERS.get(platform);
  const found: CommandLine[] = [];
  if (read === undefined) return found;
  for (let next = ppid; next > 0 && found.length < MAX_ANCESTORS; ) {
    const known = await read(next);
    if (known === null) break;
    found.push(known.command);
    next = known.parent;
  }
  return found;
}

/** @see {@link https://man7.org/linux/man-pages/man5/proc.5.html} */
const readFromProc: ReadProcess = async (pid) => {
  try {
    const [words, status] = await Promise.all([
      readFile(`/proc/${pid}/cmdline`, "utf8"),
      readFile(`/proc/${pid}/status`, "utf8"),
    ]);
    const parent = Number(/^PPid:\s*(\d+)$/m.exec(status)?.[1] ?? 0);
    return { parent, command: { words: words.replace(/\0$/, "").split("\0"), isExact: true } };
  } catch (error) {
    if (isHidden(error)) return null;
    throw error;
  }
};

/** `ps` joins words by blanks, so that a blank inside of one looks the same. */
const readFromPs: ReadProcess = (pid) =>
  new Promise((resolve) => {
    const args = ["-ww", "-o", "ppid=,args=", "-p", String(pid)];
    execFile("/bin/ps", args, { timeout: PS_TIMEOUT }, (error, stdout) => {
      const match = /^\s*(\d+)\s+([\s\S]*?)\s*$/.exec(stdout);
      if (error !== null || match === null) return resolve(null);
      resolve({ parent: Number(match[1]), command: { words: (match[2] ?? "").split(" "), isExact: false } });
    });
  });

const READERS: ReadonlyMap<string, ReadProcess> = new Map([
  ["linux", readFromProc],
  ["darwin", readFromPs],
]);

/** The process ended, or the system keeps it from others. */
const HIDDEN: ReadonlySet<unknown> = new Set(["EACCES", "EINVAL", "ENOENT", "EPERM", "ESRCH"]);

function isHidden(error: unknown): boolean {
  return error instanceof Error && "code" in error && HIDDEN.has(error.code);
}
