/** What is known in part has no cell: tables, and rows of JSON beside them, refuse it at its column and say what to do. */
import { describe, expect, it } from 'vitest'
import { jiuzhu } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

describe('tables refuse what is known in part', () => {
  it('in cells, as no cell writes it', () =>
    withFiles(
      {
        'a.csv': [
          'household,residence,householdSize,monthlyIncome,on',
          'H-1,rural,3,600-900,2013-06-01',
          'H-2,rural,3,"{""from"":""600"",""to"":""900""}",2013-06-01',
          'H-3,"{""anyOf"":[""rural""]}",3,600,2013-06-01',
          'H-4,rural,"{""from"":2}",600,2013-06-01',
          'H-5,rural,3,600,2013-06',
          'H-6,rural,3,600,2013-06-01',
        ].join('\n'),
      },
      async (at) => {
        const { code, out } = await jiuzhu(`calculate dibao ${at('a.csv')} --lang en`)
        expect(code).toBe(2)
        const rows = out.trim().split('\n').slice(1)
        expect(rows.map((row) => row.split('row ')[1] ?? '')).toEqual([
          '2, ""monthlyIncome"": must be a sum in yuan such as 1234.50"',
          '3, ""monthlyIncome"": must be a sum in yuan such as 1234.50"',
          '4, ""residence"": must be one of: urban, rural"',
          '5, ""householdSize"": must be a whole number from 1 to 1000"',
          '6, ""on"": must be a day such as 2013-05-01 (year, month, day)"',
          '',
        ])
      },
    ))

  it('in rows of JSON, by the name of the fact', () =>
    withFiles(
      {
        'a.jsonl': [
          '{"residence":"rural","householdSize":3,"monthlyIncome":{"from":"600","to":"900"}}',
          '{"residence":{"anyOf":["rural","urban"]},"householdSize":{"from":2,"to":3},"monthlyIncome":"600"}',
        ].join('\n'),
      },
      async (at) => {
        const { code, out } = await jiuzhu(`calculate dibao ${at('a.jsonl')} --lang en`)
        expect(code).toBe(2)
        const errors = out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).error)
        expect(errors.map(({ code, path }) => [code, path])).toEqual([
          ['partlyRefused', 'monthlyIncome'],
          ['partlyRefused', 'residence'],
        ])
        expect(errors[1].others.map(({ code, path }: { code: string; path: string }) => [code, path])).toEqual([
          ['partlyRefused', 'householdSize'],
        ])
        expect(errors[0].message).toContain('leave it out')
      },
    ))

  it('in a register of people', () =>
    withFiles(
      {
        'people.csv': [
          'household,person,residence,monthlyIncome,birthDate,on',
          'H-1,a,rural,700,1994-09,2013-06-01',
          'H-2,a,rural,600～900,1994-09-01,2013-06-01',
        ].join('\n'),
      },
      async (at) => {
        const { code, out } = await jiuzhu(`assess --people ${at('people.csv')} --lang en`)
        const lines = out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
        expect(code).toBe(2)
        expect(lines.map(({ error }) => error?.code)).toEqual(['dayCell', 'moneyCell'])
      },
    ))
})
