/** PostgreSQL's SQL as its kin read it too: nothing of it is newer than their versions, and GREATEST and LEAST pass over NULL by themselves. */
import { describe, expect, it } from 'vitest'
import { toAuditSql, toSql } from '../../src/sql'
import { programmeIds } from '../../src/yiwu/programmes'
import { placesOf } from '../support/issues-of'

describe.each(programmeIds)('%s, laid out for the kin of PostgreSQL', (id) => {
  const all = ([{ as: 'view' }, { as: 'function' }, { as: 'check' }, { show: 'sources' }] as const).map((options) =>
    toSql(id, { dialect: 'postgres', layout: 'common', ...options }),
  )

  it.each(['WITH fence', 'width_bucket', 'MATERIALIZED', 'LATERAL', 'BEGIN ATOMIC', 'make_date'])(
    'has no %s',
    (word) => {
      expect(all.filter((text) => text.includes(word))).toEqual([])
    },
  )

  it('takes an empty text as it takes NULL', () => {
    // Where a column may have any type the query for what tables lack compares it with an empty text, and NULL finds nothing either.
    expect(all.filter((text) => text.includes("<> ''"))).toEqual(all.filter((_, at) => at === 2))
  })

  it('says how to print it again', () => {
    expect(all[0]).toContain(`jiuzhu sql ${id} --dialect postgres --as view --layout common\n`)
  })
})

it('other databases have no other lay-out', () => {
  expect(placesOf(() => toSql('dibao', { dialect: 'duckdb', layout: 'common' }))).toEqual(['option layout'])
  expect(placesOf(() => toSql('dibao', { dialect: 'postgres', layout: 'kin' as never }))).toEqual(['option layout'])
  expect(placesOf(() => toSql('dibao', { dialect: 'postgresCommon' as never }))).toEqual(['option dialect'])
})

describe('an audit, laid out for the kin of PostgreSQL', () => {
  const asked = { dialect: 'postgres', layout: 'common', from: '2013-01', to: '2013-12' } as const
  const script = toAuditSql({ ...asked, as: 'script', standardsTo: true })

  it.each(['WITH fence', 'width_bucket', 'MATERIALIZED', 'LATERAL', 'BEGIN ATOMIC', 'make_date'])(
    'has no %s',
    (word) => {
      expect(script).not.toContain(word)
    },
  )

  it('asks whether an empty text is a text, and for every column', () => {
    expect(script).toContain("IF '' IS NULL THEN RAISE EXCEPTION")
    expect(toAuditSql({ ...asked, as: 'check' })).not.toContain('NOT IN')
    expect(toAuditSql({ ...asked, as: 'tables' })).toContain('"身份证号" TEXT')
    expect(toAuditSql({ ...asked, layout: 'own', as: 'tables' })).not.toContain('身份证号')
  })

  it('is a script: there is no query and no view', () => {
    expect(placesOf(() => toAuditSql(asked))).toEqual(['option as'])
    expect(placesOf(() => toAuditSql({ ...asked, dialect: 'duckdb', as: 'script' }))).toEqual(['option layout'])
    expect(toAuditSql({ ...asked, layout: 'own' })).toContain('LATERAL')
  })
})
