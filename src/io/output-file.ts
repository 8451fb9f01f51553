import { type FileHandle, open } from "node:fs/promises";
import { resolve } from "node:path";
import type { Output } from "./output.ts";
import { fileError } from "./system-error.ts";

/** An {@link Output} that has to be closed. */
export interface OutputFile extends Output {
  close(): Promise<void>;
}

/**
 * The file of `--output`. It is created or emptied by the first write, however short, and not before, so that a run
 * that could not judge leaves an earlier report alone.
 *
 * @param path as given; `cwd` (absolute) is where it starts.
 * @throws SpecCheckError `file`, from `write` and `close`, when it cannot be written.
 */
export function openOutputFile(path: string, cwd: string): OutputFile {
  let handle: FileHandle | null = null;
  return {
    write: async (text) => {
      try {
        handle ??= await open(resolve(cwd, path), "w");
        await handle.appendFile(text, "utf8");
        return true;
      } catch (error) {
        throw fileError(`write ${path}`, error);
      }
    },
    close: async () => {
      try {
        await handle?.close();
      } catch (error) {
        throw fileError(`write ${path}`, error);
      }
    },
  };
}
