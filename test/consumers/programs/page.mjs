/** A page that asks for every answer, and then breaks the rule on code from text, to see that the rule is there. */
import * as jiuzhu from 'jiuzhu'
import { answersOf } from './answers.mjs'

const answers = await answersOf(jiuzhu)
const violations = [...globalThis.violations]

let codeIsRefused = false
try {
  new Function('')
} catch {
  codeIsRefused = true
}

// Violations are told in a task of their own.
setTimeout(() => {
  globalThis.answered = JSON.stringify({ answers, violations, codeIsRefused, afterwards: globalThis.violations })
}, 200)
