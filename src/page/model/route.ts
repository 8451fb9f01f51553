import type { PictureStatus } from "../../core/picture/report-data.ts";
import { STATUSES } from "./status.ts";

/** The views of the page, in the order of its navigation. */
export const VIEWS = ["coverage", "gaps", "debt", "related", "drift"] as const;

/** One of them. */
export type View = (typeof VIEWS)[number];

/** What the page shows: all of it stands in its address, so that every picture can be sent to somebody. */
export interface Route {
  readonly view: View;
  /** The folder that the map is zoomed to, empty for the root. */
  readonly folder: string;
  /** The file whose panel is open, a source or a spec; empty for none. */
  readonly open: string;
  /** What the graph is centred on, empty for nothing. */
  readonly focus: string;
  readonly query: string;
  readonly class: string;
  readonly crate: string;
  readonly phase: string;
  readonly owner: string;
  /** States that are left out. */
  readonly hidden: readonly PictureStatus[];
  readonly size: "lines" | "items";
}

/** What a page starts with. */
export const START: Route = {
  view: "coverage",
  folder: "",
  open: "",
  focus: "",
  query: "",
  class: "",
  crate: "",
  phase: "",
  owner: "",
  hidden: [],
  size: "lines",
};

const TEXTS = ["folder", "open", "focus", "query", "class", "crate", "phase", "owner"] as const;

/** Reads the part of an address behind `#`. What it does not know is passed over. */
export function readRoute(hash: string): Route {
  const [name = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const words = new URLSearchParams(query);
  const texts = Object.fromEntries(TEXTS.map((key) => [key, words.get(key) ?? ""]));
  const left = new Set((words.get("hidden") ?? "").split(","));
  return {
    ...START,
    ...texts,
    view: VIEWS.find((view) => view === name) ?? START.view,
    hidden: STATUSES.filter((status) => left.has(status)),
    size: words.get("size") === "items" ? "items" : "lines",
  };
}

/** Writes it; what is as at the start is left out. */
export function writeRoute(route: Route): string {
  const words = new URLSearchParams();
  for (const key of TEXTS) if (route[key] !== "") words.set(key, route[key]);
  if (route.hidden.length > 0) words.set("hidden", route.hidden.join(","));
  if (route.size !== START.size) words.set("size", route.size);
  const query = words.toString().replaceAll("%2F", "/");
  return `#${route.view}${query === "" ? "" : `?${query}`}`;
}
