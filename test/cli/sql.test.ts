/** `jiuzhu sql`: what it prints, and what it says to a bad command. */
import { describe, expect, it } from 'vitest'
import { toSql } from '../support/all'
import { jiuzhu } from '../support/command-line'

describe('jiuzhu sql', () => {
  it('prints what toSql gives', async () => {
    const { code, out, err } = await jiuzhu('sql dibao --dialect postgres --as view --table families --household id')
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(`${toSql('dibao', { dialect: 'postgres', as: 'view', table: 'families', household: 'id' })}\n`)
  })

  it('takes a Chinese label, comments in Chinese and a reading', async () => {
    const { code, out } = await jiuzhu('sql 低保 --dialect duckdb --lang zh --reading dibaoFloor=cityAverage')
    expect(code).toBe(0)
    expect(out).toContain('-- dibaoFloor 二(二)1-s2: 差额发放的下限')
    expect(out).not.toContain('0.40')
  })

  it('takes every option that names a column or a table', async () => {
    const names =
      '--schema city --name due --person who --claim bill --order line --standards-table figures --on-column day'
    const { code, out } = await jiuzhu(
      `sql medicalAssistance --dialect postgres --as view --columns snake_case ${names}`,
    )
    expect(code).toBe(0)
    for (const name of [
      '"city"."due"',
      '"city"."claims"',
      '"city"."figures"',
      '"who"',
      '"bill"',
      '"line"',
      '"day"',
      '"in_policy_cost"',
    ])
      expect([name, out.includes(name)]).toEqual([name, true])
  })

  it('looks at the last day of a standard where it is told to', async () => {
    const { code, out } = await jiuzhu('sql dibao --dialect duckdb --standards-to')
    expect(code).toBe(0)
    expect(out).toBe(`${toSql('dibao', { dialect: 'duckdb', standardsTo: true })}\n`)
    expect(out).toContain('s."to"')
    expect((await jiuzhu('sql dibao --dialect duckdb')).out).not.toContain('s."to"')
  })

  it.each([
    ['sql dibao', '--dialect must be one of: postgres, duckdb'],
    ['sql dibao --dialect oracle', '--dialect must be one of: postgres, duckdb'],
    ['sql dibao --dialect duckdb --as procedure', '--as must be one of: select, view, function, tables, check'],
    ['sql --dialect duckdb', 'name a programme'],
    ['sql dibo --dialect duckdb', 'did you mean dibao?'],
    ['sql F1 --dialect duckdb', 'F1 has no SQL'],
    ['sql standardsCompliance --dialect duckdb', 'standardsCompliance has no SQL'],
    ['sql dibao --dialect duckdb --on 2013-02-30', 'on: must be a day of the calendar'],
    ['sql dibao --dialect duckdb --reading dibaoFloor', 'write a reading as id=option'],
    ['sql dibao --dialect duckdb --tabel x', 'did you mean --table?'],
    ['sql medicalAssistance --dialect duckdb --as function --claims running', 'claims: must be one of: single'],
  ])('%s: %s', async (command, message) => {
    const { code, out, err } = await jiuzhu(`${command} --lang en`)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('refuses in Chinese too', async () => {
    const { code, err } = await jiuzhu('sql F1 --dialect duckdb --lang zh')
    expect(code).toBe(2)
    expect(err).toContain('F1 没有 SQL')
  })
})
