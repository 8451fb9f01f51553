import { compareReaders } from "./compare-readers.ts";
import { usage } from "./rustdoc/judge-options.ts";
import { runJudge } from "./rustdoc/run-judge.ts";

/**
 * `npm run accuracy`: with folders, compares our reader with tree-sitter's over the files below them; with
 * `--rustdoc`, compares the changes that we tell with those that rustdoc shows. Ends with 1 when there is a
 * disagreement, with 2 when it could not run.
 */
const args = process.argv.slice(2);
if (args.length === 0) {
  process.stderr.write(usage());
  process.exitCode = 2;
} else if (args.some((arg) => arg.startsWith("--"))) {
  process.exitCode = runJudge(args);
} else {
  process.exitCode = await compareReaders(args);
}
