/**
 * Why spec-check could not judge. Every code ends the run with exit status 2.
 *
 * - `usage`: the command line is wrong.
 * - `config`: a configuration file cannot be read or does not fit the schema.
 * - `git`: Git is missing, refused, or answered something unexpected.
 * - `object`: an object that the commit names cannot be read.
 * - `file`: a file named on the command line cannot be read or written.
 */
export type ErrorCode = "usage" | "config" | "git" | "object" | "file";

/** What a {@link SpecCheckError} says besides its message. */
export interface ErrorDetails {
  /** The command or edit that mends it, as an imperative sentence. */
  readonly help?: string;
  readonly cause?: unknown;
}

/**
 * The one error that a user meets: it says what failed, what was expected and what was found in `message`, and how
 * to mend it in `help`. Anything else that is thrown is a defect of spec-check itself.
 */
export class SpecCheckError extends Error {
  readonly code: ErrorCode;
  readonly help: string | null;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "SpecCheckError";
    this.code = code;
    this.help = details.help ?? null;
  }
}
