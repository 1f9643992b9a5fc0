/** Cells of a workbook that a spreadsheet shows otherwise than the package that reads it. */
import { noResult, scaled } from '../values/spreadsheet'
import type { OddFormat } from './number-formats'
import { numberText, percentText } from './numbers'

export interface OddCell {
  /** Counted from 0. */
  readonly row: number
  readonly column: number
  readonly text: string
}

/** Errors of formulas, formulas without a result, and numbers in an odd format, as the texts that they are to be read as. */
export function oddCells(sheet: string, formats: ReadonlyMap<string, OddFormat>): readonly OddCell[] {
  const found: OddCell[] = []
  // Most sheets have none.
  if (formats.size === 0 && !/<(?:\w+:)?f\b|\st="e"/.test(sheet)) return found
  for (const [, attributes = '', inner = ''] of sheet.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs)) {
    const text = inner === '' ? undefined : oddText(attributes, inner, formats)
    const [, letters, row] = text === undefined ? [] : (/\sr="([A-Z]+)(\d+)"/.exec(attributes) ?? [])
    if (text === undefined || letters === undefined || row === undefined) continue
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    found.push({ row: Number.parseInt(row, 10) - 1, column, text })
  }
  return found
}

/** The numbers of hidden rows, counted from 1. */
export const hiddenRows = (sheet: string): readonly number[] =>
  [...sheet.matchAll(/<(?:\w+:)?row\b[^>]*\shidden="(?:1|true)"[^>]*>/g)].flatMap(([tag]) => {
    const row = /\sr="(\d+)"/.exec(tag)?.[1]
    return row === undefined ? [] : [Number.parseInt(row, 10)]
  })

function oddText(attributes: string, inner: string, formats: ReadonlyMap<string, OddFormat>): string | undefined {
  const type = /\st="(\w+)"/.exec(attributes)?.[1] ?? 'n'
  const format = type === 'n' ? formats.get(/\ss="(\d+)"/.exec(attributes)?.[1] ?? '0') : undefined
  const isFormula = type !== 'inlineStr' && /<(?:\w+:)?f\b/.test(inner)
  if (type !== 'e' && !isFormula && !format) return undefined
  const found = /<(?:\w+:)?v\b[^>]*?(?:\/>|>([^<]*)<)/.exec(inner)
  const value = found?.[1] ?? ''
  // A formula whose result is a text of no letter is shown as a blank cell.
  if (value === '') return (isFormula && !(type === 'str' && found)) || type === 'e' ? noResult : undefined
  if (type === 'e') return value
  if (format === 'percent') return percentText(value)
  return format === 'scaled' ? `${numberText(value)}${scaled}` : undefined
}
