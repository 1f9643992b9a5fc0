/** The option table holds for every command: help, choices, options given twice, names misspelt, words in both languages. */
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { version } from '../../src'
import { argumentsOf } from '../../src/cli/arguments'
import type { Command } from '../../src/cli/command'
import type { Context } from '../../src/cli/context'
import { exampleNames } from '../../src/cli/examples'
import { type OptionId, optionTable } from '../../src/cli/option-table'
import { commonOptions, isSwitch, nameOf, optionOf, usageOf, written } from '../../src/cli/options'
import { commands } from '../../src/cli/run'
import { readingsOf } from '../../src/cli/surroundings'
import { yiwuInFull } from '../../src/yiwu/in-full'
import { jiuzhuArgs } from '../support/command-line'

const { stdin, stdout, stderr } = process
const context: Context = { stdin, stdout, stderr, environment: {}, language: 'en', policy: yiwuInFull }

/** Every command with the arguments that call it, those within another too. */
const called: readonly (readonly [readonly string[], Command])[] = commands.flatMap((command) => [
  [[command.name], command] as const,
  ...(command.within ?? []).map((inner) => [[command.name, inner.name], inner] as const),
])
const shown = called.map(([args, command]) => [args.join(' '), args, command] as const)
const pairsWith = (more: readonly OptionId[]) =>
  called.flatMap(([args, { takes }]) =>
    [...takes, ...more].map((id) => [`${args.join(' ')} ${written(id)}`, args, id] as const),
  )
const own = pairsWith([])
const ids = Object.keys(optionTable) as OptionId[]

/** An option with a value that it may have. */
const given = (id: OptionId): readonly string[] =>
  isSwitch(id) ? [written(id)] : [written(id), optionOf(id).choices?.[0] ?? 'a']
const failure = async (args: readonly string[]): Promise<string> => {
  const { code, out, err } = await jiuzhuArgs([...args, '--lang', 'en'])
  expect([code, out]).toEqual([2, ''])
  return err
}

describe('the table', () => {
  it('is whole: every row is taken by a command, and no row twice by one', () => {
    const taken: readonly OptionId[] = [...called.flatMap(([, { takes }]) => takes), ...commonOptions, 'version']
    expect(ids.filter((id) => !taken.includes(id))).toEqual([])
    for (const [name, , { takes }] of shown) {
      const names = [...takes, ...commonOptions].map(nameOf)
      expect([name, names.filter((one, place) => names.indexOf(one) !== place)]).toEqual([name, []])
    }
  })

  it.each(ids)('%s has words in both languages, and a default that is one of its words', (id) => {
    const { zh, en, choices, otherwise, joins } = optionOf(id)
    expect(zh).toMatch(/[一-龥]/)
    expect(en).not.toMatch(/[一-龥]/)
    expect([/可重复/.test(zh), /repeatable/.test(en)]).toEqual([joins ?? false, joins ?? false])
    if (choices && otherwise !== undefined) expect(choices).toContain(otherwise)
  })

  it('joins what the contract says joins', () => {
    const contract =
      'payments cases households members claims people standards reading reform programme carry map set'.split(' ')
    const several = ids.filter((id) => optionOf(id).joins)
    expect(several.filter((id) => !contract.includes(nameOf(id)))).toEqual([])
    expect(several).toEqual([
      'standards',
      'reading',
      'cases',
      'households',
      'people',
      'members',
      'claims',
      'payments',
      'carry',
      'map',
      'set',
      'reform',
      'reading/sweep',
      'programme',
      'programme/audit',
    ])
  })
})

describe('help', () => {
  it.each(shown)('of %s names each of its options exactly once, in both languages', async (_name, args, { takes }) => {
    for (const language of ['zh', 'en'] as const) {
      const { out } = await jiuzhuArgs([...args, '--help', '--lang', language])
      const listed = out.split('\n').filter((line) => /^ {2}-/.test(line))
      const ids = [...takes, ...commonOptions]
      expect(listed.map((line) => line.trim().split(/ {2,}/)[0])).toEqual(ids.map((id) => usageOf(id, language)))
    }
  })

  it.each(shown)('of %s is what `help` prints, and `-h`', async (_name, args) => {
    const { out } = await jiuzhuArgs([...args, '--help'])
    expect((await jiuzhuArgs(['help', ...args])).out).toBe(out)
    expect((await jiuzhuArgs([...args, '-h'])).out).toBe(out)
  })

  it.each(shown)(
    'of %s has examples that can be typed: its options, and a programme and a reading that exist',
    (_, args, command) => {
      const names = exampleNames(yiwuInFull)
      const examples = command.examples(names).flatMap((example) => example.split(/ [|>] /))
      const typed = examples.filter((one) => one.startsWith(`jiuzhu ${args.join(' ')} `) && !one.endsWith('--help'))
      for (const one of typed) argumentsOf(one.split(' ').slice(1 + args.length), command.takes, 9, context)
      expect(typed.length).toBeGreaterThan(0)
      expect(Object.keys(yiwuInFull.programmes)).toEqual(expect.arrayContaining([names.programme, names.ofClaims]))
      expect(() => readingsOf([names.reading], context)).not.toThrow()
    },
  )

  it('of the whole names what comes before any command', async () => {
    const { out } = await jiuzhuArgs(['--help'])
    expect((await jiuzhuArgs(['help'])).out).toBe(out)
    expect((await jiuzhuArgs([])).out).toBe(out)
    for (const id of [...commonOptions, 'version'] as const) expect(out.split(usageOf(id, 'en')).length).toBe(2)
    for (const option of ['--version', '-V']) expect((await jiuzhuArgs([option])).out).toBe(`${version}\n`)
  })

  it('refuses a command that is none, and options that nothing takes', async () => {
    expect(await failure(['help', 'asess'])).toContain('did you mean assess?')
    expect(await failure(['--versio'])).toContain('did you mean --version?')
    expect(await failure(['--trace'])).toContain('unknown option --trace')
  })
})

describe('an option', () => {
  it.each(own.filter(([, , id]) => !optionOf(id).joins))('%s given twice is an error', async (_, args, id) => {
    expect(await failure([...args, ...given(id), ...given(id)])).toContain(`option ${written(id)} is given twice\n`)
  })

  it('--lang given twice is an error, in the language of the last', async () => {
    expect(await failure(['rules', '--lang', 'zh'])).toContain('option --lang is given twice\n')
  })

  it.each(pairsWith(commonOptions))('%s misspelt is suggested', async (_, args, id) => {
    expect(await failure([...args, `${written(id)}x`])).toContain(`did you mean ${written(id)}?`)
  })

  it.each(own)('%s without its value, or with one that it does not take, is an error', async (_, args, id) => {
    const wrong = isSwitch(id) ? `${written(id)}=1` : written(id)
    expect(await failure([...args, wrong])).toContain(`option ${written(id)} lacks a value, or takes none`)
  })

  it.each(own.filter(([, , id]) => optionOf(id).choices))('%s is one of its words', async (_, args, id) => {
    const takes = called.find(([one]) => one === args)?.[1].takes ?? []
    const required = takes.filter((one) => one !== id && optionOf(one).required).flatMap((one) => given(one))
    expect(await failure([...args, ...required, written(id), 'nothing'])).toContain(
      `${written(id)} must be one of: ${optionOf(id).choices?.join(', ')}`,
    )
  })

  it.each([
    [['settle'], 'give --year\n'],
    [['audit', '--cases', 'x'], 'give --payments\n'],
    [['sql', 'dibao'], '--dialect must be one of: postgres, duckdb, mysql\n'],
  ])('that %s needs is asked for', async (args, says) => {
    expect(await failure(args)).toContain(says)
  })
})

describe('options that join', () => {
  const household = { id: 'x', on: '2013-06-01', residence: 'urban', monthlyIncome: '0', members: [{ id: 'a' }] }
  const stdin = JSON.stringify(household)

  it('--programme explains each of several, in the order of the policy', async () => {
    const args = ['explain', '-', '--format', 'json', '--programme', 'legalAid', '--programme', '低保']
    const ran = await jiuzhuArgs(args, { stdin })
    const [{ explanations }] = ran.json() as unknown as [{ explanations: { determination: { programme: string } }[] }]
    expect(explanations.map(({ determination }) => determination.programme)).toEqual(['dibao', 'legalAid'])
  })

  it('--reading takes several, and no reading twice', async () => {
    const two = ['--reading', 'dibaoFloor=cityAverage', '--reading', 'dibaoThreshold=atOrBelow']
    const ran = await jiuzhuArgs(['assess', '-', ...two], { stdin })
    expect(ran.json()[0]).toMatchObject({
      determinations: expect.arrayContaining([
        expect.objectContaining({ readings: expect.objectContaining({ dibaoFloor: 'cityAverage' }) }),
      ]),
    })
    expect(await failure(['assess', '-', ...two, '--reading', 'dibaoFloor=perPerson'])).toContain(
      'option --reading dibaoFloor is given twice',
    )
  })

  it('--carry takes several columns', async () => {
    const table = 'residence,householdSize,monthlyIncome,urbanDibaoStandard,village,name\nurban,1,0,500,a,b\n'
    const ran = await jiuzhuArgs(['calculate', 'dibao', '-', '--carry', 'village', '--carry', 'name'], { stdin: table })
    expect([ran.code, ran.out.split(/\r?\n/)[1]?.startsWith('urban,1,0,500,a,b,entitled')]).toEqual([0, true])
  })
})
