import type { Route } from "../model/route.ts";
import type { Store } from "../model/store.ts";

/** What every view is drawn from, and how it leads to another. */
export interface PageContext {
  readonly store: Store;
  readonly route: Route;
  /** The file whose panel was open last, open still or closed; empty for none. */
  readonly last: string;
  /** The address of another picture. */
  href(change: Partial<Route>): string;
  /** Shows another picture; `isStep` keeps the one before for the browser's way back. */
  go(change: Partial<Route>, isStep?: boolean): void;
}
