/** Lakeside, an invented city: its statute as a policy, with nothing of it in the library. `statute.md` is the law. */
import { programmeUnder } from '../../../src/kit/calculator'
import type { Clause, PolicyDocument, Sentences } from '../../../src/kit/document'
import { makePolicy, type Policy, policyInFull } from '../../../src/kit/policy'
import type { Definition } from '../../../src/kit/programme'
import type { Terms } from '../../../src/kit/terms'
import * as facts from './facts'
import { figures } from './figures'
import { readings } from './readings'
import {
  billCounts,
  capBinds,
  dentalAid,
  kitFigure,
  oldEnough,
  rentHelp,
  underRentLine,
  winterFigure,
  winterYear,
} from './rules'
import { shape } from './shape'
import { standards, winterAllowance } from './standards'

const terms: Terms = { id: 'lakeside-2015-03-01', firstDay: '2015-03-01', readings, standards }

const clause = (locator: string, kind: Clause['class'], zh: string, en: string): Clause => ({
  locator,
  class: kind,
  summary: { zh, en },
})

const document: PolicyDocument = {
  title: { zh: '湖畔市救助办法（虚构）', en: 'The statute of Lakeside (invented)' },
  issuer: { zh: '湖畔市', en: 'Lakeside' },
  signedOn: '2015-03-01',
  sha256: '',
}

/** What each sentence does, in words of one's own. */
const sentences: Sentences = {
  headings: [],
  fingerprints: {},
  clauses: [
    clause('1-s1', 'formula', '补助一半租金，有上限。', 'Half of the rent is helped with, up to a limit.'),
    clause('2-s1', 'formula', '老人的冬季补助。', 'A winter allowance for the old.'),
    clause('3-s1', 'formula', '学习用品补助。', 'School kits.'),
    clause('4-s1', 'formula', '牙科费用补助，有年度上限。', 'Help with dental bills, up to a yearly limit.'),
    clause('5-s1', 'service', '借书证。', 'Library cards.'),
    clause('6-s1', 'delegation', '火灾救助另有规定。', 'Help after a fire is left to other rules.'),
  ],
}

const status = { size: facts.size, income: facts.income }

const rentHelpDefinition: Definition = {
  id: 'rentHelp',
  label: { zh: '租金补助', en: 'Rent help' },
  clauses: ['1-s1'],
  subject: 'household',
  facts: { ...status, rent: facts.rent },
  requires: [underRentLine],
  grant: { kind: 'amount', amount: rentHelp },
}

const winterDefinition: Definition = {
  id: 'winterAllowance',
  label: { zh: '冬季补助', en: 'Winter allowance' },
  clauses: ['2-s1'],
  subject: 'person',
  facts: { under70: facts.under70 },
  requires: [oldEnough],
  grant: { kind: 'amount', amount: winterFigure, settledYear: winterYear },
}

const kitDefinition: Definition = {
  id: 'schoolKit',
  label: { zh: '学习用品补助', en: 'School kit' },
  clauses: ['3-s1'],
  subject: 'student',
  facts: { ...status, school: facts.school },
  requires: [underRentLine],
  grant: { kind: 'amount', amount: kitFigure },
}

const dentalDefinition: Definition = {
  id: 'dentalAid',
  label: { zh: '牙科补助', en: 'Dental aid' },
  clauses: ['4-s1'],
  subject: 'claim',
  facts: { ...status, kind: facts.kind, cost: facts.cost, insured: facts.insured, usedThisYear: facts.usedThisYear },
  requires: [underRentLine, billCounts],
  grant: {
    kind: 'amount',
    amount: dentalAid,
    claims: {
      cap: {
        used: facts.usedThisYear,
        binds: capBinds,
        byServiceDate: readings.dentalCap.is(),
        ofHousehold: readings.dentalCap.is('household'),
      },
    },
  },
}

const libraryDefinition: Definition = {
  id: 'libraryCard',
  label: { zh: '借书证', en: 'Library card' },
  clauses: ['5-s1'],
  subject: 'person',
  facts: status,
  requires: [underRentLine],
  grant: { kind: 'service' },
}

const fireDefinition: Definition = {
  id: 'fireRelief',
  label: { zh: '火灾救助', en: 'Fire relief' },
  clauses: ['6-s1'],
  subject: 'household',
  facts: {},
  requires: [],
  grant: {
    kind: 'referral',
    instruments: [{ title: { zh: '《湖畔市火灾救助规定》', en: 'the Lakeside Fire Relief Rules' } }],
  },
}

const definitions = [
  rentHelpDefinition,
  winterDefinition,
  kitDefinition,
  dentalDefinition,
  libraryDefinition,
  fireDefinition,
]

export const lakeside: Policy = makePolicy({
  ...terms,
  figures,
  document,
  programmes: Object.fromEntries(definitions.map((definition) => [definition.id, programmeUnder(terms, definition)])),
  floors: [
    {
      rule: 'winter',
      clause: '2-s1',
      floor: figures.leastWinterAllowance,
      actual: winterAllowance,
      required: false,
    },
  ],
  shape,
  unlikely: [],
})

export const lakesideInFull = policyInFull(lakeside, {
  sentences,
  reasons: {
    rentTest: { zh: '文中为“低于”', en: 'the sentence says below' },
    dentalCap: { zh: '费用按人发生', en: 'bills are of persons' },
  },
})
