/** The documentation as a static site: guides, recipes, error codes and the API, with examples that run in the page. */
import { join } from 'node:path'
import { build } from 'esbuild'
import { Application, Converter, type DocumentReflection, Renderer } from 'typedoc'

/** Where a page stands in the list at the side, by its name and its heading. */
const groups: readonly (readonly [RegExp, string])[] = [
  [/zh-CN/, '中文'],
  [/^Recipe:/, 'Recipes'],
  [/^(guide|forms|service|tables|what-if|audit|sql|another-city) /, 'Guides'],
  [/^(api|commands|errors|glossary|policy|readings|fixtures) /, 'Reference'],
]

/** Puts a page into its group. Returns its heading. */
function arranged(document: DocumentReflection): string {
  const text = document.content.map((part) => part.text).join('')
  const heading = (/^# (.*)$/m.exec(text)?.[1] ?? document.name).replaceAll('`', '')
  const [, group] = groups.find(([pattern]) => pattern.test(`${document.name} `) || pattern.test(heading)) ?? []
  document.frontmatter.group = group ?? 'How it is built and proved'
  return heading
}

/** Writes the site. Returns how often TypeDoc had something to complain of. */
export async function buildSite(out: string): Promise<number> {
  const application = await Application.bootstrap({
    options: 'typedoc.json',
    out,
    name: 'jiuzhu',
    readme: 'README.md',
    projectDocuments: ['docs/*.md', 'docs/recipes/*.md'],
    customJs: 'build/site/run.js',
    highlightLanguages: [
      'bash',
      'console',
      'csv',
      'html',
      'javascript',
      'json',
      'jsonc',
      'sql',
      'text',
      'typescript',
      'yaml',
    ],
    excludeExternals: true,
    includeVersion: true,
    groupOrder: ['Recipes', 'Guides', 'Reference', 'How it is built and proved', '中文', '*'],
    navigation: { includeGroups: true },
  })
  const headings = new Map<DocumentReflection, string>()
  application.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    headings.set(document, arranged(document))
  })
  // By then each has its address, by the name of its file.
  application.renderer.on(Renderer.EVENT_BEGIN, () => {
    for (const [document, heading] of headings) document.name = heading
  })
  const project = await application.convert()
  if (!project) throw new Error('TypeDoc could not read the sources')
  application.validate(project)
  await application.generateOutputs(project)
  await build({
    entryPoints: ['src/all.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'jiuzhu',
    outfile: join(out, 'assets', 'jiuzhu.js'),
    logLevel: 'error',
  })
  return application.logger.warningCount + application.logger.errorCount
}
