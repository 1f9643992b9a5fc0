/**
 * The language's own arithmetic as it was when the library was loaded: what a stranger puts in its place afterwards works out
 * no one's money.
 */
export const { floor, min, round } = Math
const { imul } = Math
export const { isSafeInteger, isInteger } = Number

/** Whether what printed code calls by its name is no longer what it was. */
export const isMathTampered = (): boolean => Math.floor !== floor || Math.imul !== imul
