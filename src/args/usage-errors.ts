import { SpecCheckError } from "../core/errors.ts";
import { nearestWord } from "../core/nearest-word.ts";
import { OPTIONS } from "./option-table.ts";

/** What to do when the command line is wrong and nothing better is known. */
export const HELP_HINT = "Run `spec-check --help` for the commands and options.";

/** The error for an option that is in no table. `written` keeps its dashes. */
export function unknownOption(written: string): SpecCheckError {
  const name = written.replace(/^-+/, "");
  const near = nearestWord(
    name,
    OPTIONS.map((option) => option.name),
  );
  return new SpecCheckError("usage", `unknown option ${written}${meant(near && `--${near}`)}`, {
    help: HELP_HINT,
  });
}

/**
 * The error for a word that is none of a fixed set. `what` names the set's member, as in `rule` or `--format`.
 */
export function unknownWord(what: string, word: string, known: readonly string[]): SpecCheckError {
  return new SpecCheckError(
    "usage",
    `unknown ${what} ${JSON.stringify(word)}${meant(nearestWord(word, known))}`,
    {
      help: `Choose one of: ${known.join(", ")}.`,
    },
  );
}

function meant(near: string | null): string {
  return near === null ? "" : `; did you mean ${near}?`;
}
