import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";

function changes(before: string, after: string): number {
  return diffSources(before, after, { visibility: "public" }).api.length;
}

const USE = "use std::result; pub struct Error;";
const ALIAS = `${USE} type Result<T> = result::Result<T, Error>;`;

describe("private aliases", (test) => {
  test("writing one out is no change", () => {
    assert.is(
      changes(`${ALIAS} pub fn f() -> Result<u8> {}`, `${ALIAS} pub fn f() -> result::Result<u8, Error> {}`),
      0,
    );
    assert.is(
      changes(`${ALIAS} pub fn f() -> Result<u8> {}`, `${USE} pub fn f() -> result::Result<u8, Error> {}`),
      0,
    );
  });

  test("what one stands for is part of what names it", () => {
    const other = ALIAS.replace("T, Error>", "T, u8>");
    assert.is(changes(`${ALIAS} pub fn f() -> Result<u8> {}`, `${other} pub fn f() -> Result<u8> {}`), 1);
  });

  test("so it is through another alias", () => {
    const write = (target: string) => `type A = B; type B = ${target}; pub fn f(a: A) {}`;
    assert.is(changes(write("u8"), write("u16")), 1);
  });

  test("so it is where lifetimes keep it from being written out", () => {
    const write = (target: string) => `type R<'a> = &'a ${target}; pub fn f<'a>(a: R<'a>) {}`;
    assert.is(changes(write("u8"), write("u16")), 1);
  });
});
