import { GitError, type SimpleGit, type SimpleGitOptions, simpleGit } from "simple-git";
import { type GitCall, GitRunError, type GitRunner } from "./git-run.ts";

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

/** Starts Git by simple-git. */
export const simpleGitRunner: GitRunner = {
  text: (call) => refusing(async () => await start(call).raw([...call.args])),
  contents: (call) =>
    refusing(async () => {
      const output: unknown = await start(call).binaryCatFile(["--batch"]);
      if (!Buffer.isBuffer(output)) throw new TypeError("simple-git answered no Buffer");
      return output;
    }),
};

async function refusing<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof ExitError)) throw error;
    throw new GitRunError({ status: error.status, stderr: error.stderr }, { cause: error });
  }
}

function start({ directory, environment, input }: GitCall): SimpleGit {
  const git = simpleGit({
    baseDir: directory,
    allowEnvironment: Object.keys(environment),
    unsafe: TRUSTED,
    completion: { onClose: true, onExit: false },
    errors: (error, { exitCode, stdErr }) =>
      exitCode === 0 ? error : new ExitError(exitCode, Buffer.concat(stdErr).toString("utf8")),
    ...(input === null ? {} : { input: () => input }),
  });
  // simple-git sleeps 50 ms after a process that printed nothing; an empty chunk counts as printing.
  git.outputHandler((_command, stdout) => stdout.once("end", () => stdout.emit("data", Buffer.alloc(0))));
  return git.env(environment);
}
