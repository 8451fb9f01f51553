import * as assert from "uvu/assert";
import { newFaults } from "../../../src/core/lint/new-faults.ts";
import { describe } from "../../support/describe.ts";
import { faultsOf, SOUND_SPEC } from "../../support/lint.ts";

const told = (after: string, before: string) =>
  newFaults(faultsOf(after), faultsOf(before)).map(({ line, rule }) => `${line} ${rule}`);

const says = (words: string) => SOUND_SPEC.replace("Runs programs.", words);

describe("newFaults", (test) => {
  test("leaves out what was there, wherever it stands now", () => {
    assert.equal(told(says("One.\n\nTODO"), says("TODO")), []);
  });

  test("tells what stands twice and stood once, where it stands last", () => {
    assert.equal(told(says("TODO\n\nTODO"), says("TODO")), ["4 spec-placeholder"]);
  });

  test("tells another fault of the same rule", () => {
    assert.equal(told(says("[a](./b.md)"), says("[a](./a.md)")), ["2 spec-link-broken"]);
  });

  test("takes an annotated link that leads elsewhere for the one that it was", () => {
    const linking = (target: string) => SOUND_SPEC.replace("./mod.rs.spec.md", `${target} (future)`);
    assert.equal(told(linking("./x.spec.md"), linking("./y.spec.md")), []);
    assert.equal(told(linking("./x.spec.md"), SOUND_SPEC), ["18 footer-link-annotated"]);
  });
});
