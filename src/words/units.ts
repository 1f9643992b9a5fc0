/** Units in words. */
import type { Label } from '../language/expression'
import type { Phrase } from './language'

const parts: { readonly [part: string]: string } = {
  yuan: '元',
  person: '人',
  month: '月',
  year: '年',
  'academic year': '学年',
}

/** `yuan/person/month` as 元/人/月 and as yuan a person a month. */
export const unitLabel = (unit: string): Label => ({
  zh: unit
    .split('/')
    .map((part) => parts[part] ?? part)
    .join('/'),
  en: unit.replaceAll('/', ' a '),
})

/** A sum whose thousands are set apart. */
export const yuan: Phrase<[string]> = { zh: (sum) => `${sum}元`, en: (sum) => `${sum} yuan` }
