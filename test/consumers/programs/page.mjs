/** A page that asks for every answer, and then breaks the rule on code from text, to see that the rule is there. */
import * as index from 'jiuzhu'
import * as audit from 'jiuzhu/audit'
import * as batch from 'jiuzhu/batch'
import * as schema from 'jiuzhu/schema'
import * as sql from 'jiuzhu/sql'
import { answersOf } from './answers.mjs'

/** Violations are told in tasks of their own, some time after. */
const told = () => new Promise((resolve) => setTimeout(resolve, 200))

const answers = await answersOf({ ...index, ...audit, ...batch, ...schema, ...sql })
await told()
const violations = [...globalThis.violations]

let codeIsRefused = false
try {
  new Function('')
} catch {
  codeIsRefused = true
}

await told()
globalThis.answered = JSON.stringify({ answers, violations, codeIsRefused, afterwards: globalThis.violations })
