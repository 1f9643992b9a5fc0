/** Numbers of a workbook as a spreadsheet shows them. */

/**
 * A number by the 15 digits that a spreadsheet holds of it: 480.00000000000006 is 480. A longer whole number has lost its
 * other digits, or will; it is written with an exponent, so that an id of it is refused.
 */
export function numberText(digits: string): string {
  if (/^-?\d{1,15}$/.test(digits)) return digits
  const value = Number(digits)
  if (!Number.isFinite(value)) return digits
  if (Math.abs(value) >= 1e15) return value.toExponential(14).toUpperCase()
  const rounded = Number(value.toPrecision(15))
  return /e/.test(String(rounded)) ? rounded.toFixed(15).replace(/\.?0+$/, '') : String(rounded)
}

/** 0.7 as 70%. */
export const percentText = (digits: string): string => `${numberText(String(Number(digits) * 100))}%`
