/** What the entries export, with its doc comments, as the TypeScript compiler sees it. */
import ts from 'typescript'

export interface Documented {
  /** `dibao`, or `Standards.inForce` for a method. */
  readonly name: string
  readonly declaration: ts.Declaration
  /** The text before the first tag. */
  readonly description: string
  readonly tags: readonly { readonly name: string; readonly text: string }[]
}

const configuration = ts.readConfigFile('tsconfig.json', ts.sys.readFile).config as object
const { options } = ts.parseJsonConfigFileContent({ ...configuration, include: [], files: ['src/all.ts'] }, ts.sys, '.')
const program = ts.createProgram(['src/all.ts'], options)
const checker = program.getTypeChecker()

const entry = program.getSourceFile('src/all.ts')
const moduleSymbol = entry && checker.getSymbolAtLocation(entry)
if (!moduleSymbol) throw new Error('src/all.ts exports nothing')

const resolved = (symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

function documented(name: string, symbol: ts.Symbol): Documented {
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0]
  if (!declaration) throw new Error(`${name} is declared nowhere`)
  return {
    name,
    declaration,
    description: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
    tags: symbol.getJsDocTags(checker).map((tag) => ({ name: tag.name, text: ts.displayPartsToString(tag.text) })),
  }
}

/** What another policy is written with is shown whole by docs/another-city.md, whose code is a test. */
const kitFile = program.getSourceFile('src/kit.ts')
const kitSymbol = kitFile && checker.getSymbolAtLocation(kitFile)
const ofTheKit = new Set(kitSymbol ? checker.getExportsOfModule(kitSymbol).map(({ name }) => name) : [])

const exported = checker
  .getExportsOfModule(moduleSymbol)
  .filter(({ name }) => !ofTheKit.has(name))
  .map((symbol) => [symbol.name, resolved(symbol)] as const)

/** Everything exported, types and values. */
export const everything = exported.map(([name, symbol]) => documented(name, symbol))

const isValue = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Value) !== 0
const isClass = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Class) !== 0
const isCalled = (symbol: ts.Symbol): boolean =>
  symbol.valueDeclaration !== undefined &&
  checker.getTypeOfSymbolAtLocation(symbol, symbol.valueDeclaration).getCallSignatures().length > 0

export const functions = exported
  .filter(([, symbol]) => isValue(symbol) && !isClass(symbol) && isCalled(symbol))
  .map(([name, symbol]) => documented(name, symbol))

/** The names of what a function takes first: the facts of a calculator. */
export function namesTakenBy(name: string): readonly string[] {
  const found = exported.find(([own]) => own === name)?.[1]
  const [signature] = found ? checker.getTypeOfSymbol(found).getCallSignatures() : []
  const [first] = signature?.getParameters() ?? []
  return first ? checker.getPropertiesOfType(checker.getTypeOfSymbol(first)).map((property) => property.name) : []
}

export const classes = exported
  .filter(([, symbol]) => isClass(symbol))
  .map(([name, symbol]) => documented(name, symbol))

/** What a caller sees of a class: its own members that are neither private nor marked as internal. */
export const members = exported
  .filter(([, symbol]) => isClass(symbol))
  .flatMap(([name, symbol]) =>
    [...(symbol.members?.values() ?? []), ...(symbol.exports?.values() ?? [])]
      .filter((member) => member.name !== 'prototype' && !isHidden(member))
      .map((member) => documented(`${name}.${member.name}`, member)),
  )

function isHidden(member: ts.Symbol): boolean {
  const declaration = member.valueDeclaration ?? member.declarations?.[0]
  const isPrivate =
    declaration !== undefined && (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private) !== 0
  return isPrivate || member.getJsDocTags(checker).some(({ name }) => name === 'internal')
}

/** The fields of the interfaces, by `Interface.field`. */
export const fields = exported
  .filter(([, symbol]) => (symbol.flags & ts.SymbolFlags.Interface) !== 0)
  .flatMap(([name, symbol]) =>
    [...(symbol.members?.values() ?? [])]
      .filter((member) => (member.flags & ts.SymbolFlags.Property) !== 0 && !isHidden(member))
      .map((member) => documented(`${name}.${member.name}`, member)),
  )

/** What one entry exports, such as `src/audit.ts`, functions and classes before types. */
export function exportsOfEntry(file: string): readonly (Documented & { readonly signature: string })[] {
  const source = program.getSourceFile(file)
  const own = source && checker.getSymbolAtLocation(source)
  if (!own) throw new Error(`${file} exports nothing`)
  const all = checker.getExportsOfModule(own).map((symbol) => ({ name: symbol.name, symbol: resolved(symbol) }))
  return all
    .toSorted((a, b) => Number(isValue(b.symbol)) - Number(isValue(a.symbol)) || (a.name < b.name ? -1 : 1))
    .map(({ name, symbol }) => ({ ...documented(name, symbol), signature: signatureOf(name, symbol) }))
}

function signatureOf(name: string, symbol: ts.Symbol): string {
  if (!isValue(symbol)) return `type ${name}`
  if (isClass(symbol) || !symbol.valueDeclaration) return `class ${name}`
  const type = checker.getTypeOfSymbolAtLocation(symbol, symbol.valueDeclaration)
  const [call] = type.getCallSignatures()
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.WriteArrowStyleSignature
  return call ? `${name}${checker.signatureToString(call, undefined, flags).replace(' => ', ': ')}` : name
}
