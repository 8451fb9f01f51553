import * as v from "valibot";

/** A count or a line. */
export const WHOLE = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
