/** How text for people is written: whole phrases in each language, never put together from fragments. */
import type { Label } from '../language/expression'

/** Chinese or English. */
export type Language = 'zh' | 'en'

/** A phrase with places for values; each language orders them as it needs. */
export type Phrase<Values extends readonly unknown[] = readonly string[]> = {
  readonly [language in Language]: (...values: Values) => string
}

/** The sentence in both languages; values that differ by language are labels. */
export const say = <Values extends readonly (Label | string)[]>(
  phrase: Phrase<{ [K in keyof Values]: string }>,
  ...values: Values
): Label => {
  const of = (language: Language) =>
    values.map((value) => (typeof value === 'string' ? value : value[language])) as { [K in keyof Values]: string }
  return { zh: phrase.zh(...of('zh')), en: phrase.en(...of('en')) }
}

/** A text made for each language. */
export const of = (text: (language: Language) => string): Label => ({ zh: text('zh'), en: text('en') })

/** A value that reads the same in both languages. */
export const same = (text: string): Label => ({ zh: text, en: text })

/** What stands between a name and what it is. */
export const colon: Label = { zh: '：', en: ': ' }

/** Labels in a row, with what stands between them in each language. */
export const joined = (labels: readonly Label[], between: Label): Label =>
  of((language) => labels.map((label) => label[language]).join(between[language]))

/** What stands between alternatives, and between things that must hold together. */
export const or = (labels: readonly Label[]): Label => joined(labels, { zh: '或', en: ' or ' })
export const and = (labels: readonly Label[]): Label => joined(labels, { zh: '，并且', en: ', and ' })
export const list = (labels: readonly Label[]): Label => joined(labels, { zh: '、', en: ', ' })
export const alternatives = (labels: readonly Label[]): Label => joined(labels, { zh: '；或者', en: '; or ' })
