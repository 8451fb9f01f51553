import type { VisibilityFilter } from "../core/api-change.ts";
import { SpecCheckError } from "../core/errors.ts";
import { RULE_IDS } from "../core/rule-id.ts";
import { COMMANDS, type CommandName } from "./command-table.ts";
import { SHELLS } from "./completion/shell.ts";
import type { FileArgument, Invocation } from "./invocation.ts";
import { readAuditInvocation } from "./read-audit-invocation.ts";
import type { CommandLine, Word } from "./read-command-line.ts";
import { readCommonOptions } from "./read-common-options.ts";
import { readDebtInvocation } from "./read-debt-invocation.ts";
import { readShard } from "./read-shard.ts";
import { unknownWord } from "./usage-errors.ts";

const VISIBILITIES = ["public", "crate", "all"] as const satisfies readonly VisibilityFilter[];

/** Commands that are about a repository as a whole. */
const WORDLESS: ReadonlySet<CommandName> = new Set(["report", "init", "uninstall", "doctor"]);

/**
 * Reads what a command takes from the words that are left once the command itself is taken out.
 *
 * @throws SpecCheckError `usage` for too many or too few words, and for words that mean nothing.
 */
export function readInvocation(command: CommandName, words: readonly Word[], line: CommandLine): Invocation {
  const options = readCommonOptions(command, line);
  const texts = words.map((word) => word.text);
  if (texts.includes("")) throw misuse(command, "found an empty argument");
  if (WORDLESS.has(command) && texts.length > 0) {
    throw misuse(command, `takes no arguments, found ${texts.length}`);
  }
  switch (command) {
    case "check":
      return { command, paths: texts, options };
    case "range":
      return {
        command,
        range: line.options.get("range")?.value ?? "",
        perCommit: line.options.has("per-commit"),
        shard: readShard(line, options.format),
        paths: texts,
        options,
      };
    case "since":
      return { command, since: line.options.get("since")?.value ?? "", paths: texts, options };
    case "audit":
      return readAuditInvocation(texts, line, options);
    case "debt":
      return readDebtInvocation(texts, line, options);
    case "report": {
      const value = (name: string) => line.options.get(name)?.value ?? null;
      const usesCache = !line.options.has("no-cache");
      return { command, rev: value("rev"), since: value("since"), usesCache, options };
    }
    case "accept": {
      const reason = line.options.get("reason")?.value?.trim() ?? "";
      if (texts.length === 0) throw misuse(command, "takes the sources whose API change is accepted");
      if (reason === "") throw misuse(command, "needs a reason");
      return { command, sources: texts, reason, isDryRun: line.options.has("dry-run"), options };
    }
    case "init":
    case "uninstall":
      return {
        command,
        isAgreed: line.options.has("yes"),
        isDryRun: line.options.has("dry-run"),
        writesOnly: line.options.has("write-only"),
        package: line.options.get("package")?.value ?? null,
        options,
      };
    case "doctor":
      return { command, options };
    case "lint":
      return { command, rev: line.options.get("rev")?.value ?? null, paths: texts, options };
    case "fix":
      return { command, paths: texts, isDryRun: line.options.has("dry-run"), options };
    case "new":
      if (texts.length === 0) throw misuse(command, "takes the sources and folders that get a spec");
      return { command, sources: texts, isDryRun: line.options.has("dry-run"), options };
    case "replay": {
      const [range, ...paths] = texts;
      if (range === undefined) throw misuse(command, "takes a range of commits");
      const shard = readShard(line, options.format);
      return { command, range, assumeSpecs: line.options.has("assume-specs"), shard, paths, options };
    }
    case "merge-reports":
      if (texts.length === 0) throw misuse(command, "takes the files that reports were written to");
      return { command, files: texts, options };
    case "pre-push": {
      const [remote = null, url = null, ...more] = texts;
      if (more.length > 0) throw misuse(command, `takes a remote and a URL, found ${texts.length} arguments`);
      return { command, remote, url, options };
    }
    case "api": {
      const [file, ...more] = texts;
      if (file === undefined || more.length > 0)
        throw misuse(command, `takes one file, found ${texts.length}`);
      return { command, file: readFileArgument(file), visibility: readVisibility(line), options };
    }
    case "diff":
      return readDiff(texts, line);
    case "completion":
      return { command, shell: readOneOf(command, texts, { what: "shell", known: SHELLS }), options };
    case "explain":
      return { command, rule: readOneOf(command, texts, { what: "rule", known: RULE_IDS }), options };
  }
}

/** The only word of a command, one of a fixed set; `what` names its members. */
function readOneOf<Name extends string>(
  command: CommandName,
  texts: readonly string[],
  { what, known }: { readonly what: string; readonly known: readonly Name[] },
): Name {
  const [word, ...more] = texts;
  if (more.length > 0) throw misuse(command, `takes one ${what}, found ${texts.length}`);
  if (word === undefined) throw misuse(command, `takes a ${what}: ${known.join(", ")}`);
  const name = known.find((each) => each === word);
  if (name === undefined) throw unknownWord(what, word, known);
  return name;
}

function readDiff(texts: readonly string[], line: CommandLine): Invocation {
  const options = readCommonOptions("diff", line);
  const visibility = readVisibility(line);
  if (line.options.has("stdin-batch")) {
    if (texts.length > 0) throw misuse("diff", "takes no files with --stdin-batch");
    return { command: "diff-batch", visibility, options };
  }
  const [before, after, ...more] = texts;
  if (before === undefined || after === undefined || more.length > 0) {
    throw misuse("diff", `takes two files, found ${texts.length}`);
  }
  if (before === "-" && after === "-") throw misuse("diff", "can read only one side from standard input");
  return {
    command: "diff",
    before: readFileArgument(before),
    after: readFileArgument(after),
    visibility,
    options,
  };
}

/** Reads a file as `api`, `diff` and the lines of `--stdin-batch` name it. */
export function readFileArgument(text: string): FileArgument {
  if (text === "-") return { kind: "stdin" };
  return text === "/dev/null" ? { kind: "none" } : { kind: "path", path: text };
}

function readVisibility(line: CommandLine): VisibilityFilter {
  const word = line.options.get("visibility")?.value ?? "crate";
  const visibility = VISIBILITIES.find((name) => name === word);
  if (visibility === undefined) throw unknownWord("visibility", word, VISIBILITIES);
  return visibility;
}

function misuse(command: CommandName, problem: string): SpecCheckError {
  const usages = COMMANDS.filter(({ name }) => name === command).map(({ usage }) => `\`${usage}\``);
  return new SpecCheckError("usage", `${command} ${problem}`, { help: `Write ${usages.join(" or ")}.` });
}
