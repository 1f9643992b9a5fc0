/** Units in words. */
import type { Label } from '../language/expression'
import type { Language, Phrase } from './language'

const parts: { readonly [part: string]: string } = {
  yuan: '元',
  person: '人',
  month: '月',
  year: '年',
  'academic year': '学年',
  ratio: '比例',
  day: '日期',
}

/** `yuan/person/month` as 元/人/月 and as yuan a person a month. */
export const unitLabel = (unit: string): Label => ({
  zh: unit
    .split('/')
    .map((part) => parts[part] ?? part)
    .join('/'),
  en: unit.replaceAll('/', ' a '),
})

/** The same as a catalogue has it: in English the unit itself. */
export const unitIn = (unit: string, language: Language): string => (language === 'zh' ? unitLabel(unit).zh : unit)

/** A sum whose thousands are set apart. */
export const yuan: Phrase<[string]> = { zh: (sum) => `${sum}元`, en: (sum) => `${sum} yuan` }
