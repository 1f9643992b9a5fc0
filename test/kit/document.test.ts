/** The register of the document: complete, in order, in the project's own words, and true to the official text. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { clauseAt as clauseOf } from '../../src/kit/document'
import { document } from '../../src/yiwu/document/document'
import { fingerprints } from '../../src/yiwu/document/fingerprints'
import { yiwuInFull } from '../../src/yiwu/in-full'
import { normalizeClauseText } from '../support/clause-text'

const { clauses, headings } = yiwuInFull.sentences
const clauseAt = (locator: string) => clauseOf(yiwuInFull.sentences, locator)

const officialPath = fileURLToPath(new URL('../../../shared/policy/yiwu-2012-12-03.txt', import.meta.url))
const absent = !existsSync(officialPath)
const reason = absent ? ' (skipped: the official text is not on this machine)' : ''
const officialText = () => readFileSync(officialPath, 'utf8')

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const han = /\p{Script=Han}/u

const countBy = <Key>(keys: readonly Key[]): Map<Key, number> =>
  keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<Key, number>())

const headingMarks = /^(?:(?<part>[一二三])、|(?<section>\([一二三四五六七八九十]\)))(?<title>.*)$/u
const itemMark = /^(?<item>\d+)\.\s*(?<rest>.*)$/u

/** The official text as units with their locators, and its headings; the title and the signature are left out. */
function splitOfficial(officialText: string) {
  const lines = officialText
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [, addressee = '', preamble = '', ...body] = lines
  const units = [
    { locator: '前言-s1', text: addressee },
    { locator: '前言-s2', text: preamble },
  ]
  const found: { locator: string; title: string }[] = []
  let part = ''
  let section = ''
  for (const line of body) {
    const heading = line.match(headingMarks)?.groups
    if (heading) {
      part = heading.part ?? part
      section = heading.section ?? ''
      found.push({ locator: part + section, title: heading.title ?? '' })
      continue
    }
    const { item = '', rest = line } = line.match(itemMark)?.groups ?? {}
    const sentences = rest.match(/[^。]+。/gu) ?? []
    sentences.forEach((text, index) => {
      units.push({ locator: `${part}${section}${item}-s${index + 1}`, text })
    })
  }
  return { units, headings: found }
}

function splitUnits(officialText: string): { locator: string; text: string }[] {
  return splitOfficial(officialText).units
}

describe('the register', () => {
  it('holds 63 units: the addressee line, the preamble and 61 sentences', () => {
    expect(clauses).toHaveLength(63)
    expect(clauses.slice(0, 2).map((clause) => clause.locator)).toEqual(['前言-s1', '前言-s2'])
    expect(clauses.filter((clause) => !clause.locator.startsWith('前言'))).toHaveLength(61)
  })

  it('has unique locators, with ASCII parentheses', () => {
    expect(new Set(clauses.map((clause) => clause.locator)).size).toBe(63)
    for (const { locator } of clauses) {
      expect(locator).toMatch(/^(?:前言|[一三]\d|二\([一二三四五六七八九十]\)\d?)-s\d$/u)
    }
  })

  it('keeps the order of the document', () => {
    const prefixes = [...new Set(clauses.map((clause) => clause.locator.replace(/-s\d+$/u, '')))]
    expect(prefixes.join(' ')).toBe(
      '前言 一1 一2 二(一) 二(二)1 二(二)2 二(二)3 二(三)1 二(三)2 二(四) 二(五) 二(六) 二(七) 二(八) 二(九) 二(十) 三1 三2 三3',
    )
    const expected = prefixes.flatMap((prefix) =>
      clauses.filter((clause) => clause.locator.startsWith(`${prefix}-s`)).map((_, index) => `${prefix}-s${index + 1}`),
    )
    expect(clauses.map((clause) => clause.locator)).toEqual(expected)
  })

  it('has 13 headings, and every sentence stands under one', () => {
    expect(headings.map((heading) => heading.locator).join(' ')).toBe(
      '一 二 二(一) 二(二) 二(三) 二(四) 二(五) 二(六) 二(七) 二(八) 二(九) 二(十) 三',
    )
    const known = new Set(headings.map((heading) => heading.locator))
    for (const { locator } of clauses.slice(2)) expect(known).toContain(locator.replace(/\d?-s\d+$/u, ''))
  })

  it('has a distinct fingerprint of 64 hex digits for each unit', () => {
    for (const sha256 of [...Object.values(fingerprints), document.sha256]) expect(sha256).toMatch(/^[0-9a-f]{64}$/u)
    expect(new Set(Object.values(fingerprints)).size).toBe(63)
    expect(Object.keys(fingerprints)).toEqual(clauses.map(({ locator }) => locator))
  })

  it('says each unit and heading in Chinese and in English', () => {
    for (const { zh, en } of [
      ...clauses.map((clause) => clause.summary),
      ...headings.map((heading) => heading.title),
    ]) {
      expect(zh).toMatch(han)
      expect(en.trim()).not.toBe('')
      expect(en).not.toMatch(han)
    }
  })

  it('says each summary in one sentence', () => {
    for (const { summary } of clauses) {
      expect(summary.zh.match(/。/gu)).toHaveLength(1)
      expect(summary.zh).toMatch(/。$/u)
      expect(summary.en.match(/[.?!](?:\s|$)/gu)).toHaveLength(1)
      expect(summary.en).toMatch(/\.$/u)
    }
  })

  it('classes every unit', () => {
    expect(Object.fromEntries(countBy(clauses.map((clause) => clause.class)))).toEqual({
      background: 7,
      delegation: 6,
      standardFloor: 1,
      formula: 5,
      service: 7,
      duty: 36,
      eligibility: 1,
    })
  })
})

describe('clauseAt', () => {
  it('finds a clause by its locator', () => {
    for (const clause of clauses) expect(clauseAt(clause.locator)).toBe(clause)
  })

  it.each(['二(三)1-s9', '二（三）1-s2', '', 'constructor'])('throws on %j and names it', (locator) => {
    expect(() => clauseAt(locator)).toThrow(JSON.stringify(locator))
  })
})

describe('normalizeClauseText', () => {
  it('makes full-width punctuation ASCII and drops white space of every kind', () => {
    expect(normalizeClauseText(' 甲，乙：（丙）\t８０％ \u3000\u00a0丁 。\r\n')).toBe('甲,乙:(丙)80%丁。')
  })

  it('changes nothing the second time', () => {
    const once = normalizeClauseText('Ⅰ型，（试行） ①')
    expect(normalizeClauseText(once)).toBe(once)
  })
})

describe('against the official text', () => {
  it.skipIf(absent)(`has its units, at their locators, by their fingerprints${reason}`, () => {
    const official = splitUnits(officialText()).map(({ locator, text }) => ({
      locator,
      sha256: sha256(normalizeClauseText(text)),
    }))
    expect(clauses.map(({ locator }) => ({ locator, sha256: fingerprints[locator] }))).toEqual(official)
  })

  it.skipIf(absent)(`leaves none of its sentences out${reason}`, () => {
    const text = officialText()
    expect(text.match(/。/gu)).toHaveLength(61)
    const { units, headings: found } = splitOfficial(text)
    const marks = /(?:^|\n)(?:[一二三]、|\([一二三四五六七八九十]\)|\d\.)/gu
    const [title = '', ...rest] = text.normalize('NFKC').trim().split('\n')
    const signature = rest.slice(-2).map(normalizeClauseText)
    const whole = normalizeClauseText(rest.slice(0, -2).join('\n').replace(marks, '\n'))
    const left = found.reduce(
      (remaining, heading) => remaining.replace(normalizeClauseText(heading.title), ''),
      units.reduce((remaining, unit) => remaining.replace(normalizeClauseText(unit.text), ''), whole),
    )
    expect(left).toBe('')
    expect(normalizeClauseText(title)).toBe(document.title.zh)
    expect(signature).toEqual([document.issuer.zh, '2012年12月3日'])
  })

  it.skipIf(absent)(`has its headings, at their locators${reason}`, () => {
    const official = splitOfficial(officialText()).headings
    expect(headings.map((heading) => heading.locator)).toEqual(official.map((heading) => heading.locator))
  })

  it.skipIf(absent)(`has the fingerprint of the whole${reason}`, () => {
    const units = splitUnits(officialText()).map((unit) => normalizeClauseText(unit.text))
    expect(document.sha256).toBe(sha256(units.join('\n')))
  })

  it.skipIf(absent)(`is never copied: no run of 12 characters is the same${reason}`, () => {
    const official = normalizeClauseText(officialText())
    const words = [...clauses.map((clause) => clause.summary), ...headings.map((heading) => heading.title)]
    const copied = words
      .flatMap(({ zh, en }) => [normalizeClauseText(zh), normalizeClauseText(en)])
      .flatMap((text) => Array.from({ length: Math.max(0, text.length - 11) }, (_, at) => text.slice(at, at + 12)))
      .filter((run) => official.includes(run))
    expect(copied).toEqual([])
  })

  it.skipIf(absent)(`gives each cited locator the sentence that says so${reason}`, () => {
    const at = new Map(splitUnits(officialText()).map((unit) => [unit.locator, unit.text]))
    const cited: Readonly<Record<string, readonly string[]>> = {
      '二(一)-s2': ['收入认定办法'],
      '二(二)1-s1': ['2013年', '80%'],
      '二(二)1-s2': ['差额', '40%'],
      '二(二)1-s3': ['价格补贴', '三老'],
      '二(二)1-s4': ['节日慰问', '数字电视'],
      '二(二)2-s3': ['应保尽保', '应退尽退'],
      '二(二)2-s4': ['足额发放'],
      '二(二)3-s2': ['25%'],
      '二(三)1-s2': ['1.5倍', '10月31日', '80%', '10万元', '90%', '唇腭裂等'],
      '二(三)2-s1': ['大病医疗保险', '三无'],
      '二(四)-s1': ['流浪儿童', '残疾学生'],
      '二(四)-s2': ['6000元', '4000元', '2000元'],
      '二(四)-s3': ['不重复享受'],
      '二(四)-s4': ['营养餐'],
      '二(五)-s1': ['临时救助办法'],
      '二(六)-s1': ['54号', '41号'],
      '二(六)-s2': ['70%', '60%', '助学'],
      '二(七)-s1': ['廉租住房'],
      '二(七)-s3': ['残疾人住房'],
      '二(七)-s4': ['实施办法', '轮候'],
      '二(八)-s7': ['一户一策'],
      '二(八)-s8': ['就业援助'],
      '二(九)-s1': ['法律援助条例', '公证'],
      '三3-s4': ['审计', '专项用于'],
    }
    for (const [locator, words] of Object.entries(cited)) {
      for (const word of words) expect(at.get(locator), locator).toContain(word)
    }
  })
})
