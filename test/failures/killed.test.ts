import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { RUST, withModule } from "../support/scenario.ts";
import { DIST, type TempRepo } from "../support/temp-repo.ts";

const SIGNALS = ["SIGKILL", "SIGTERM", "SIGINT"] as const;
const ROUNDS = 9;

/** Starts a run in a process group of its own, kills it after a while, and waits for all that it started to end. */
async function killAfter(repo: TempRepo, milliseconds: number, signal: NodeJS.Signals): Promise<boolean> {
  const child = spawn(process.execPath, [DIST, "--staged"], {
    cwd: repo.root,
    env: repo.env,
    detached: true,
    stdio: "ignore",
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on("exit", (_, by) => {
      resolve(by);
    }),
  );
  await wait(milliseconds);
  child.kill(signal);
  const by = await ended;
  const { pid } = child;
  if (pid === undefined) throw new Error("the run did not start");
  for (let tries = 0; isGroupAlive(pid); tries += 1) {
    assert.ok(tries < 200, `something that the run started outlives it by 10 s (${signal})`);
    await wait(50);
  }
  return by === signal;
}

function isGroupAlive(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch (error) {
    // macOS says EPERM of a group in which nothing runs any more.
    if (error instanceof Error && "code" in error && (error.code === "ESRCH" || error.code === "EPERM"))
      return false;
    throw error;
  }
}

describe("a run that is killed", (test) => {
  test("leaves no lock, no change and no running Git behind, whenever and however", () =>
    withModule(async (repo) => {
      for (let at = 0; at < 400; at += 1) repo.write(`src/m${at}.rs`, RUST.base);
      repo.commit();
      for (let at = 0; at < 400; at += 1) repo.write(`src/m${at}.rs`, RUST.api);
      repo.git("add", "--all");
      const start = performance.now();
      assert.is(repo.specCheck(["--staged"]).status, 0);
      const whole = performance.now() - start;
      const before = repo.snapshot();
      let killed = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const signal = SIGNALS[round % SIGNALS.length] ?? "SIGKILL";
        if (await killAfter(repo, (whole * (round + Math.random())) / ROUNDS, signal)) killed += 1;
        assert.equal(repo.snapshot(), before);
      }
      assert.ok(killed > 0, "no run was still there to be killed");
    }));
});
