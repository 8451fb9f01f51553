import { type Environment, gitEnvironment } from "./git-environment.ts";
import { explaining, GitRunError, type GitRunner } from "./git-run.ts";
import type { KeptText } from "./history/kept-texts.ts";
import type { GitObject } from "./object-stream.ts";
import { parseCatFile } from "./parse-cat-file.ts";

/**
 * Read-only Git in one directory. Every call is one process. A failure is always a {@link SpecCheckError}, never an
 * empty answer; what Git says on standard error beside an exit status of 0 is ignored.
 */
export interface Git {
  /** Contents that are at hand as texts already, by object id; absent where none are. */
  readonly texts?: ReadonlyMap<string, KeptText>;
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
  /** The same one by one, in the order asked: Git waits while nobody asks for the next. Each must be asked once. */
  streamFiles(oids: readonly string[]): AsyncIterable<GitObject>;
}

/** A monitor of the file system is a program of the user's, and looks at the disk, which judges no commit. */
const SETTINGS = ["-c", "core.fsmonitor=false"] as const;

/** Git in `directory`, which must exist, with the environment `inherited`, started by `runner`. */
export function createGit(directory: string, inherited: Environment, runner: GitRunner): Git {
  const environment = gitEnvironment(inherited);
  const call = (args: readonly string[], input: string | null = null) => ({
    directory,
    environment,
    args: [...SETTINGS, ...args],
    input,
  });
  return {
    run: (args, extra = {}) =>
      explaining(args, () => runner.text({ ...call(args), environment: { ...environment, ...extra } })),
    feed: (args, input) => explaining(args, () => runner.text(call(args, input))),
    ask: (args) =>
      explaining(args, async () => {
        try {
          return await runner.text(call(args));
        } catch (error) {
          if (error instanceof GitRunError && error.exit.status === 1 && error.exit.stderr === "")
            return null;
          throw error;
        }
      }),
    async catFiles(oids) {
      const wanted = [...new Set(oids)];
      if (wanted.length === 0) return new Map();
      const input = `${wanted.join("\n")}\n`;
      return parseCatFile(await explaining(["cat-file"], () => runner.contents(call([], input))));
    },
    async *streamFiles(oids) {
      if (oids.length === 0) return;
      const { streamObjects } = await import("./object-stream.ts");
      const objects = streamObjects(call([]), oids);
      try {
        for (;;) {
          const next = await explaining(["cat-file"], () => objects.next());
          if (next.done === true) return;
          yield next.value;
        }
      } finally {
        await objects.return(undefined);
      }
    },
  };
}
