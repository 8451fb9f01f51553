import * as assert from "uvu/assert";
import { listedItems } from "../../src/core/picture/listed-items.ts";
import { joinedDerives } from "../../src/page/model/joined-derives.ts";
import { describe } from "../support/describe.ts";

describe("joinedDerives", (test) => {
  const signatures = (source: string) =>
    joinedDerives(listedItems(source, "crate").map(([signature, line]) => [signature, line, null])).map(
      ([signature, line]) => `${line} ${signature}`,
    );

  test("puts the derives of a type into one, and leaves those of the next apart", () => {
    assert.equal(
      signatures(
        "#[derive(Debug, Clone)]\npub struct Pool;\n#[derive(Debug)]\npub struct Task;\nimpl Drop for Pool {}\n",
      ),
      [
        "2 struct Pool",
        "2 #[derive(Debug, Clone)] struct Pool",
        "4 struct Task",
        "4 #[derive(Debug)] struct Task",
        "5 impl Drop for Pool",
      ],
    );
  });
});
