import { SpecCheckError } from "../core/errors.ts";

const WORDS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission denied"],
  ["EISDIR", "it is a directory"],
  ["ELOOP", "too many symbolic links"],
  ["EMFILE", "too many open files"],
  ["ENAMETOOLONG", "its name is too long"],
  ["ENOENT", "no such file or directory"],
  ["ENOSPC", "no space left"],
  ["ENOTDIR", "a part of its path is not a directory"],
  ["EPERM", "not permitted"],
  ["EROFS", "the file system is read-only"],
  ["ERR_INVALID_ARG_VALUE", "its name holds a NUL character"],
]);

/**
 * Turns an error of the operating system into one of spec-check. `action` reads after "cannot", as in `read a.rs`.
 *
 * @returns the {@link SpecCheckError}, or the error itself when the system did not raise it.
 */
export function fileError(action: string, error: unknown): unknown {
  if (error instanceof SpecCheckError) return error;
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return error;
  const words = WORDS.get(error.code) ?? error.code;
  return new SpecCheckError("file", `cannot ${action}: ${words}`, { cause: error });
}
