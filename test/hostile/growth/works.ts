/** Work that once grew with the square of its input, or could: each with a size that takes a moment. */

import { readJson } from '../../../src/checks/read-json'
import { peeked } from '../../../src/cli/peek'
import { RecordReader } from '../../../src/tables/files/records'
import { auditHousehold, Standards } from '../../support/all'
import { jiuzhuArgs } from '../../support/command-line'
import { withFiles } from '../../support/temporary-files'
import { assess } from '../../support/untyped'

interface Work {
  readonly size: number
  readonly work: (size: number) => unknown
}

const listOf = <Item>(length: number, item: (place: number) => Item): readonly Item[] =>
  Array.from({ length }, (_, place) => item(place))
const dayAt = (place: number): string => new Date(Date.UTC(2013, 0, 1) + place * 86_400_000).toISOString().slice(0, 10)

const household = (more: object = {}, member: object = {}) => ({
  ...{ id: 'H', on: '2013-01-01', residence: 'rural', monthlyIncome: '100', certified: { dibao: true } },
  members: [{ id: 'a', categories: [], ...member }],
  ...more,
})
const claims = (count: number) =>
  listOf(count, (place) => ({
    ...{
      id: `c${place}`,
      settledOn: dayAt(place % 360),
      disease: 'uraemia',
      inPolicyCost: '1000',
      insurancePaid: '100',
      commercialPaid: '0',
      employerPaid: '0',
    },
  }))
const standards = Standards.from([{ standard: 'ruralDibaoStandard', from: '2012-12-03', value: '400' }])
const options = { from: '2013-01', to: '2013-12', standards }

/** An audit by the command line, of lines of cases and rows of payments. */
const audited = (cases: readonly object[], payments: readonly string[]) =>
  withFiles(
    {
      'cases.jsonl': cases.map((one) => JSON.stringify(one)).join('\n'),
      'payments.csv': `household,person,programme,period,amount,id,claim\n${payments.join('\n')}\n`,
    },
    async (at) => {
      const files = ['--cases', at('cases.jsonl'), '--payments', at('payments.csv')]
      const { code, out, err } = await jiuzhuArgs([
        'audit',
        ...files,
        '--from',
        '2013-01',
        '--to',
        '2013-12',
        '--evidence',
        '--format',
        'json',
      ])
      if (code === 2) throw new Error(err)
      return out
    },
  )

/** Payments of 5 yuan for claims, of which 1000 - 100 = 900 x 80% are due. */
const paidForClaims = (count: number) => listOf(count, (place) => `H,a,medicalAssistance,,5,x${place},c${place}`)

export const works: { readonly [name: string]: Work } = {
  'names of JSON': { size: 500, work: (size) => readJson(`{${listOf(size, (place) => `"k${place}":1e0`).join(',')}}`) },
  'lists in JSON': { size: 500, work: (size) => readJson(`[${listOf(size, () => '[{"a":1,"a":1}]').join(',')}]`) },
  'lines behind an open quotation mark': {
    size: 2000,
    work: (size) => {
      const reader = new RecordReader(',')
      reader.rowsOf(listOf(size, (place) => ({ line: place, text: place % 1000 === 0 ? '"open,1' : '1,2' })))
      reader.end()
    },
  },
  'blank bytes before a table': {
    size: 100,
    work: async (size) => {
      const blanks = listOf(size, () => Buffer.alloc(100, ' \n'))
      const { source } = await peeked(
        (async function* () {
          yield* blanks
        })(),
      )
      for await (const _ of source);
    },
  },
  'rows of a register': {
    size: 500,
    work: (size) =>
      Standards.from(
        listOf(size, (place) => ({
          standard: 'ruralDibaoStandard',
          from: dayAt(place),
          to: dayAt(place),
          value: '400',
        })),
      ),
  },
  'claims of one person': { size: 60, work: (size) => assess(household({}, { claims: claims(size) }), { standards }) },
  'claims of which nothing is known': {
    size: 20,
    work: (size) =>
      assess({
        ...{ id: 'H', on: '2013-01-01' },
        members: [{ id: 'a', claims: listOf(size, (place) => ({ id: `c${place}`, settledOn: dayAt(place) })) }],
      }),
  },
  'claims of one person in an audit': {
    size: 30,
    work: (size) => {
      const payments = claims(size).map(({ id }) => ({
        household: 'H',
        person: 'a',
        claim: id,
        programme: 'medicalAssistance',
        amount: '5',
      }))
      auditHousehold([household({}, { claims: claims(size) })], payments, options)
    },
  },
  'payments for claims that nobody has': {
    size: 60,
    work: (size) => {
      const members = listOf(size, (place) => ({ id: `m${place}` }))
      const payments = members.map(({ id }) => ({
        household: 'H',
        person: id,
        claim: `x${id}`,
        programme: 'medicalAssistance',
        amount: '5',
      }))
      auditHousehold([household({ members })], payments, options)
    },
  },
  'reversals of one month': {
    size: 500,
    work: (size) => {
      const payments = listOf(size, (place) => ({
        household: 'H',
        programme: 'dibao',
        period: '2013-05',
        amount: place % 2 ? '-5' : '5',
      }))
      auditHousehold([household()], payments, options)
    },
  },
  'findings of one household with their evidence, verified': {
    size: 100,
    work: async (size) => {
      const report = await audited([household({}, { claims: claims(size) })], paidForClaims(size))
      const { code, out, err } = await jiuzhuArgs(['verify', '-'], { stdin: report })
      if (code !== 0 || !out.startsWith(`${size} of ${size} `)) throw new Error(out + err)
    },
  },
  'versions of one household': {
    size: 40,
    work: (size) =>
      audited(
        listOf(size, (place) => household({ on: dayAt(place) })),
        [],
      ),
  },
  households: {
    size: 50,
    work: (size) =>
      audited(
        listOf(size, (place) => household({ id: `H${place}` })),
        listOf(size, (place) => `H${place},,dibao,2013-05,5,x${place},`),
      ),
  },
  'rows of a household that nobody knows': {
    size: 200,
    work: (size) =>
      audited([household()], ['H,,dibao,2013-05,300,y,', ...listOf(size, (place) => `X,,dibao,2013-05,5,x${place},`)]),
  },
  'rows of people whom nobody knows': {
    size: 200,
    work: (size) =>
      audited(
        [household()],
        ['H,,dibao,2013-05,300,y,', ...listOf(size, (place) => `X,p${place},dibao,2013-05,5,x${place},`)],
      ),
  },
  'rows of households that nobody knows': {
    size: 100,
    work: (size) =>
      audited(
        [household()],
        ['H,,dibao,2013-05,300,y,', ...listOf(size, (place) => `X${place},,dibao,2013-05,5,x${place},`)],
      ),
  },
}
