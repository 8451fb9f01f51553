import * as assert from "uvu/assert";
import type { OutputStream } from "../../src/io/output.ts";
import { openProgress } from "../../src/io/progress.ts";
import { describe } from "../support/describe.ts";

function recorded(isTTY: boolean): OutputStream & { readonly writes: string[] } {
  const writes: string[] = [];
  return {
    writes,
    isTTY,
    on: () => undefined,
    write(text, done) {
      writes.push(text);
      done();
      return true;
    },
  };
}

describe("openProgress", (test) => {
  test("fills a bar on a terminal, once for each step that can be seen, and takes it away", async () => {
    const stream = recorded(true);
    const progress = openProgress(stream, "replaying");
    for (let done = 1; done <= 1000; done += 1) await progress.update(done, 1000);
    await progress.clear();
    assert.ok(stream.writes.length <= 103, `${stream.writes.length}`);
    assert.match(stream.writes.at(-2) ?? "", `replaying [${"#".repeat(30)}] 100 %  1000/1000`);
    assert.is(stream.writes.at(-1), "\r\u001b[2K");
  });

  test("writes nothing where no terminal is", async () => {
    const stream = recorded(false);
    const progress = openProgress(stream, "replaying");
    await progress.update(1, 2);
    await progress.clear();
    assert.equal(stream.writes, []);
  });
});
