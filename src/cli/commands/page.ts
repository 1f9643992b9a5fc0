/** `jiuzhu page`: the calculator for people, one HTML file that works offline. */
import { readFile } from 'node:fs/promises'
import { phrases } from '../../words/command'
import { type Command, command } from '../command'
import { Output, UsageError } from '../context'
import { standardsRowsOf } from '../surroundings'
import { encodingOf } from '../table-files'

export const pageCommand: Command = command({
  name: 'page',
  usage: 'page',
  summary: {
    zh: '输出一个可离线使用的网页：填写一户家庭，随时看到结果和理由，并可打印告知单',
    en: 'Print one offline HTML page: describe a household, see results and why as you type, print the notice',
  },
  takes: ['standards', 'encoding'],
  examples: () => ['jiuzhu page > page.html', 'jiuzhu page --standards standards.json > page.html'],
  most: 0,
  run: async ({ values: { standards, encoding } }, context) => {
    const { pageFile, language } = context
    const page = pageFile && (await readFile(pageFile, 'utf8').catch(() => undefined))
    if (!page) throw new UsageError(phrases.pageNotBuilt[language]())
    const output = new Output(context.stdout)
    if (standards.length === 0) await output.write(page)
    else {
      const rows = await standardsRowsOf(standards, context, encodingOf(encoding, language))
      // Nothing in a source of a standard may look like the end of the place that it stands in.
      const data = JSON.stringify(rows).replaceAll('<', '\\u003c')
      await output.write(page.replace(placeOfStandards, (start) => start + data))
    }
    await output.flush()
    return 0
  },
})

const placeOfStandards = '<script type="application/json" id="standards">'
