import { CLOSING, OPENING } from "./index-blocks.ts";

/** An index that nobody wrote yet: all of it is its block. */
export const NEW_INDEX = `# Specs\n\n${OPENING}\n\n${CLOSING}\n`;
