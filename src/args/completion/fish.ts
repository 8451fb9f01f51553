import type { Completes } from "../option-table.ts";
import { type OfferedOption, type Scope, valueOptions } from "./scopes.ts";

/** The completion of fish. */
export function fishScript(scopes: readonly Scope[]): string {
  const words = scopes.flatMap(({ word }) => (word === "" ? [] : [word]));
  return `# Completion of spec-check for fish: spec-check completion fish | source

function __spec_check_in
    set -l found ''
    set -l skip 0
    set -l words (commandline -opc)
    for word in $words[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case ${valueOptions().join(" ")}
                set skip 1
            case ${words.join(" ")}
                set found $word
                break
        end
    end
    test "$found" = "$argv[1]"
end

function __spec_check_revisions
    set -l before (string match -r '^.*\\.\\.' -- (commandline -ct))
    or set before ''
    for name in (git for-each-ref --format='%(refname:short)' 2>/dev/null)
        echo $before$name
    end
end

complete -c spec-check -e
${scopes.flatMap(({ word, summary }) => (word === "" ? [] : [`complete -c spec-check -n '__spec_check_in ""' -a ${word} -d ${single(summary)}`])).join("\n")}
${scopes.flatMap(scopeLines).join("\n")}
`;
}

function scopeLines({ word, options, words }: Scope): readonly string[] {
  const start = `complete -c spec-check -n '__spec_check_in ${word === "" ? '""' : word}'`;
  const offer = word === "" ? "" : offerOf(words);
  return [
    ...(offer === "" ? [] : [`${start} ${offer}`]),
    ...options.map((option) => `${start} ${optionPart(option)}`),
  ];
}

function optionPart({ name, short, summary, value, completes }: OfferedOption): string {
  const flag = short === null ? `-l ${name}` : `-s ${short} -l ${name}`;
  const takes = value === null ? "" : completes === null ? " -x" : ` -r ${offerOf(completes)}`.trimEnd();
  return `${flag}${takes} -d ${single(summary)}`;
}

/** Files are what fish offers by itself. */
function offerOf(completes: Completes): string {
  if (completes === "file") return "";
  if (completes === "folder") return "-f -a '(__fish_complete_directories)'";
  return completes === "revision"
    ? "-f -a '(__spec_check_revisions)'"
    : `-f -a ${single(completes.join(" "))}`;
}

/** A word of fish, whatever is in it. */
function single(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
