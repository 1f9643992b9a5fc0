/** What the printers of a query share: columns, places, names and traits that belong to one another. */
import { expect, it } from 'vitest'
import { rule } from '../../src/language/quantity'
import { Columns } from '../../src/sql/columns'
import { dialects } from '../../src/sql/dialects'
import type { InputColumn } from '../../src/sql/inputs'
import { printingOf } from '../../src/sql/printing'
import { a, b } from './support/vocabulary'

const step = rule('step', '二', { zh: '步', en: 'step' }, a.plus(b))

it.each(['zh', 'en'] as const)('is of one dialect, and names its rules in %s', (language) => {
  const columns = new Columns()
  const places = new Map<string, InputColumn>([['a', { value: columns.given('a'), known: true }]])
  const printing = printingOf(columns, [a.input, b.input], places, { dialect: 'mysql', language })
  expect(printing.columns).toBe(columns)
  expect(printing.dialect).toBe(dialects.mysql)
  expect(printing.names.of(step.node).notes).toEqual([language === 'zh' ? 'step 二: 步' : 'step 二: step'])
  // An input may be placed later, as long as it is before it is printed
  expect(() => printing.traits.quantity(step.node)).toThrow('The query has no column for b')
  places.set('b', { value: columns.given('b'), known: false })
  expect(printing.inputs.value(b.input).text).toBe('"b"')
  expect(printing.traits.quantity(step.node).known).toBe(false)
})
