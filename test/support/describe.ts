import { suite } from "uvu";

type Body = () => void | Promise<void>;

/**
 * A uvu suite that cannot be green without having run: it is counted when declared, runs itself, and every rejection
 * becomes an Error, since uvu 0.5.6 passes a test that rejects with nothing.
 */
export function describe(name: string, declare: (test: (title: string, body: Body) => void) => void): void {
  const tests = suite(name);
  let declared = 0;
  let finished = 0;
  declare((title, body) => {
    declared += 1;
    tests(title, async () => {
      try {
        await body();
      } catch (error) {
        throw error instanceof Error ? error : new Error(`rejected with ${String(error)}`);
      } finally {
        finished += 1;
      }
    });
  });
  if (declared === 0) throw new Error(`suite "${name}" declares no test`);
  process.on("exit", () => {
    if (finished === declared) return;
    process.stderr.write(`suite "${name}" ran ${finished} of ${declared} tests\n`);
    process.exitCode = 1;
  });
  tests.run();
}
