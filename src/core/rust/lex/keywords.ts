/** Words that are never names, unless they are written raw. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  "as async await break const continue dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return Self static struct trait true type unsafe use where while".split(
    " ",
  ),
);

/** Words that name a module where a path goes on behind them; elsewhere they limit a visibility. */
export const PATH_WORDS: ReadonlySet<string> = new Set(["crate", "self", "super"]);
