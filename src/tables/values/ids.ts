/** Ids, and how a spreadsheet damages long ones that it takes for numbers. */

/** A number too long for a spreadsheet as it writes it, such as `3.30782E+17`. `12E5`, without a sign, is an id. */
export const isExponent = (id: string): boolean => /^\d+(\.\d+)?[Ee][+-]\d+$/.test(id.normalize('NFKC'))

/** What is left of an id of 18 digits where only 15 are kept; certain only beside exponents in the same column. */
export const endsInNoughts = (id: string): boolean => /^\d{15}000$/.test(id)
