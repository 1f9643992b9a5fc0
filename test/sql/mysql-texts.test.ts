/** Whole texts for MariaDB and MySQL: audits, and functions. */
import { describe, expect, it } from 'vitest'
import { toAuditSql, toSql } from '../../src/sql'
import { placesOf } from '../support/issues-of'

describe('an audit', () => {
  it('is written in what MariaDB knows', () => {
    const texts = (['findings', 'dues', 'payments', 'faults'] as const).map((show) =>
      toAuditSql({ dialect: 'mysql', as: 'script', from: '2013-01', to: '2013-12', show, standardsTo: true }),
    )
    const foreign =
      /\|\||LATERAL|FULL JOIN|SIMILAR|VALUES|ARRAY|&&|bool_or|string_agg|date_trunc|INTERVAL '|DISTINCT FROM|MATERIALIZED|NULLS|translate|"/
    for (const text of texts) expect(text.replace(/'[^']*'|--.*|\/\*.*?\*\//g, '')).not.toMatch(foreign)
  })

  it('has no query and no view, and its tables have every column', () => {
    const asked = { dialect: 'mysql', from: '2013-01', to: '2013-12' } as const
    expect(placesOf(() => toAuditSql(asked))).toEqual(['option as'])
    expect(placesOf(() => toAuditSql({ ...asked, as: 'view' }))).toEqual(['option as'])
    expect(placesOf(() => toAuditSql({ ...asked, as: 'script', values: 'text' }))).toEqual(['option values'])
    expect(toAuditSql({ ...asked, as: 'tables' })).toContain('`身份证号` VARCHAR(191)')
    expect(toAuditSql({ ...asked, as: 'check' })).not.toContain('NOT IN')
  })
})

describe('a function', () => {
  it('gives an object of JSON, from parameters that no column is called', () => {
    const text = toSql('dibao', { dialect: 'mysql', as: 'function', on: '2013-06-01' })
    expect(text).toContain(
      'CREATE FUNCTION `dibao`(\n  `given residence` VARCHAR(1000),\n  `given householdSize` DECIMAL(65, 30),',
    )
    expect(text).toContain('    `given residence` AS `given.residence`,')
    expect(text).toContain("RETURN (SELECT JSON_OBJECT('outcome', CAST(`outcome` AS CHAR), 'amount',")
  })
})
