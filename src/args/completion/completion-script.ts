import { bashScript } from "./bash.ts";
import { fishScript } from "./fish.ts";
import { scopes } from "./scopes.ts";
import type { Shell } from "./shell.ts";
import { zshScript } from "./zsh.ts";

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const satisfies Record<
  Shell,
  unknown
>;

/** The script that completes command lines of this version in a shell. It asks Git for the names of refs, and nobody else. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell](scopes());
}
