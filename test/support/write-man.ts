import { writeFileSync } from "node:fs";
import { manPage } from "./man-page.ts";

/** Writes `docs/spec-check.1`. Run by `npm run man`. */
writeFileSync("docs/spec-check.1", manPage());
