/**
 * Solvers of SMT-LIB 2: Z3 from its package, or any other that is a command which reads a script (`SOLVER='cvc5 -'`).
 *
 * The package is asked by parsing a script and then checking it. Its `eval_smtlib2_string` does both in one call, but
 * hands the text to another thread and lets go of it before that thread has read it: a script may arrive garbled.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Z3_context, Z3_solver } from 'z3-solver'

interface Answer {
  readonly verdict: 'sat' | 'unsat' | 'unknown'
  /** Where `sat`: the values of the symbols, by their names without quotation. */
  readonly values: ReadonlyMap<string, string>
}

export interface Solver {
  readonly name: string
  /** Whether the assertions of a script can hold at once; `unknown` when the time is up. */
  check(script: string, seconds?: number, symbols?: readonly string[]): Promise<Answer>
  close(): Promise<void>
}

const patience = 60

export const openSolver = (): Promise<Solver> =>
  process.env.SOLVER ? Promise.resolve(commandSolver(process.env.SOLVER)) : packagedSolver()

async function packagedSolver(): Promise<Solver> {
  const { init, killThreads } = await import('z3-solver')
  const { Z3, em } = await init()
  const { version } = JSON.parse(readFileSync('node_modules/z3-solver/package.json', 'utf8')) as { version: string }

  async function checkIn(context: Z3_context, solver: Z3_solver, script: string, seconds: number): Promise<Answer> {
    const parameters = Z3.mk_params(context)
    Z3.params_set_uint(context, parameters, Z3.mk_string_symbol(context, 'timeout'), seconds * 1000)
    Z3.solver_set_params(context, solver, parameters)
    Z3.solver_from_string(context, solver, script)
    const error = Z3.get_error_code(context)
    if (error !== 0) throw new Error(`The solver refuses a script: ${Z3.get_error_msg(context, error)}`)
    const verdict = await Z3.solver_check(context, solver)
    if (verdict !== 1) return { verdict: verdict === -1 ? 'unsat' : 'unknown', values: new Map() }
    const model = Z3.model_to_string(context, Z3.solver_get_model(context, solver))
    return { verdict: 'sat', values: valuesIn(model, /^(.+) -> (\(- \d+\)|\d+|true|false)$/gm) }
  }

  return {
    name: `Z3 ${version}`,
    async check(script, seconds = patience) {
      const config = Z3.mk_config()
      const context = Z3.mk_context(config)
      Z3.del_config(config)
      const solver = Z3.mk_solver(context)
      Z3.solver_inc_ref(context, solver)
      try {
        return await checkIn(context, solver, script, seconds)
      } finally {
        Z3.solver_dec_ref(context, solver)
        Z3.del_context(context)
      }
    },
    close: async () => killThreads(em),
  }
}

const commandSolver = (command: string): Solver => ({
  name: command,
  async check(script, seconds = patience, symbols = []) {
    const asked = symbols.length > 0 ? `\n(get-value (${symbols.join(' ')}))` : ''
    const printed = await printedBy(command, `${script}\n(check-sat)${asked}\n`, seconds)
    const verdict = printed.split('\n', 1)[0]?.trim()
    if (verdict === 'sat')
      return {
        verdict,
        values: valuesIn(printed, /\(\|?([^|()]+(?:\([^|()]*\)[^|()]*)*)\|? (\(- \d+\)|\d+|true|false)\)/g),
      }
    if (verdict === 'unsat') return { verdict, values: new Map() }
    if (printed.includes('error')) throw new Error(`The solver refuses a script: ${printed.slice(0, 500)}`)
    return { verdict: 'unknown', values: new Map() }
  },
  close: async () => {},
})

/** Numbers come as `5` or `(- 5)`. */
const valuesIn = (printed: string, pattern: RegExp): ReadonlyMap<string, string> =>
  new Map(
    [...printed.matchAll(pattern)].map(([, name = '', value = '']) => [name, value.replace(/^\(- (\d+)\)$/, '-$1')]),
  )

const printedBy = (command: string, script: string, seconds: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const [program = '', ...given] = command.split(' ')
    const child = spawn(program, given, { timeout: seconds * 1000 })
    let printed = ''
    child.stdout.on('data', (bytes) => {
      printed += String(bytes)
    })
    child.on('error', reject)
    child.on('close', () => resolve(printed))
    child.stdin.on('error', () => {})
    child.stdin.end(script)
  })
