import type { AuditedSource } from "../../core/audit/audit-report.ts";
import type { BlobText } from "../../core/change-set.ts";
import type { Listing } from "../../core/listing.ts";
import type { PathHistories } from "../../core/picture/path-histories.ts";
import type { PicturedSource, SourceDetail } from "../../core/picture/report-data.ts";
import { countLines, sourceItems } from "../../core/picture/source-items.ts";
import { diffSources } from "../../core/rust/diff-sources.ts";
import type { MentionIndex } from "../../core/spec/mention/mention-index.ts";
import { readBlobs } from "../../io/blobs.ts";
import type { Git } from "../../io/git.ts";
import type { Setup } from "../setup.ts";

/** Sources that are held in memory at a time, with their specs and an earlier version of each. */
const SOURCES_AT_A_TIME = 1_000;

/** Classes that no other module builds upon: their items are not listed unless a spec is there to name them. */
const WITHOUT_API: ReadonlySet<AuditedSource["class"]> = new Set(["test", "build-script", "ignored"]);

/** A source and its panel. */
export interface ReadSource {
  readonly source: PicturedSource;
  readonly detail: SourceDetail;
}

/** What sources are read with. */
export interface SourceContext {
  readonly git: Git;
  readonly listing: Listing;
  readonly setup: Setup;
  readonly histories: PathHistories;
  readonly indexes: ReadonlyMap<string, MentionIndex>;
  readonly ownersOf: (path: string) => readonly string[];
}

/**
 * Reads the API of every source, what its spec names of it, and what changed since that was last touched.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function readSources(
  context: SourceContext,
  sources: readonly AuditedSource[],
): Promise<readonly ReadSource[]> {
  const read: ReadSource[] = [];
  for (let at = 0; at < sources.length; at += SOURCES_AT_A_TIME) {
    const part = sources.slice(at, at + SOURCES_AT_A_TIME).map((source) => ({
      source,
      formerOid: formerContent(context, source),
    }));
    const oids = part.flatMap(({ source, formerOid }) =>
      [context.listing.oid(source.path), formerOid].filter((oid) => oid !== null),
    );
    const blobs = await readBlobs(context.git, oids, context.setup.config.maxFileSize);
    for (const { source, formerOid } of part) {
      const textOf = (oid: string | null) => text(oid === null ? undefined : blobs.get(oid));
      read.push(
        readSource(context, source, {
          source: textOf(context.listing.oid(source.path)),
          former: textOf(formerOid),
        }),
      );
    }
  }
  return read;
}

/** The source as it was when its own spec was last touched; null where that is not known or nothing changed since. */
function formerContent(
  { listing, histories }: SourceContext,
  { path, spec, status }: AuditedSource,
): string | null {
  if (status !== "own") return null;
  const former = histories.contentWhenTouched(path, spec, listing.oid(spec));
  return former === listing.oid(path) ? null : former;
}

interface Texts {
  readonly source: string | null;
  readonly former: string | null;
}

function readSource(context: SourceContext, audited: AuditedSource, texts: Texts): ReadSource {
  const { path, class: kind, required, spec, crate, phase } = audited;
  const { api, mention } = context.setup.mapping.settingsFor(path);
  const { visibility } = api;
  const { exempt } = mention;
  const index = audited.status === "own" ? (context.indexes.get(spec) ?? null) : null;
  const isRead = texts.source !== null && (index !== null || !WITHOUT_API.has(kind));
  const items = isRead ? sourceItems({ source: texts.source, index, visibility, exempt }) : [];
  const isKnown = texts.source !== null && texts.former !== null;
  const drifted = isKnown ? diffSources(texts.former, texts.source, { visibility }).api.length : 0;
  return {
    source: {
      path,
      class: kind,
      required,
      spec,
      crate,
      phase,
      status: drifted > 0 ? "outdated" : audited.status,
      owners: context.ownersOf(path),
      lines: texts.source === null ? 0 : countLines(texts.source),
      items: items.length,
      unmentioned: items.filter(({ mentioned }) => mentioned === false).length,
      drifted,
    },
    detail: { items, commits: context.histories.newest(path) },
  };
}

function text(blob: BlobText | undefined): string | null {
  return blob?.kind === "text" ? blob.text : null;
}
