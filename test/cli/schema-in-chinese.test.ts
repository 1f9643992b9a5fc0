/** `schema NAME --lang zh`: every title and description in Chinese, with the words that tables may hold; the same shape as in English. */
import { describe, expect, it } from 'vitest'
import { jsonSchema } from '../../src/schema'
import { yiwu } from '../../src/yiwu/policy'
import { jiuzhu } from '../support/command-line'

const names = ['case', 'standards', 'assessment', 'payments', 'finding', 'F1', ...Object.keys(yiwu.programmes)]

/** Every title and description of a schema. */
function* words(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return
  for (const [name, value] of Object.entries(part))
    if ((name === 'title' || name === 'description') && typeof value === 'string') yield value
    else yield* words(value)
}

/** The same without them. */
const bare = (part: unknown): unknown =>
  JSON.parse(
    JSON.stringify(part, (name, value) =>
      (name === 'title' || name === 'description') && typeof value === 'string' ? undefined : value,
    ),
  )

describe.each(names)('schema %s', (name) => {
  it('is the same in both languages but for its words', async () => {
    const [zh, en] = await Promise.all(['zh', 'en'].map((lang) => jiuzhu(`schema ${name} --lang ${lang}`)))
    const [chinese, english] = [JSON.parse(zh?.out ?? ''), JSON.parse(en?.out ?? '')]
    expect(bare(chinese)).toEqual(bare(english))
    expect(english).toEqual(jsonSchema(name))
    for (const text of words(chinese)) expect(text).toMatch(/\p{Script=Han}/u)
    const ownWords = [...words(chinese)].map((text) => text.replaceAll(/[A-Za-z./ ]+（[^）]*）/g, ''))
    // What is left of Latin letters are ids and forms of values, no English.
    for (const text of ownWords) expect(text).not.toMatch(/\b(the|of|absent|options|yuan|unknown|must|or)\b/)
  })
})

it('tells the words that tables may hold', async () => {
  const { properties } = JSON.parse((await jiuzhu('schema case --lang zh')).out)
  expect(properties.residence.description).toContain('urban（城镇）、rural（农村）')
  expect(JSON.parse((await jiuzhu('schema 低保 --lang zh')).out).title).toBe('最低生活保障')
})
