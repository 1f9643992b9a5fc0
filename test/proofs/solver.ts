/** Solvers of SMT-LIB 2: Z3 from its package, or any other that is a command reading a script (`SOLVER='cvc5 ...'`). */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Solver {
  readonly name: string
  /** Runs a whole script on its own and gives what it prints. */
  run(script: string): Promise<string>
  close(): Promise<void>
}

/** Seconds after which a solver gives a question up as unknown. */
const patience = 120

export const openSolver = (): Promise<Solver> =>
  process.env.SOLVER ? Promise.resolve(commandSolver(process.env.SOLVER)) : packagedSolver()

async function packagedSolver(): Promise<Solver> {
  const { init, killThreads } = await import('z3-solver')
  const { Z3, em } = await init()
  const { version } = JSON.parse(readFileSync('node_modules/z3-solver/package.json', 'utf8')) as { version: string }
  Z3.global_param_set('timeout', String(patience * 1000))
  return {
    name: `Z3 ${version}`,
    async run(script) {
      const config = Z3.mk_config()
      const context = Z3.mk_context(config)
      Z3.del_config(config)
      try {
        return await Z3.eval_smtlib2_string(context, script)
      } finally {
        Z3.del_context(context)
      }
    },
    close: async () => killThreads(em),
  }
}

const commandSolver = (command: string): Solver => ({
  name: command,
  run: (script) =>
    new Promise((resolve, reject) => {
      const [program = '', ...given] = command.split(' ')
      const child = spawn(program, given, { timeout: patience * 1000 })
      let printed = ''
      child.stdout.on('data', (bytes) => {
        printed += String(bytes)
      })
      child.on('error', reject)
      child.on('close', () => resolve(printed))
      child.stdin.end(`${script}\n`)
    }),
  close: async () => {},
})
