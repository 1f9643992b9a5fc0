/**
 * Runs the bundled tests of a room for Stryker: every mutant with all modules made anew, since rules and kernels are kept
 * once they are made, but in one process, which makes it about ten times faster than a worker of vitest a mutant.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import vm from 'node:vm'
import { harness } from './harness.mjs'
import { room } from './rooms.mjs'

const stryker = () => {
  globalThis.__stryker__ ??= {}
  return globalThis.__stryker__
}

class Runner {
  static inject = []

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const filename = path.resolve('test/mutation/stryker/built/tests.js')
    this.require = createRequire(filename)
    this.files = room.tests
    this.noticed = new Map()
    this.script = new vm.Script(`(function (required, loaders) {${readFileSync(filename, 'utf8')}\n})`, { filename })
  }

  async dryRun() {
    const namespace = Object.assign(stryker(), {
      activeMutant: undefined,
      hitCount: undefined,
      mutantCoverage: undefined,
    })
    const tests = []
    const failure = await this.run(undefined, {
      before: (id) => {
        namespace.currentTestId = id
      },
      after: (id, timeSpentMs) => {
        namespace.currentTestId = undefined
        tests.push({ id, name: id, status: 0, timeSpentMs })
      },
    })
    if (failure) return { status: 'error', errorMessage: `${failure.id}: ${failure.message}` }
    return { status: 'complete', tests, mutantCoverage: namespace.mutantCoverage ?? { static: {}, perTest: {} } }
  }

  async mutantRun({ activeMutant, testFilter, mutantActivation, hitLimit }) {
    const namespace = Object.assign(stryker(), { hitCount: 0, hitLimit })
    const isStatic = mutantActivation === 'static'
    let nrOfTests = 0
    const noticed = this.noticedIn(activeMutant.fileName)
    const failure = await this.run(
      testFilter && new Set(testFilter.map(fileOf)),
      {
        loading: () => {
          namespace.activeMutant = isStatic ? activeMutant.id : undefined
        },
        before: () => {
          namespace.activeMutant = activeMutant.id
          nrOfTests += 1
        },
      },
      this.files.toSorted((one, other) => (noticed.get(other) ?? 0) - (noticed.get(one) ?? 0)),
    )
    namespace.activeMutant = undefined
    if (failure) noticed.set(fileOf(failure.id), (noticed.get(fileOf(failure.id)) ?? 0) + 1)
    if (namespace.hitCount > hitLimit) return { status: 'timeout', reason: `Hit limit reached (${hitLimit})` }
    if (!failure) return { status: 'survived', nrOfTests }
    return { status: 'killed', killedBy: [failure.id], failureMessage: failure.message, nrOfTests }
  }

  /** How many mutants of a source each file of tests has noticed so far: those that noticed most are asked first. */
  noticedIn(source) {
    if (!this.noticed.has(source)) this.noticed.set(source, new Map())
    return this.noticed.get(source)
  }

  /**
   * Runs the tests of the wanted files up to the first that fails, and returns that one. All of a file are run: what
   * modules keep is made for the first test that asks, and may matter to another.
   */
  async run(wanted, steps, files = this.files) {
    for (const file of files) {
      if (wanted && !wanted.has(file)) continue
      const failure = await this.runFile(file, steps)
      if (failure) return failure
    }
    return undefined
  }

  async runFile(file, { loading, before, after }) {
    const { api, tests, hooks } = harness()
    let id = file
    try {
      loading?.()
      await this.loaders(api)[file]()
      for (const hook of hooks.beforeAll) await hook()
      for (const { name, work } of tests) {
        id = `${file}#${name}`
        const start = performance.now()
        before(id)
        try {
          for (const hook of hooks.beforeEach) await hook()
          await work()
        } finally {
          for (const hook of hooks.afterEach) await hook()
        }
        after?.(id, performance.now() - start)
      }
    } catch (error) {
      return { id, message: String(error?.message ?? error) }
    } finally {
      for (const hook of hooks.afterAll) await hook()
    }
    return undefined
  }

  /** How to run each file, with all modules made anew. */
  loaders(api) {
    const loaders = {}
    this.script.runInThisContext()((name) => (name === 'vitest' ? api : this.require(name)), loaders)
    return loaders
  }

  /** A process that has run mutants must still pass without one, or its verdicts mean nothing. */
  async dispose() {
    const failure = await this.run(undefined, { before: () => {} })
    if (failure) throw new Error(`Without a mutant: ${failure.id}: ${failure.message}`)
  }
}

const fileOf = (id) => id.split('#')[0]

export const strykerPlugins = [{ kind: 'TestRunner', name: 'bundled', injectableClass: Runner }]
