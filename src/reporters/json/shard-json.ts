import type { Shard } from "../../core/shard/shard.ts";
import { findingDocument } from "./finding-json.ts";

/** What a part of a report says of itself, with its keys in the order of the report's version 1. */
export function shardDocument({ index, count, version, settings, asked, commits, own }: Shard) {
  return {
    ...{ index, count, version, settings },
    asked: { perCommit: asked.perCommit, assumeSpecs: asked.assumeSpecs, paths: asked.paths },
    commits: { all: commits.all, own: commits.own, list: commits.list },
    ...(own === undefined
      ? {}
      : {
          own: own.map(({ modules, findings }) => ({
            modules: modules.map(({ source, previousSource }) => ({ source, previousSource })),
            findings: findings.map(findingDocument),
          })),
        }),
  };
}
