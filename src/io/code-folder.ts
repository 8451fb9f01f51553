import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { cachedDataVersionTag } from "node:v8";

/** Where compiled code is kept between runs. */
export interface CodeFolder {
  /** The code kept under a name; null where there is none, or where it is not whole or not the user's own. */
  read(name: string): Buffer | null;
  /** Keeps the code of these files. What fails is left: it costs time and nothing else. */
  keep(files: readonly CodeFile[]): void;
}

/** The code of one file. */
export interface CodeFile {
  readonly name: string;
  readonly code: Buffer;
}

/** Bytes before the code, which tell its length. */
const HEAD = 4;

/** The most that is kept: files of this and earlier versions of the program, and folders of versions of Node. */
const MOST_FILES = 64;
const MOST_FOLDERS = 4;

/**
 * The folder for the code that this very Node makes, below the user's cache folder; null where there is none, or
 * `NODE_DISABLE_COMPILE_CACHE` is set.
 *
 * V8 checks neither where code comes from nor that it is whole, and dies of code that is not. So only the user's own
 * files count, and each holds its code twice: comparing two halves takes less time than loading what makes checksums.
 */
export function codeFolder(env: Readonly<Record<string, string | undefined>>): CodeFolder | null {
  if (env.NODE_DISABLE_COMPILE_CACHE !== undefined) return null;
  const caches = cacheHome(env);
  if (caches === null) return null;
  const { version, arch } = process;
  const own = join(caches, "rust-spec-check");
  const folder = join(own, `${version}-${arch}-${cachedDataVersionTag().toString(16)}`);
  return {
    read: (name) => readCode(join(folder, name)),
    keep(files) {
      try {
        if (!belongsToUser(caches)) return;
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        for (const file of files) writeCode(folder, file);
        keepNewest(folder, MOST_FILES);
        keepNewest(own, MOST_FOLDERS);
      } catch {
        // A full disk or a home that cannot be written to: the next run compiles again.
      }
    },
  };
}

/** @see {@link https://specifications.freedesktop.org/basedir-spec/latest/} */
function cacheHome(env: Readonly<Record<string, string | undefined>>): string | null {
  const named = env.XDG_CACHE_HOME ?? "";
  if (isAbsolute(named)) return named;
  if (process.platform === "win32") return env.LOCALAPPDATA ?? null;
  const home = env.HOME ?? "";
  if (!isAbsolute(home)) return null;
  return process.platform === "darwin" ? join(home, "Library/Caches") : join(home, ".cache");
}

/** Whoever runs in somebody else's home, as root may, would leave files there that the owner cannot replace. */
function belongsToUser(caches: string): boolean {
  const place = existsSync(caches) ? caches : dirname(caches);
  return process.getuid === undefined || statSync(place).uid === process.getuid();
}

function readCode(path: string): Buffer | null {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch {
    return null;
  }
  try {
    const { uid, mode, size } = fstatSync(file);
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    if (!isOwn || size <= HEAD) return null;
    const bytes = Buffer.allocUnsafeSlow(size);
    if (readSync(file, bytes, 0, size, 0) !== size) return null;
    return wholeCode(bytes);
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

function wholeCode(bytes: Buffer): Buffer | null {
  const length = bytes.readUInt32LE(0);
  if (length === 0 || bytes.length !== HEAD + length * 2) return null;
  const code = bytes.subarray(HEAD, HEAD + length);
  return bytes.compare(code, 0, length, HEAD + length) === 0 ? code : null;
}

function writeCode(folder: string, { name, code }: CodeFile): void {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(code.length);
  const path = join(folder, name);
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, Buffer.concat([head, code, code]), { flag: "wx", mode: 0o600 });
  renameSync(temporary, path);
}

/** Throws away what was written longest ago, beyond the `most` that are kept. */
function keepNewest(folder: string, most: number): void {
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const aged = names.map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
  aged.sort((one, other) => other.time - one.time);
  for (const { name } of aged.slice(most)) rmSync(join(folder, name), { recursive: true, force: true });
}
