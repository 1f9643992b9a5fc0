/** Stages by hand, over a table of households, and the query that is made of them. */
import type { Column, Stage } from '../../../src/sql/columns'
import type { DialectId } from '../../../src/sql/dialect'
import { dialects } from '../../../src/sql/dialects'
import { printQuery } from '../../../src/sql/query'

export const column = (name: string, text: string, ...notes: readonly string[]): Column => ({ name, text, notes })
export const stage = (columns: readonly Column[], more: Partial<Stage> = {}): Stage => ({
  title: undefined,
  when: undefined,
  rounds: undefined,
  columns,
  ...more,
})
export const start = { columns: [column('id', '"id"'), column('given.a', '"a"')], from: '"households"' }
export const result = [column('id', '"id"'), column('due', '"b"')]
export const printed = (dialect: DialectId, stages: readonly Stage[], from: string | undefined = start.from): string =>
  printQuery({ start: { ...start, from }, stages, result, prefix: 's_' }, dialects[dialect])
