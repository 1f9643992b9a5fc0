/** Facts of invented cities, each named after its key. */
import type { Input } from '../../src/language/expression'
import { MoneyInput, TruthInput } from '../../src/language/input'

export const named = <Type extends Input['type']>(id: string, type: Type) =>
  ({ key: id, id, source: 'fact', type, label: { zh: `某${id}`, en: id } }) as const
export const money = (id: string, more: Partial<Input> = {}) =>
  new MoneyInput({ ...named(id, 'money'), unit: 'yuan', least: '0', most: '9999999999999.99', ...more })
export const truth = (id: string) => new TruthInput(named(id, 'truth'))
