import type { OwnReport } from "../exempt/exempt-net.ts";
import { fingerprint } from "../fingerprint.ts";

/** Which part of a range's commits is to be judged: `2/3` is the second of three. */
export interface ShardChoice {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** What a part of a report says of itself, so that parts of different wholes are never put together. */
export interface Shard extends ShardChoice {
  /** The version of spec-check that judged it. */
  readonly version: string;
  /** Stands for the configuration and `.specignore`: 12 hexadecimal digits. */
  readonly settings: string;
  readonly asked: ShardQuestion;
  readonly commits: {
    /** How many the whole range has. */
    readonly all: number;
    /** How many of them this part judged. */
    readonly own: number;
    /** Stands for their ids in order: 12 hexadecimal digits. */
    readonly list: string;
  };
  /** Of a check: what its commits were found to lack by themselves, which the net change is exempted by. */
  readonly own?: readonly OwnReport[];
}

/** What was asked besides the range. */
export interface ShardQuestion {
  readonly perCommit: boolean;
  readonly assumeSpecs: boolean;
  /** In order. */
  readonly paths: readonly string[];
}

/** A part of a report, and the file that it is in. */
export interface Part<R> {
  readonly file: string;
  readonly report: R;
  readonly shard: Shard;
}

/** The neighbouring elements of a list that a part is about; all parts together are the list. */
export function partOf<T>(list: readonly T[], { index, count }: ShardChoice): readonly T[] {
  const start = (at: number) => Math.floor((at * list.length) / count);
  return list.slice(start(index - 1), start(index));
}

/** The part that a shard is of a range's commits, in the words of {@link Shard}. */
export function shardCommits(commits: readonly string[], choice: ShardChoice): Shard["commits"] {
  return { all: commits.length, own: partOf(commits, choice).length, list: fingerprint(...commits) };
}
