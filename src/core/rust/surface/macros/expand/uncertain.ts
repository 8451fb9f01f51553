/**
 * Thrown where it is not certain what a macro makes: the call is then compared by its tokens. It never leaves the
 * expander.
 */
export class Uncertain extends Error {}
