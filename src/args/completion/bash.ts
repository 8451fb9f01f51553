import type { Completes } from "../option-table.ts";
import { type Scope, valueOptions } from "./scopes.ts";

const HEAD = `# Completion of spec-check for bash: eval "$(spec-check completion bash)"

_spec_check_words() {
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

_spec_check_folders() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -d -- "$cur"))
  compopt -o filenames 2>/dev/null
}

# Names are compared one by one and quoted: compgen -W would run what a ref is called.
_spec_check_revisions() {
  local name before="" after=$cur
  case $cur in
    *...*) before=\${cur%...*}... after=\${cur##*...} ;;
    *..*) before=\${cur%..*}.. after=\${cur##*..} ;;
  esac
  while IFS= read -r name; do
    [[ $name == "$after"* ]] && COMPREPLY+=("$before$(printf %q "$name")")
  done < <(git for-each-ref --format='%(refname:short)' 2>/dev/null)
}
`;

/** The completion of bash, from 3.2 on. Where nothing is offered, bash offers files. */
export function bashScript(scopes: readonly Scope[]): string {
  const words = scopes.flatMap(({ word }) => (word === "" ? [] : [word]));
  return `${HEAD}
_spec_check() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command="" i
  COMPREPLY=()
  # Bash takes the = of --option=value for a word.
  if [[ $cur == "=" ]]; then
    cur=""
  elif [[ $prev == "=" ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${valueOptions().join(" | ")})
        [[ \${COMP_WORDS[i + 1]} == "=" ]] && ((i++))
        ((i++))
        ;;
      ${words.join(" | ")})
        command=\${COMP_WORDS[i]}
        break
        ;;
    esac
  done
  case $command in
${scopes.map((scope) => scopeLines(scope, words)).join("\n")}
  esac
}

complete -o default -o bashdefault -F _spec_check spec-check
`;
}

function scopeLines({ word, options, words }: Scope, commands: readonly string[]): string {
  const values = options.filter(({ value }) => value !== null);
  const flags = options.flatMap(({ name, short }) =>
    short === null ? [`--${name}`] : [`-${short}`, `--${name}`],
  );
  const offer = word === "" ? `_spec_check_words ${quoted(commands)}` : offerOf(words);
  return `    ${word === "" ? '""' : word})
      case $prev in
${values.map(({ name, completes }) => `        --${name}) ${offerOf(completes)}; return ;;`).join("\n")}
      esac
      if [[ $cur == -* ]]; then
        _spec_check_words ${quoted(flags)}
      else
        ${offer}
      fi
      ;;`;
}

function offerOf(completes: Completes | null): string {
  if (completes === null || completes === "file") return ":";
  if (completes === "folder") return "_spec_check_folders";
  return completes === "revision" ? "_spec_check_revisions" : `_spec_check_words ${quoted(completes)}`;
}

function quoted(words: readonly string[]): string {
  return `"${words.join(" ")}"`;
}
