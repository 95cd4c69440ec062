/** German for "some" before a noun or a number, in any case. */
export const IS_SOME = /^(?:einig|manch|etlich)e[rn]?$/iu
