import * as assert from "uvu/assert";
import { namesInCode } from "../../../../src/core/spec/mention/names-in-code.ts";
import { describe } from "../../../support/describe.ts";

function told(code: string): string {
  return namesInCode(code, 0)
    .map(({ name, owner, isPrefix }) => `${owner === null ? "" : `${owner}/`}${name}${isPrefix ? "*" : ""}`)
    .join(" ");
}

describe("namesInCode", (test) => {
  const cases: readonly (readonly [code: string, names: string])[] = [
    ["run", "run"],
    ["run()", "run"],
    ["run(arg, other)", "run arg other"],
    ["ExecParams::timeout", "ExecParams ExecParams/timeout"],
    ["crate::exec::run", "crate crate/exec exec/run"],
    ["params.timeout", "params params/timeout"],
    ["Event::Done { code }", "Event Event/Done code"],
    ["Event::Done {code}", "Event Event/Done code"],
    ["Event::Failed(Error)", "Event Event/Failed Error"],
    ["View::Diff/Prompt", "View View/Diff Prompt"],
    ["MODEL_FORMAT_*", "MODEL_FORMAT_*"],
    ["MIN_…", "MIN_*"],
    ["MIN_...", "MIN_*"],
    ["start...", "start"],
    ["read_{file,dir}", "read_ read_file read_dir read_/file read_/dir"],
    ["Arc<dyn SessionTask>", "Arc dyn SessionTask"],
    ["Pool<T>::run", "Pool T Pool/run"],
    ["r#type", "type"],
    ["größe", "größe"],
    ["--flag-name", "flag name"],
    ["3", ""],
    ["_x", "_x"],
  ];
  for (const [code, names] of cases) test(code, () => assert.is(told(code), names));

  test("gives offsets in the text", () => {
    assert.equal(
      namesInCode("A::b r#c", 10).map(({ offset }) => offset),
      [10, 13, 17],
    );
  });
});
