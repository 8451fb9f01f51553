import { fileError } from "./system-error.ts";

/** What spec-check needs of `process.stdout` and `process.stderr`; a test hands in its own. */
export interface OutputStream {
  readonly isTTY?: boolean | undefined;
  /** Columns of the terminal, where there is one. */
  readonly columns?: number | undefined;
  write(text: string, done: (error?: Error | null) => void): boolean;
  on(event: "error", listener: (error: Error) => void): unknown;
}

/** A place that a report or a notice is written to. */
export interface Output {
  /**
   * Writes the text and waits until it has left the process, so that nothing is lost and nothing piles up.
   *
   * @returns false once nobody reads any more (a closed pipe): then there is no sense in writing on.
   */
  write(text: string): Promise<boolean>;
}

/**
 * Opens a stream of the process. A closed pipe is an ordinary end, as `| head` makes one. The stream keeps a listener,
 * since Node raises `error` after it has called back.
 *
 * @param name of the stream for messages, as in `standard output`.
 * @throws SpecCheckError `file`, from `write`, when the system refuses, as a full disk does.
 */
export function openStream(stream: OutputStream, name: string): Output {
  let closed = false;
  stream.on("error", (error) => {
    if (isClosedPipe(error)) closed = true;
  });
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed || text === "") {
          resolve(!closed);
          return;
        }
        stream.write(text, (error) => {
          if (error === undefined || error === null) resolve(true);
          else if (isClosedPipe(error)) {
            closed = true;
            resolve(false);
          } else reject(fileError(`write to ${name}`, error));
        });
      }),
  };
}

function isClosedPipe(error: Error): boolean {
  const code = "code" in error ? error.code : null;
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED" || code === "ERR_STREAM_WRITE_AFTER_END";
}
