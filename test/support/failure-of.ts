import { SpecCheckError } from "../../src/core/errors.ts";

/** The {@link SpecCheckError} that `run` throws or rejects with; anything else, success included, fails the test. */
export async function failureOf(run: () => unknown): Promise<SpecCheckError> {
  try {
    await run();
  } catch (error) {
    if (error instanceof SpecCheckError) return error;
    throw error;
  }
  throw new Error("expected a SpecCheckError, and nothing was thrown");
}
