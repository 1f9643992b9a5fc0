/** SQL under `--lang zh`: every comment is Chinese, and what the database runs is the same text. */
import { describe, expect, it } from 'vitest'
import { yiwu } from '../../src/yiwu/policy'
import { jiuzhu } from '../support/command-line'

const window = '--from 2013-01 --to 2013-12'
const queries = [
  ...Object.keys(yiwu.programmes).flatMap((id) => [
    `sql ${id} --dialect postgres`,
    `sql ${id} --dialect duckdb --values text`,
  ]),
  'sql medicalAssistance --dialect duckdb --reading medicalRatioPeriod=perYear',
  'sql medicalAssistance --dialect duckdb --claims single --paid-earlier',
  'sql medicalAssistance --dialect postgres --reading medicalYear=serviceDate',
  ...['findings', 'dues', 'payments', 'faults'].map((show) => `sql audit --dialect duckdb ${window} --show ${show}`),
]

const comment = /^ *-- (.*)$/

describe.each(queries)('%s', (query) => {
  it('is in Chinese', async () => {
    const [zh = '', en = ''] = await Promise.all(
      ['zh', 'en'].map(async (lang) => (await jiuzhu(`${query} --lang ${lang}`)).out),
    )
    const comments = zh.split('\n').flatMap((line) => comment.exec(line)?.[1] ?? [])
    expect(comments.length).toBeGreaterThan(3)
    for (const text of comments) expect(text).toMatch(/\p{Script=Han}/u)
    // A comment may be `rule 二(二)1-s2: its name`; no English sentence stands beside it.
    const sentences = comments.map((text) => text.replace(/jiuzhu sql .*/, ''))
    for (const text of sentences) expect(text).not.toMatch(/[A-Za-z]+ [a-z]+ [a-z]+/)
    const withoutComments = (text: string): string =>
      text
        .split('\n')
        .filter((line) => !comment.test(line))
        .join('\n')
    expect(withoutComments(zh)).toBe(withoutComments(en))
  })
})
