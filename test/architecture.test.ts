/** What holds the house together: imports point one way, no rule divides or touches a binary float, importing is pure. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('src', file))
const source = (file: string) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)
const roomOf = (file: string): string => relative('src', file).split('/')[0] ?? ''

function nodes(file: string): readonly ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(source(file))
  return found
}

/** All that a file imports: values, types, what it exports again, `import('...')`. */
const importsOf = (file: string): readonly string[] =>
  ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => fileName)

/** The rooms from the bottom up: each may import those that stand before it. The law may import any of them. */
const order = [
  'version.ts',
  'language',
  'exact',
  'kernel',
  'sql',
  'words',
  'checks',
  'narrow',
  'kit',
  'case',
  'household',
  'batch',
  'audit',
  'what-if',
  'database',
  'tables',
  'conformance',
  'explain',
  'paper',
  'page',
  'http',
  'cli',
  'yiwu',
]
/** What binds the rooms to the law of Yiwu. */
const entries = [
  'all.ts',
  'index.ts',
  'audit.ts',
  'batch.ts',
  'catalogue.ts',
  'explain.ts',
  'form.ts',
  'http.ts',
  'parse.ts',
  'sql.ts',
  'schema.ts',
  'what-if.ts',
  'kit.ts',
  'main.ts',
  'page.tsx',
]

const isBelow = (room: string, other: string): boolean => order.indexOf(room) < order.indexOf(other)

/** Each import of a file in another room, as `src/audit/run.ts -> household`. */
const steps = files.flatMap((file) =>
  importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => join(dirname(file), target))
    // An entry and a room may share a name: `src/audit.ts`, and the files below `src/audit`.
    .map((target) => (dirname(target) === 'src' ? `${roomOf(target)}.ts` : roomOf(target)))
    .filter((room) => room !== roomOf(file))
    .map((room) => ({ file, room })),
)
const shown = ({ file, room }: (typeof steps)[number]): string => `${file} -> ${room}`

describe('rooms', () => {
  it('import one way only', () => {
    const wrong = steps.filter(
      ({ file, room }) =>
        room !== 'yiwu' && roomOf(file) !== 'yiwu' && !entries.includes(roomOf(file)) && !isBelow(room, roomOf(file)),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  it('stand in docs/architecture.md in this order', () => {
    const page = readFileSync('docs/architecture.md', 'utf8')
    const told = [...page.matchAll(/^\| `src\/([\w-]+)` \|/gm)].map(([, room]) => room)
    expect(told).toEqual(order.filter((room) => !room.endsWith('.ts')))
    const untold = entries.filter((entry) => !page.includes(`\`${entry}\``))
    expect(untold).toEqual([])
  })

  it('know no law: only the entries import Yiwu', () => {
    const wrong = steps.filter(({ file, room }) => room === 'yiwu' && !entries.includes(roomOf(file)))
    expect(wrong.map(shown)).toEqual([])
  })

  it('keep Node and its files to the tables, the suite and the command line', () => {
    const wrong = files.filter(
      (file) =>
        !['tables', 'conformance', 'cli', 'main.ts', 'page.tsx'].includes(roomOf(file)) &&
        importsOf(file).some((target) => target.startsWith('node:')),
    )
    expect(wrong).toEqual([])
  })

  it('depend on the packages that the README names', () => {
    const packages = new Set(
      files.flatMap(importsOf).filter((target) => !target.startsWith('.') && !target.startsWith('node:')),
    )
    const allowed =
      /^(preact(\/hooks)?|decimal\.js|zod\/mini|date-fns\/\w+|csv-parse\/sync|(read|write)-excel-file\/node)$/
    expect([...packages].filter((name) => !allowed.test(name))).toEqual([])
  })

  it('hold files that one can read at a sitting', () => {
    const tables = ['src/cli/option-table.ts', 'src/yiwu/document/clauses.ts', 'src/yiwu/readings.ts']
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 300 && !tables.includes(file))
    expect(long).toEqual([])
  })
})

describe('files', () => {
  const importedBy = (file: string): readonly string[] =>
    importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => join(dirname(file), target))
      .map((target) => [`${target}.ts`, `${target}.tsx`].find((one) => files.includes(one)) ?? join(target, 'index.ts'))

  /** The circles below a list of files, and every file reached from it, by going down each import once. */
  function search(from: readonly string[]): { readonly circles: readonly string[]; readonly reached: Set<string> } {
    const circles: string[] = []
    const reached = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push(named(path.slice(path.indexOf(file))))
      if (reached.has(file)) return
      reached.add(file)
      for (const target of importedBy(file)) visit(target, [...path, file])
    }
    for (const file of from) visit(file, [])
    return { circles, reached }
  }

  /** A circle begins with the file whose name comes first, wherever the search entered it. */
  function named(circle: readonly string[]): string {
    const first = circle.indexOf(circle.toSorted()[0] ?? '')
    return [...circle.slice(first), ...circle.slice(0, first)].map((file) => relative('src', file)).join(' -> ')
  }

  it('import each other in no circle, types included: what two files share lives below both', () => {
    expect(search(files.toSorted()).circles).toEqual([])
  })

  it('are each part of the product: what only tests use stands with the tests', () => {
    const { reached } = search(entries.map((entry) => join('src', entry)))
    expect(files.filter((file) => !reached.has(file))).toEqual([])
  })
})

describe('rules', () => {
  const rooms = ['language', 'exact', 'kernel', 'kit', 'case', 'household', 'audit', 'yiwu']
  // The kernel computes whole numbers below 2^53, for which it proves bounds; its own tests hold it to the exact lane. The
  // days of the calendar are whole numbers too.
  const wholeNumbers = ['src/kernel/', 'src/language/day.ts', 'src/language/intrinsics.ts']
  // A JSON Schema names the bounds of a number as JSON writes them.
  const schemas = /\/json-schema\.ts$/
  const ruleFiles = files.filter(
    (file) =>
      rooms.includes(roomOf(file)) && !wholeNumbers.some((place) => file.startsWith(place)) && !schemas.test(file),
  )
  const finding = (file: string, node: ts.Node): string =>
    `${file}:${source(file).getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText().slice(0, 60)}`

  it('never divide: only an interval share does, once, in one place', () => {
    const divisions = ruleFiles.flatMap((file) =>
      nodes(file)
        .filter(
          (node) =>
            (ts.isBinaryExpression(node) &&
              [ts.SyntaxKind.SlashToken, ts.SyntaxKind.PercentToken].includes(node.operatorToken.kind)) ||
            (ts.isCallExpression(node) &&
              ts.isPropertyAccessExpression(node.expression) &&
              /^(div|dividedBy|divToInt|mod|modulo)$/.test(node.expression.name.text)),
        )
        .map((node) => finding(file, node)),
    )
    expect(divisions.every((text) => text.startsWith('src/exact/interval.ts'))).toBe(true)
    expect(divisions.length).toBe(2)
  })

  it('never touch a binary float: no fractions, no Number(), no parseFloat, no Math', () => {
    const floats = ruleFiles.flatMap((file) =>
      nodes(file)
        .filter(
          (node) =>
            (ts.isNumericLiteral(node) && !/^([\d_]+|0x[\da-f]+)$/.test(node.getText())) ||
            (ts.isCallExpression(node) && /^(Number|parseFloat|Number\.parseFloat)$/.test(node.expression.getText())) ||
            (ts.isIdentifier(node) && node.text === 'Math'),
        )
        .map((node) => finding(file, node)),
    )
    expect(floats).toEqual([])
  })

  it('take figures of the law from the parameters alone', () => {
    const programmes = files.filter((file) => file.startsWith('src/yiwu/programmes/'))
    const figures = programmes.flatMap((file) =>
      nodes(file)
        .filter(
          (node) =>
            ts.isStringLiteral(node) && /^\d+(\.\d+)?$/.test(node.text) && !['0', '1', '2', '12'].includes(node.text),
        )
        .map((node) => finding(file, node)),
    )
    expect(figures).toEqual([])
  })
})

describe('importing the library', () => {
  it('reads no clock, file, network or environment', () => {
    const impure = files
      // The page is a program, and no entry of the library reaches it; a body that does not come in time is given up; days of a
      // workbook are counted from 1900, not read from a clock.
      .filter((file) => !/^src\/(cli|page)\//.test(file))
      .filter((file) => !['src/main.ts', 'src/http/body.ts', 'src/tables/files/days.ts'].includes(file))
      .flatMap((file) =>
        nodes(file)
          .filter(
            (node) =>
              ts.isIdentifier(node) &&
              /^(Date|process|fetch|setTimeout|globalThis|localStorage)$/.test(node.text) &&
              !ts.isPropertyAccessExpression(node.parent),
          )
          .map((node) => `${file} ${node.getText()}`),
      )
    expect(impure).toEqual([])
  })

  it('changes no shared Decimal and is unmoved by a change to it', async () => {
    const { Decimal } = await import('decimal.js')
    const before = Decimal.precision
    const { dibao } = await import('../src')
    expect(Decimal.precision).toBe(before)
    Decimal.set({ precision: 2, rounding: 0 })
    const result = dibao(
      { residence: 'urban', householdSize: 1, monthlyIncome: '0.01' },
      { standards: { urbanDibaoStandard: '123456.78' } },
    )
    Decimal.set({ precision: before, rounding: 4 })
    expect(result.amount).toBe('123456.77')
  })
})
