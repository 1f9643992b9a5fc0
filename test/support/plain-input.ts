import type { Input } from '../../src/language/expression'

/** An input that is called what its key is: for tests of one step. */
export const plainInput = <More extends Partial<Input>>(key: string, type: Input['type'], more: More) => ({
  key,
  id: key,
  source: 'fact' as const,
  type,
  label: { zh: key, en: key },
  ...more,
})
