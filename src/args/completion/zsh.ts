import type { Completes } from "../option-table.ts";
import { type OfferedOption, type Scope, valueOptions } from "./scopes.ts";

const HEAD = `#compdef spec-check
# Completion of spec-check for zsh: source <(spec-check completion zsh), or a file _spec-check in your fpath.

_spec_check_revisions() {
  local -a names
  names=(\${(f)"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"})
  compset -P '*..'
  compadd -a names
}
`;

/** The completion of zsh, by its own `_arguments`. */
export function zshScript(scopes: readonly Scope[]): string {
  const words = scopes.filter(({ word }) => word !== "");
  return `${HEAD}
_spec_check_commands() {
  local -a commands
  commands=(
${words.map(({ word, summary }) => `    ${single(`${word}:${summary}`)}`).join("\n")}
  )
  _describe command commands
  _files
}

_spec_check() {
  local command="" i
  for ((i = 2; i < CURRENT; i++)); do
    case $words[i] in
      (${valueOptions().join("|")}) ((i++)) ;;
      (${words.map(({ word }) => word).join("|")}) command=$words[i]; break ;;
    esac
  done
  case $command in
${scopes.map(scopeLines).join("\n")}
  esac
}

if [[ $funcstack[1] == _spec-check ]]; then
  _spec_check "$@"
else
  compdef _spec_check spec-check
fi
`;
}

function scopeLines({ word, options, words }: Scope): string {
  const rest =
    word === ""
      ? ["'1: :_spec_check_commands'", "'*:path:_files'"]
      : [`'1:command:(${word})'`, `'*:word:${actionOf(words)}'`];
  const lines = ["_arguments -S", ...options.map(optionSpec), ...rest];
  return `    (${word === "" ? "''" : word})
      ${lines.join(" \\\n        ")}
      ;;`;
}

function optionSpec({ name, short, summary, value, completes }: OfferedOption): string {
  const says = `[${summary.replace(/[[\]\\]/g, "\\$&")}]`;
  if (short !== null) return `'(-${short} --${name})'{-${short},--${name}}${single(says)}`;
  if (value === null) return single(`--${name}${says}`);
  return single(`--${name}=${says}:${value.toLowerCase()}:${actionOf(completes)}`);
}

function actionOf(completes: Completes | null): string {
  if (completes === null) return " ";
  if (completes === "file") return "_files";
  if (completes === "folder") return "_files -/";
  return completes === "revision" ? "_spec_check_revisions" : `(${completes.join(" ")})`;
}

/** A word of zsh, whatever is in it. */
function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
