/** Columns and steps as tests write and read them. */
import { type Column, operandsOf, type Step } from '../../src/kernel/step'

/** A column whose name is its key. */
export const column = (name: string, least: number, most: number, more: Partial<Column> = {}): Column => ({
  key: name,
  name,
  isSet: false,
  least,
  most,
  absence: 'unknown',
  ...more,
})

/** A step as text: numbers and columns by name, the rest by kind. */
export function textOf(step: Step): string {
  if (step.kind === 'number') return String(step.value)
  if (step.kind === 'column') return step.column.name
  if (step.kind === 'known') return `known(${step.column.name})`
  const more = 'by' in step ? [step.by] : 'bits' in step ? [`bits ${step.bits}`] : []
  return `${step.kind}(${[...operandsOf(step).map(textOf), ...more].join(', ')})`
}
