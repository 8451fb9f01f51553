/** What one `Spec-Exempt` trailer of a commit says. */
export interface Exemption {
  /** A source, a spec or a folder, relative to the repository's root; null for everything that the commit touches. */
  readonly path: string | null;
  readonly reason: string;
}

/** A trailer as it was understood, or why it exempts nothing. */
export type ReadExemption =
  | ({ readonly kind: "exemption" } & Exemption)
  | { readonly kind: "problem"; readonly problem: string };

/** The name of the trailer, of which Git does not mind the case. */
export const EXEMPT_TRAILER = "Spec-Exempt";

/** The variable that exempts a commit while it is made. */
export const EXEMPT_VARIABLE = "SPEC_EXEMPT";

/**
 * Reads the value of a trailer `Spec-Exempt: PATH: reason`. The path ends at the first colon with a blank behind it, so
 * that colons inside of names are no matter.
 */
export function readExemption(value: string): ReadExemption {
  const colon = value.search(/:(?:\s|$)/);
  const path = colon === -1 ? "" : value.slice(0, colon).trim();
  if (path === "") {
    return { kind: "problem", problem: `is not "${EXEMPT_TRAILER}: PATH: reason", with * for every path` };
  }
  const reason = readReason(value.slice(colon + 1));
  if (reason === null) return { kind: "problem", problem: "gives no reason" };
  return { kind: "exemption", path: path === "*" ? null : withoutDots(path), reason };
}

/** A reason on one line, null where there is none: every run of white space is one blank, as in the written trailer. */
export function readReason(text: string): string | null {
  const reason = text.replace(/\s+/g, " ").trim();
  return reason === "" ? null : reason;
}

/** `./src/` and `src` are one folder; `.` is the root. */
function withoutDots(path: string): string | null {
  const plain = path.replace(/^(?:\.\/+)+/, "").replace(/\/+$/, "");
  return plain === "" || plain === "." ? null : plain;
}
