/** How one thing stands: as it should, worth a look, or such that nothing is judged. */
export type Health = "ok" | "warn" | "problem";

/** One thing that was looked at. */
export interface Examination {
  /** What: one word or two. */
  readonly subject: string;
  readonly health: Health;
  readonly message: string;
  /** The smallest command or edit that mends it; empty where nothing has to be mended. */
  readonly help: string;
}

/** What `spec-check doctor` found, in a fixed order. */
export interface DoctorReport {
  readonly version: 1;
  readonly health: Health;
  readonly examinations: readonly Examination[];
}

/** Puts examinations together; the whole is as well as its worst part. */
export function doctorReport(examinations: readonly Examination[]): DoctorReport {
  const has = (health: Health) => examinations.some((each) => each.health === health);
  return { version: 1, health: has("problem") ? "problem" : has("warn") ? "warn" : "ok", examinations };
}

/** Something that is as it should be. */
export function well(subject: string, message: string): Examination {
  return { subject, health: "ok", message, help: "" };
}

/** Something that is worth a look. */
export function warned(subject: string, message: string, help: string): Examination {
  return { subject, health: "warn", message, help };
}

/** Something that keeps changes from being judged. */
export function wrong(subject: string, message: string, help: string): Examination {
  return { subject, health: "problem", message, help };
}
