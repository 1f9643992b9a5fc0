/** Folders of consumers beside the installed library, and what their programs print. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'

const programs = join(import.meta.dirname, 'programs')

export const programText = (name: string): string => readFileSync(join(programs, name), 'utf8')

/** The program that asks for every answer, as JavaScript. */
export const answersProgram = (format: 'esm' | 'cjs'): string =>
  transformSync(programText('answers.ts'), { loader: 'ts', format, target: 'es2022' }).code

/** Writes a consumer's own package; returns its folder. */
export function consumer(
  installed: string,
  name: string,
  type: 'module' | 'commonjs',
  files: { readonly [file: string]: string },
): string {
  const folder = join(installed, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, private: true, type }))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return folder
}

/** What a command prints. Where it fails, the error says what it printed: the compiler complains on standard output. */
export function printed(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1e9 })
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error })
  return stdout
}

/** Answers as they come out of a consumer: plain data, what is undefined left out. */
export const plain = (answers: unknown): unknown => JSON.parse(JSON.stringify(answers))

/** The plain JavaScript consumers, by the file to run. */
export const javascriptConsumers = (
  installed: string,
): readonly { readonly folder: string; readonly file: string }[] => [
  {
    folder: consumer(installed, 'esm', 'module', {
      'main.mjs': programText('esm.mjs'),
      'answers.mjs': answersProgram('esm'),
    }),
    file: 'main.mjs',
  },
  {
    folder: consumer(installed, 'cjs', 'commonjs', {
      'main.cjs': programText('cjs.cjs'),
      'answers.cjs': answersProgram('cjs'),
    }),
    file: 'main.cjs',
  },
]
