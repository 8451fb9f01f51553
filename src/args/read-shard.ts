import { SpecCheckError } from "../core/errors.ts";
import type { ShardChoice } from "../core/shard/shard.ts";
import type { Format } from "./command-formats.ts";
import type { CommandLine } from "./read-command-line.ts";

/**
 * The part of a range that `--shard` asks for, null without it.
 *
 * @throws SpecCheckError `usage` for what is no part, and for a format that parts are not written in.
 */
export function readShard({ options }: CommandLine, format: Format): ShardChoice | null {
  const word = options.get("shard")?.value ?? null;
  if (word === null) return null;
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(word) ?? []).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new SpecCheckError(
      "usage",
      `--shard needs a part I/N with I from 1 to N, found ${JSON.stringify(word)}`,
      { help: "Write for example --shard 1/4, and 2/4, 3/4 and 4/4 elsewhere." },
    );
  }
  if (format !== "json") {
    throw new SpecCheckError("usage", `--shard writes a part of a report, which needs --format json`, {
      help: "Add --format json, and put the parts together with `spec-check merge-reports`.",
    });
  }
  return { index, count };
}
