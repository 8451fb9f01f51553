import type { PicturedLink } from "../../../core/picture/report-data.ts";

/** What the state of a link is called. */
export const LINK_WORDS: Readonly<Record<PicturedLink["state"], string>> = {
  mutual: "linked back",
  "one-way": "not linked back",
  broken: "leads nowhere",
  announced: "announced, not there yet",
};
