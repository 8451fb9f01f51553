import { GitError, type SimpleGit, type SimpleGitOptions, simpleGit } from "simple-git";
import { type Environment, gitEnvironment } from "./git-environment.ts";
import { explainGitFailure } from "./git-failure.ts";
import { parseCatFile } from "./parse-cat-file.ts";

/**
 * Read-only Git in one directory. Every call is one process. A failure is always a {@link SpecCheckError}, never an
 * empty answer; what Git says on standard error beside an exit status of 0 is ignored.
 */
export interface Git {
  /**
   * Standard output of `git ARGS`, as UTF-8; bytes that are not UTF-8 become U+FFFD. `extra` joins the environment of
   * this one process.
   */
  run(args: readonly string[], extra?: Readonly<Record<string, string>>): Promise<string>;
  /** Like `run`, for questions that Git denies with exit status 1 and no word: null then. */
  ask(args: readonly string[]): Promise<string | null>;
  /** Like `run`, for commands that take `input` on standard input. */
  feed(args: readonly string[], input: string): Promise<string>;
  /** Contents of the named objects, each asked once, in one process. Throws `object` where one is missing. */
  catFiles(oids: Iterable<string>): Promise<ReadonlyMap<string, Buffer>>;
}

type Trust = Required<NonNullable<SimpleGitOptions["unsafe"]>>;

/**
 * simple-git refuses an environment that could steer Git. Here the environment is the one that Git itself gave the
 * hook, and every argument is a constant of this program or an object id, so all of it is meant.
 */
const TRUSTED: Trust = {
  allowAbbreviatedOptions: false,
  allowUnsafeAlias: true,
  allowUnsafeAskPass: true,
  allowUnsafeCommandBinaries: true,
  allowUnsafeConfigEnvCount: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeCredentialHelper: true,
  allowUnsafeCustomBinary: false,
  allowUnsafeDiffExternal: true,
  allowUnsafeDiffTextConv: true,
  allowUnsafeEditor: true,
  allowUnsafeExec: true,
  allowUnsafeFilter: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeGitProxy: true,
  allowUnsafeGpgProgram: true,
  allowUnsafeHooksPath: true,
  allowUnsafeInclude: true,
  allowUnsafeMergeDriver: true,
  allowUnsafePack: true,
  allowUnsafePager: true,
  allowUnsafeProtocolOverride: true,
  allowUnsafeSshCommand: true,
  allowUnsafeSubmodule: true,
  allowUnsafeTemplateDir: true,
  allowUnsafeUrlRewrite: true,
};

/** A monitor of the file system is a program of the user's, and looks at the disk, which judges no commit. */
const SETTINGS = ["-c", "core.fsmonitor=false"] as const;

/** simple-git's own rule takes a failure without a word for success; this one carries the exit status out. */
class ExitError extends GitError {
  readonly status: number | null;
  readonly stderr: string;

  constructor(status: number | null, stderr: string) {
    super(undefined, stderr);
    this.status = status;
    this.stderr = stderr;
  }
}

/** Git in `directory`, which must exist, with the environment `inherited`. */
export function createGit(directory: string, inherited: Environment): Git {
  const environment = gitEnvironment(inherited);
  const start = (input?: string) => startGit(directory, environment, input);
  return {
    run: (args, extra = {}) =>
      explaining(
        args,
        async () => await startGit(directory, { ...environment, ...extra }).raw([...SETTINGS, ...args]),
      ),
    feed: (args, input) => explaining(args, async () => await start(input).raw([...SETTINGS, ...args])),
    ask: (args) =>
      explaining(args, async () => {
        try {
          return await start().raw([...SETTINGS, ...args]);
        } catch (error) {
          if (error instanceof ExitError && error.status === 1 && error.stderr === "") return null;
          throw error;
        }
      }),
    async catFiles(oids) {
      const wanted = [...new Set(oids)];
      if (wanted.length === 0) return new Map();
      const output: unknown = await explaining(["cat-file"], async () =>
        start(`${wanted.join("\n")}\n`).binaryCatFile(["--batch"]),
      );
      if (!Buffer.isBuffer(output)) throw new TypeError("simple-git answered no Buffer");
      return parseCatFile(output);
    },
  };
}

async function explaining<T>(args: readonly string[], answer: () => Promise<T>): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof ExitError)) throw error;
    throw explainGitFailure({ args, status: error.status, stderr: error.stderr }, error);
  }
}

function startGit(
  directory: string,
  environment: Readonly<Record<string, string>>,
  input?: string,
): SimpleGit {
  const git = simpleGit({
    baseDir: directory,
    allowEnvironment: Object.keys(environment),
    unsafe: TRUSTED,
    completion: { onClose: true, onExit: false },
    errors: (error, { exitCode, stdErr }) =>
      exitCode === 0 ? error : new ExitError(exitCode, Buffer.concat(stdErr).toString("utf8")),
    ...(input === undefined ? {} : { input: () => input }),
  });
  // simple-git sleeps 50 ms after a process that printed nothing; an empty chunk counts as printing.
  git.outputHandler((_command, stdout) => stdout.once("end", () => stdout.emit("data", Buffer.alloc(0))));
  return git.env(environment);
}
