/** Identity numbers as people write them, brought to forms that can be compared. */

/** Full-width letters, digits and signs stand this far behind the half-width ones. */
const fullWidth = 0xfee0

/** Blanks, signs that nobody sees, hyphens, and the apostrophes that keep a number a text. */
const apart = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u2010-\u2015\u2212'\u2018\u2019`-]+/g

/** A number of 15 or 18 characters without anything between them, as `330782199001011234`; undefined for any other text. */
export function identityNumber(text: string): string | undefined {
  const written = isPlain.test(text) ? text : cleaned(text)
  const found = written.toUpperCase()
  return isPlain.test(found) ? found : undefined
}

const isPlain = /^(\d{15}|\d{17}[\dXx])$/

const cleaned = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidth))
    .replace(apart, '')
    .replace(/\([^()]*\)$/, '')

/**
 * What tells one person from another: the number of 18 characters. One of 15, as they were before 1999, lacks the century and
 * the sign that checks the others: 330782 680411001 is 330782 19680411001 and that sign.
 */
export function personKey(identity: string): string {
  if (identity.length !== 15) return identity
  const digits = `${identity.slice(0, 6)}19${identity.slice(6)}`
  let rest = 0n
  for (const digit of digits) rest = ((rest + BigInt(digit)) * 2n) % 11n
  // All digits, each by its power of 2, leave 1 when divided by 11; 10 is written X.
  const sign = (12n - rest) % 11n
  return `${digits}${sign === 10n ? 'X' : sign}`
}
