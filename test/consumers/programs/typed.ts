/** A consumer's own code in the strictest TypeScript: plain types in, plain types out, and what the compiler must refuse. */

import * as jiuzhu from 'jiuzhu'
import {
  type Assessment,
  assess,
  type Case,
  type Determination,
  dibao,
  type Explanation,
  explain,
  explainHtml,
  InputError,
  type Issue,
  type Language,
  medicalAssistance,
  type Outcome,
  type Readings,
  Standards,
  type StandardsInForce,
} from 'jiuzhu'
import * as audits from 'jiuzhu/audit'
import { auditHousehold, type Finding } from 'jiuzhu/audit'
import * as batches from 'jiuzhu/batch'
import * as schemas from 'jiuzhu/schema'
import * as sqls from 'jiuzhu/sql'
import { toSql } from 'jiuzhu/sql'
import { answersOf } from './answers.js'

const standards: StandardsInForce = { ruralDibaoStandard: '400', urbanDibaoStandard: 500 }
const readings: Partial<Readings> = { dibaoFloor: 'oncePerHousehold' }

const theCase: Case = {
  id: 'H-1',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: null,
  members: [{ id: 'a', categories: ['oldPartyMember'], claims: [{ id: 'c', settledOn: '2013-02-01' }] }],
}

const determination: Determination = dibao({ residence: 'rural', householdSize: 3, monthlyIncome: 700 }, { standards })
const outcome: Outcome = determination.outcome
const amount: string | undefined = determination.amount

const register: Standards = Standards.from([{ standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' }])
const assessment: Assessment = assess(theCase, { standards: register, readings })
const explanations: readonly Explanation[] = explain(theCase, { standards }).explanations
const languages: readonly Language[] = ['zh']
const html: string = explainHtml([explain(theCase, { standards })], { languages })
const findings: readonly Finding[] = auditHousehold([theCase], [], {
  standards,
  from: '2013-01',
  to: '2013-12',
}).findings
const query: string = toSql(dibao, { dialect: 'postgres' })

const issues = (work: () => unknown): readonly Issue[] => {
  try {
    work()
  } catch (error) {
    if (error instanceof InputError) return error.issues
  }
  return []
}

// What the compiler refuses, the library refuses too.
const refused = [
  // @ts-expect-error: no such residence
  issues(() => dibao({ residence: 'suburban', householdSize: 3 }, { standards })),
  // @ts-expect-error: an amount follows the household's size, so it must be given
  issues(() => dibao({ residence: 'rural' }, { standards })),
  // @ts-expect-error: no such fact
  issues(() => dibao({ residence: 'rural', householdSize: 3, monthlyincome: '700' }, { standards })),
  // @ts-expect-error: no such disease
  issues(() => medicalAssistance({ disease: 'flu' })),
  // @ts-expect-error: no such option of the reading
  issues(() => dibao({ residence: 'rural', householdSize: 3 }, { readings: { dibaoFloor: 'perHead' } })),
  // @ts-expect-error: no such standard
  issues(() => dibao({ residence: 'rural', householdSize: 3 }, { standards: { dibaoStandard: '400' } })),
  // @ts-expect-error: no such database
  issues(() => toSql('dibao', { dialect: 'oracle' })),
]

/** What it made of its own facts, and the answers that every consumer gives. */
export async function answered() {
  const own = {
    outcome,
    amount: amount ?? null,
    programmes: assessment.determinations.length,
    explanations: explanations.length,
    html: html.length,
    findings: findings.length,
    query: query.length,
    refused: refused.map((found) => found.map(({ code, path }) => ({ code, path }))),
  }
  return { own, answers: await answersOf({ ...jiuzhu, ...audits, ...batches, ...schemas, ...sqls }) }
}
