import type {
  PicturedCommit,
  PicturedLink,
  PicturedSource,
  PicturedSpec,
  ReportData,
  SourceDetail,
} from "../../core/picture/report-data.ts";

/** Reads one entry of a list by its place; null where the list is shorter. */
export type ListReader<Value> = (at: number) => Promise<Value | null>;

/** What the page holds packed, read once somebody asks for it. */
export interface Details {
  /** By the place in the list of sources. */
  readonly source: ListReader<SourceDetail>;
  /** The text of a spec, by its place in the list of specs. */
  readonly text: ListReader<string>;
  readonly commit: ListReader<PicturedCommit>;
}

/** The data of a page, and what is looked up in them. */
export interface Store {
  readonly data: ReportData;
  readonly details: Details;
  source(path: string): { readonly source: PicturedSource; readonly at: number } | null;
  spec(path: string): { readonly spec: PicturedSpec; readonly at: number } | null;
  /** The links that begin or end at a spec. */
  linksAt(spec: number): readonly PicturedLink[];
}

/** Makes the look-ups of a page's data. */
export function createStore(data: ReportData, details: Details): Store {
  const sources = new Map(data.sources.map((source, at) => [source.path, { source, at }]));
  const specs = new Map(data.specs.map((spec, at) => [spec.path, { spec, at }]));
  const links = new Map<number, PicturedLink[]>();
  for (const link of data.links) {
    for (const end of new Set([link.from, link.to])) {
      if (end !== null) links.set(end, [...(links.get(end) ?? []), link]);
    }
  }
  return {
    data,
    details,
    source: (path) => sources.get(path) ?? null,
    spec: (path) => specs.get(path) ?? null,
    linksAt: (spec) => links.get(spec) ?? [],
  };
}
