import { type HookFinder, hookLines, quoted } from "./hook-block.ts";
import type { HookName } from "./hook-name.ts";
import { hasBlock, insertBlock, isOwnFile, markedBlock, withoutBlocks } from "./marked-block.ts";
import type { HookFile } from "./setup-facts.ts";
import type { HookMove, SetupEdit } from "./setup-plan.ts";

/** What a hook's file is given to call instead of being edited. */
const CHAINED = ".before-spec-check";

/** A shell hook that is to call spec-check, and how. */
export interface ShellHook {
  readonly hook: HookName;
  /** Its label. */
  readonly path: string;
  /** What is there now, null for nothing. */
  readonly file: HookFile | null;
  readonly finder: HookFinder;
  /** Whether Git runs the file itself, which then needs a first line and to be executable. */
  readonly isRunByGit: boolean;
}

/** What is done to one hook. */
export interface HookStep {
  readonly move: HookMove | null;
  readonly edit: SetupEdit | null;
  readonly note: string | null;
}

const NOTHING: HookStep = { move: null, edit: null, note: null };

/**
 * Lets a hook call spec-check. A script of a shell gets the block as its first lines, before anything that could end
 * it. What is no such script, is a link, or is switched off by not being executable, stays as it is under another
 * name, and ours calls it.
 */
export function addToHook({ hook, path, file, finder, isRunByGit }: ShellHook): HookStep {
  const lines = hookLines(hook, finder);
  if (file === null || (file.text !== null && isOwnFile(file.text))) {
    return edited(path, file?.text ?? null, ownHook(keepChain(lines, file), isRunByGit));
  }
  const { text } = file;
  if (text !== null && hasBlock(text)) return edited(path, text, withBlock(withoutBlocks(text), lines));
  if (text !== null && /\bspec-check\b/.test(text)) {
    return { ...NOTHING, note: `${path} calls spec-check by itself and stays as it is` };
  }
  if (text === null || !isShell(text) || (isRunByGit && (file.isLink || !file.isExecutable))) {
    const to = path + CHAINED;
    const chained = [...lines, ...chainLines(hook)];
    return {
      move: { from: path, to },
      edit: edited(path, null, ownHook(chained, isRunByGit)).edit,
      note: null,
    };
  }
  return edited(path, text, withBlock(text, lines));
}

/** Takes spec-check out of a hook again, and brings back what was moved aside. */
export function takeFromHook(path: string, file: HookFile | null, chained: HookFile | null): HookStep {
  if (file?.text == null || !hasBlock(file.text)) return NOTHING;
  if (!isOwnFile(file.text)) return edited(path, file.text, withoutBlocks(file.text));
  const { edit } = edited(path, file.text, null);
  return { move: chained === null ? null : { from: path + CHAINED, to: path }, edit, note: null };
}

/** The label of what a hook was before ours took its place. */
export function chainedPath(path: string): string {
  return path + CHAINED;
}

function edited(path: string, before: string | null, after: string | null): HookStep {
  return before === after ? NOTHING : { ...NOTHING, edit: { path, before, after, isHook: true } };
}

function ownHook(lines: readonly string[], isRunByGit: boolean): string {
  return `${isRunByGit ? "#!/bin/sh\n" : ""}${markedBlock(lines, { isOwnFile: true })}\n`;
}

function chainLines(hook: HookName): readonly string[] {
  return [
    `spec_check=$(dirname -- "$0")/${quoted(hook + CHAINED)}`,
    '[ ! -x "$spec_check" ] || exec "$spec_check" "$@"',
  ];
}

/** Ours written anew goes on calling what it called. */
function keepChain(lines: readonly string[], file: HookFile | null): readonly string[] {
  const calls = (file?.text ?? "")
    .split("\n")
    .filter((line) => line.includes(CHAINED) || line.includes('exec "$spec_check"'));
  return [...lines, ...calls];
}

function withBlock(text: string, lines: readonly string[]): string {
  const start = text.startsWith("#!") ? text.indexOf("\n") + 1 || text.length : 0;
  return insertBlock(text, start, markedBlock(lines));
}

/** Git hands a file without a first line to the shell, too. */
function isShell(text: string): boolean {
  return !text.startsWith("#!") || /^#![^\n]*\b(?:sh|bash|dash|ash|ksh|zsh)\b/.test(text);
}
