import type {
  PicturedLink,
  PicturedSource,
  PicturedSpec,
  ReportData,
  ReportDetails,
} from "../../core/picture/report-data.ts";

/** The data of a page, and what is looked up in them. */
export interface Store {
  readonly data: ReportData;
  /** What the page holds packed, read once somebody asks for it. */
  details(): Promise<ReportDetails>;
  source(path: string): { readonly source: PicturedSource; readonly at: number } | null;
  spec(path: string): { readonly spec: PicturedSpec; readonly at: number } | null;
  /** The links that begin or end at a spec. */
  linksAt(spec: number): readonly PicturedLink[];
}

/** Makes the look-ups of a page's data. */
export function createStore(data: ReportData, unpack: () => Promise<ReportDetails>): Store {
  const sources = new Map(data.sources.map((source, at) => [source.path, { source, at }]));
  const specs = new Map(data.specs.map((spec, at) => [spec.path, { spec, at }]));
  const links = new Map<number, PicturedLink[]>();
  for (const link of data.links) {
    for (const end of new Set([link.from, link.to])) {
      if (end !== null) links.set(end, [...(links.get(end) ?? []), link]);
    }
  }
  let details: Promise<ReportDetails> | null = null;
  return {
    data,
    details: () => {
      details ??= unpack();
      return details;
    },
    source: (path) => sources.get(path) ?? null,
    spec: (path) => specs.get(path) ?? null,
    linksAt: (spec) => links.get(spec) ?? [],
  };
}
