import { spawn } from "node:child_process";
import { SpecCheckError } from "../core/errors.ts";
import { type GitCall, GitRunError } from "./git-run.ts";
import { CatFileSplitter } from "./split-cat-file.ts";

/** An object with its content, whose bytes are in memory of their own. */
export interface GitObject {
  readonly oid: string;
  readonly content: Buffer<ArrayBuffer>;
}

/**
 * Reads objects one after the other from one `git cat-file --batch`, in the order asked; Git waits while nobody asks for
 * the next. Whoever stops early ends the process. Throws a {@link GitRunError} where Git fails, and a
 * {@link SpecCheckError} `object` where an object is missing or the output ends early.
 *
 * @param call its `args` are the settings before the command, its `input` is not looked at.
 */
export async function* streamObjects(
  { directory, environment, args }: GitCall,
  oids: readonly string[],
): AsyncGenerator<GitObject> {
  const child = spawn("git", [...args, "cat-file", "--batch"], {
    cwd: directory,
    env: environment,
    windowsHide: true,
  });
  const stderr: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", (cause) => reject(new GitRunError({ status: -1, stderr: cause.message }, { cause })));
    child.on("close", resolve);
  });
  ended.catch(() => {});
  child.stdin.on("error", () => {});
  child.stdin.end(oids.map((oid) => `${oid}\n`).join(""));
  const splitter = new CatFileSplitter();
  let given = 0;
  try {
    for await (const chunk of child.stdout) {
      for (const object of splitter.push(chunk)) {
        if (object.oid !== oids[given]) throw outOfOrder(oids[given], object.oid);
        given += 1;
        yield object;
      }
    }
    const status = await ended;
    if (status !== 0) throw new GitRunError({ status, stderr: Buffer.concat(stderr).toString("utf8") });
    splitter.end();
    if (given < oids.length) throw outOfOrder(oids[given], undefined);
  } finally {
    child.kill();
  }
}

function outOfOrder(asked = "nothing", given = "nothing"): SpecCheckError {
  return new SpecCheckError("object", `Git was asked for object ${asked}, and gave ${given}`);
}
