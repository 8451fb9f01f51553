import { macroTest } from "../../macro-names.ts";

/** Macros that assert, print, assemble, test, measure or register: they declare nothing that others use. */
const DECLARES_NOTHING = macroTest([
  ..."assert assert_eq assert_ne debug_assert print println eprint eprintln compile_error global_asm".split(
    " ",
  ),
  ..."const_assert const_assert_eq const_assert_ne static_assertions".split(" "),
  ..."assert_impl_all assert_impl_any assert_impl_one assert_not_impl_all assert_not_impl_any".split(" "),
  ..."assert_eq_* assert_obj_* assert_type_* assert_trait_*".split(" "),
  ..."criterion_group criterion_main fuzz_target quickcheck proptest doctest".split(" "),
  ..."inventory::submit inventory::collect".split(" "),
]);

/** Macros that pass on what they are given, with the visibility that is written in it, and add no item of their own. */
const PASSES_ON = macroTest([
  ..."cfg_* thread_local *_thread_local task_local lazy_static bitflags pin_project paste doc_comment".split(
    " ",
  ),
]);

/** Macros that stand in bodies, types and attributes: what they become is no item. */
const IN_BODIES = macroTest([
  ..."panic todo unimplemented unreachable format format_args write writeln dbg vec matches".split(" "),
  ..."concat stringify env option_env line column file module_path include_str include_bytes cfg".split(" "),
]);

/** Whether a macro of this path is known never to declare an item. */
export function declaresNothing(path: string): boolean {
  return DECLARES_NOTHING(path);
}

/** Whether a call of a macro of this path inside of another macro is known never to declare an item. */
export function makesNoItem(path: string): boolean {
  return declaresNothing(path) || IN_BODIES(path);
}

/** Whether what a macro of this path declares can be seen in its calls. */
export function passesOn(path: string): boolean {
  return PASSES_ON(path);
}
