/**
 * What tests import as `vitest`, in as far as they use it: enough to run them hundreds of times a minute in one process.
 * The matchers are vitest's own.
 */
import { format } from 'node:util'
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

const expect = (value, message) => chai.expect(value, message)
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT])
expect.getState = () => getState(expect)
expect.setState = (state) => setState(state, expect)
expect.unreachable = (message) => chai.assert.fail(`expected${message ? ` "${message}" ` : ' '}not to be reached`)
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null, testPath: '' }, expect)

/** A type is the compiler's business. */
const anyType = new Proxy(() => anyType, { get: () => anyType })

const stubbed = new Map()
const vi = {
  stubGlobal: (name, value) => {
    if (!stubbed.has(name)) stubbed.set(name, globalThis[name])
    globalThis[name] = value
  },
  unstubAllGlobals: () => {
    for (const [name, value] of stubbed) globalThis[name] = value
    stubbed.clear()
  },
}

/** Collects the tests of one file, and the hooks around them. */
export function harness() {
  const tests = []
  const hooks = { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] }
  const names = []
  const seen = new Map()

  const add = (title, work) => {
    const full = [...names, title].join(' › ')
    const before = seen.get(full) ?? 0
    seen.set(full, before + 1)
    tests.push({ name: before === 0 ? full : `${full} (${before + 1})`, work })
  }
  const workOf = (one, other) => (typeof one === 'function' ? one : other)
  // Only what a title asks for: a row may hold a whole policy
  const titled = (title, values, index) => {
    const asked = values.slice(0, title.match(/%[a-z]/gi)?.length ?? 0)
    return `${format(title, ...asked.map(printed)).slice(0, 150)} #${index}`
  }
  const each = (run) => (table) => (title, one, other) => {
    table.forEach((row, index) => {
      const values = table.every(Array.isArray) ? row : [row]
      run(titled(title, values, index), () => workOf(one, other)(...values))
    })
  }
  const it = (title, one, other) => add(title, workOf(one, other))
  const describe = (title, one, other) => {
    names.push(title)
    workOf(one, other)()
    names.pop()
  }
  const skipped = () => {}
  for (const run of [it, describe]) {
    run.each = each(run)
    run.skip = Object.assign(skipped, { each: () => skipped })
    run.skipIf = (isSkipped) => (isSkipped ? run.skip : run)
    run.runIf = (isRun) => (isRun ? run : run.skip)
  }
  const api = { it, test: it, describe, expect, expectTypeOf: anyType, vi }
  for (const [hook, works] of Object.entries(hooks)) api[hook] = (work) => works.push(work)
  return { api, tests, hooks }
}

const printed = (value) => (typeof value === 'object' && value !== null ? JSON.stringify(value, withBigInts) : value)

const withBigInts = (_key, value) => (typeof value === 'bigint' ? `${value}n` : value)
