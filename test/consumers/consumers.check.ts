/** Every kind of importer gets the same answers, and types that the strictest compiler takes. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, inject, it } from 'vitest'
import * as source from '../support/all'
import { askedOfServe } from '../support/served'
import { answersOf } from './programs/answers'
import { consumer, javascriptConsumers, plain, printed, programText } from './workplace'

const installed = inject('installed')
const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc')
const expected = plain(await answersOf(source))

it('gives the answers that were worked out by hand', () => {
  expect(expected).toMatchObject({
    calculators: {
      // 3 x 400 - 700; 40% of 3 x 400 above 200; income at the line; unknown income of one person at 500; 40% of 400
      rural: { outcome: 'entitled', amount: '500.00', unit: 'yuan/month', clauses: ['二(二)1-s2'] },
      floor: { amount: '480.00' },
      notEntitled: { outcome: 'notEntitled' },
      unknown: { outcome: 'undetermined', missing: ['monthlyIncome'], range: { min: '0.00', max: '500.00' } },
      oncePerHousehold: { amount: '200.00' },
      // 90% of 10000 less 7000 is less than 80% of the 3000 left
      claim: { amount: '2000.00', unit: 'yuan' },
      grant: { amount: '6000.00', unit: 'yuan/academic year' },
      // 60% of 70% of 20000, and a twelfth
      orphan: { amount: '8400.00', monthlyInstalment: '700.00' },
    },
    formulas: { share: { value: '3200.00' }, floor: { value: '480.00' }, part: { value: '500.00' } },
    explanations: { calculation: { en: 'Minimum living allowance (dibao): entitled, 480.00 yuan a month.' } },
    audit: {
      verified: { same: true, sealed: true },
      tampered: { same: false },
      summary: { read: 3, matched: 3, unreadable: 0 },
    },
    standards: { compliance: { rule: 'F1', floor: '400.00', actual: '38.00', shortfall: '362.00' } },
    errors: [[{ code: 'moneyNegative', path: 'monthlyIncome' }], [{ code: 'required', path: 'on' }, {}], [{}]],
  })
})

describe('JavaScript', () => {
  it.each(javascriptConsumers(installed))('$file', ({ folder, file }) => {
    expect(JSON.parse(printed(process.execPath, [file], folder))).toEqual(expected)
  })
})

it('serves an assessment with its sentences from the command that is installed', async () => {
  const library = join(installed, 'node_modules/jiuzhu')
  const household = { id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }] }
  const options = ['--standards', join(library, 'fixtures/standards.json')]
  const { status, answer } = await askedOfServe(
    join(library, 'dist/cli.js'),
    options,
    '/assess?say=en',
    JSON.stringify(household),
  )
  expect([status, answer.determinations[0].says]).toEqual([200, { en: expect.any(String) }])
})

describe('TypeScript, strict, libraries checked too', () => {
  const esm = "import { answered } from './typed.js'\nprocess.stdout.write(JSON.stringify(await answered()))"
  const cjs = "require('./typed.js').answered().then((all) => process.stdout.write(JSON.stringify(all)))"
  const cases = [
    { module: 'node16', resolution: 'node16', type: 'module', run: esm },
    { module: 'node16', resolution: 'node16', type: 'commonjs', run: cjs },
    { module: 'nodenext', resolution: 'nodenext', type: 'module', run: esm },
    { module: 'nodenext', resolution: 'nodenext', type: 'commonjs', run: cjs },
    { module: 'esnext', resolution: 'bundler', type: 'module', run: esm },
    { module: 'preserve', resolution: 'bundler', type: 'module', run: esm },
  ] as const

  it.each(cases)('$module, resolution $resolution, type $type', ({ module, resolution, type, run }) => {
    const folder = typescriptConsumer(`ts-${module}-${resolution}-${type}`, { module, resolution, type })
    printed(process.execPath, [tsc, '-p', '.'], folder)
    writeFileSync(join(folder, 'out', 'run.js'), run)
    const { own, answers } = JSON.parse(printed(process.execPath, ['run.js'], join(folder, 'out')))
    expect(answers).toEqual(expected)
    // Seven programmes are about the household, six about its one member, one about the claim; nobody is in education.
    expect(own).toMatchObject({ outcome: 'entitled', amount: '500.00', programmes: 7 + 6 + 1 })
    expect(own.refused).toEqual([
      [{ code: 'option', path: 'residence' }],
      [{ code: 'required', path: 'householdSize' }],
      [{ code: 'unknownKey', path: 'monthlyincome' }],
      [{ code: 'option', path: 'disease' }],
      [{ code: 'option', path: 'readings.dibaoFloor' }],
      [{ code: 'unknownKey', path: 'standards.dibaoStandard' }],
      [{ code: 'option', path: 'dialect' }],
    ])
  })

  it('takes a require in a file of a bundler', () => {
    const folder = consumer(installed, 'ts-preserve-require', 'commonjs', {
      'tsconfig.json': tsconfig('preserve', 'bundler'),
      'main.cts': "import jiuzhu = require('jiuzhu')\nexport = { version: jiuzhu.version }\n",
    })
    printed(process.execPath, [tsc, '-p', '.'], folder)
    expect(printed(process.execPath, ['-p', "require('./out/main.cjs').version"], folder).trim()).toBe(source.version)
  })

  it('refuses what the types refuse: the compiler does look at them', () => {
    const folder = consumer(installed, 'ts-refused', 'module', {
      'tsconfig.json': tsconfig('node16', 'node16'),
      'main.ts': "import { dibao } from 'jiuzhu'\ndibao({ residence: 'suburban', householdSize: 3 })\n",
    })
    expect(() => printed(process.execPath, [tsc, '-p', '.'], folder)).toThrow()
  })
})

function typescriptConsumer(
  name: string,
  {
    module,
    resolution,
    type,
  }: { readonly module: string; readonly resolution: string; readonly type: 'module' | 'commonjs' },
): string {
  return consumer(installed, name, type, {
    'tsconfig.json': tsconfig(module, resolution),
    'typed.ts': programText('typed.ts'),
    'answers.ts': programText('answers.ts'),
  })
}

/** Neither Node's types nor a browser's: the library's own must do without. */
const tsconfig = (module: string, moduleResolution: string): string =>
  JSON.stringify({
    compilerOptions: {
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      module,
      moduleResolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
      noPropertyAccessFromIndexSignature: true,
      verbatimModuleSyntax: false,
      skipLibCheck: false,
      outDir: 'out',
    },
  })
