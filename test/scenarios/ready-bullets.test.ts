import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { assertBlocked, RUST, SOURCE, withModule } from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

const DOCUMENTED = RUST.api.replace("pub fn run", "/// Starts a command. It may fail.\npub fn run");
const BULLET = "- `run`: `pub fn run(command: &str) -> Option<bool>`. Starts a command.";

function bulletsOf(repo: TempRepo, ...args: string[]): unknown {
  return JSON.parse(repo.specCheck([...args, "--format", "json"]).stdout).findings[0].bullets;
}

describe("a finding about items", (test) => {
  test("has a bullet that could stand in the spec", () =>
    withModule((repo) => {
      repo.write(SOURCE, DOCUMENTED);
      repo.git("add", SOURCE);
      repo.write(SOURCE, DOCUMENTED.replace("Starts a command", "Unstaged"));
      assertBlocked(repo, ["commit", "-qm", "x"], { says: [`  write   ${BULLET}\n`] });
      assert.equal(bulletsOf(repo, "--staged"), { lines: [BULLET], more: 0 });
    }));

  test("has it in a range, with the commits or without, and since a branch began", () =>
    withModule((repo) => {
      repo.git("checkout", "-q", "-b", "topic");
      repo.write(SOURCE, DOCUMENTED);
      repo.commit();
      for (const args of [
        ["--range", "main..topic"],
        ["--range", "main..topic", "--per-commit"],
        ["--since", "main"],
      ]) {
        assert.equal(bulletsOf(repo, ...args), { lines: [BULLET], more: 0 }, args.join(" "));
      }
    }));
});
