/**
 * The language's own arithmetic as it was when the library was loaded: what a stranger puts in its place afterwards works out
 * no one's money.
 */
export const { floor, imul, max, min, round } = Math
export const { isSafeInteger, isInteger } = Number
