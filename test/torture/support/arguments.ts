import { parseArgs } from "node:util";

/** What the commands below `test/torture` take: folders, and numbers by name. */
export interface TortureArguments {
  readonly folders: readonly string[];
  /** The number given for an option, `fallback` where none was. */
  number(name: string, fallback: number): number;
}

/** Reads the command line: every option takes a number. Throws a TypeError for any other. */
export function tortureArguments(names: readonly string[]): TortureArguments {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  return {
    folders: positionals,
    number: (name, fallback) => {
      const given = values[name];
      if (given === undefined) return fallback;
      const read = Number(given);
      if (!Number.isFinite(read))
        throw new TypeError(`--${name} takes a number, not ${JSON.stringify(given)}`);
      return read;
    },
  };
}
