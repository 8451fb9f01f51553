import type { FileEdit } from "../edit/file-edit.ts";
import type { HookSetup } from "./hook-setup.ts";

/** A file that init or uninstall writes. */
export interface SetupEdit extends FileEdit {
  /** Whether it is a hook, which has to be executable where it is new. */
  readonly isHook: boolean;
}

/** A hook that is moved aside for ours to call, or back again. */
export interface HookMove {
  readonly from: string;
  readonly to: string;
}

/** A program that a plan starts, as the words of its command line. */
export interface SetupRun {
  readonly words: readonly string[];
  /** The folder it starts in, relative to the root. */
  readonly folder: string;
  /** What for: a phrase. */
  readonly why: string;
}

/** What init or uninstall does, told before it is done. */
export interface SetupPlan {
  readonly command: "init" | "uninstall";
  readonly manager: HookSetup["kind"];
  /** Programs that run before anything is written. */
  readonly installs: readonly SetupRun[];
  readonly moves: readonly HookMove[];
  /** Sorted by path. */
  readonly edits: readonly SetupEdit[];
  /** Programs that run once all is written. */
  readonly activates: readonly SetupRun[];
  /** What a person should know, or has left to do. */
  readonly notes: readonly string[];
}

/** Whether there is nothing to do. */
export function isEmptyPlan({ installs, moves, edits, activates }: SetupPlan): boolean {
  return [installs, moves, edits, activates].every((steps) => steps.length === 0);
}
