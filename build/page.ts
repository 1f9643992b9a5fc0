/** Builds the page: script and style stand in one HTML file, and its policy on content lets nothing else in, and nothing out. */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { build, type Plugin, transform } from 'esbuild'
import { style } from '../src/paper/style'
import { clauses } from '../src/yiwu/document/clauses'
import { decimalAsAsked } from './decimal'
import { pageStyle } from './page-style'

/** What files need of Node comes from the browser instead, and kernels run by closures. */
const inBrowser: Plugin = {
  name: 'in-browser',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/of-node$/ }, () => ({ path: resolve('build/of-browser.ts') }))
    onResolve({ filter: /\/wasm\/run$/ }, () => ({ path: resolve('build/without-modules.ts') }))
    onResolve({ filter: /^fflate$/ }, ({ importer }) =>
      importer.endsWith('unzip.ts') ? undefined : { path: resolve('build/unzip.ts') },
    )
  },
}

/** The page prints what is handed over, without the annex that quotes the document: what its sentences say stays out. */
const withoutAnnex: Plugin = {
  name: 'without-annex',
  setup: ({ onLoad }) => {
    onLoad({ filter: /document\/clauses\.ts$/ }, () => {
      const places = clauses.map((clause) => ({ ...clause, summary: { zh: '', en: '' } }))
      return { contents: `export const clauses = ${JSON.stringify(places)}` }
    })
  },
}

export async function pageHtml(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/page.tsx'],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    inject: ['build/buffer.ts'],
    plugins: [inBrowser, withoutAnnex, decimalAsAsked],
    write: false,
  })
  const css = await transform(style + pageStyle, { loader: 'css', minify: true })
  // Nothing in the script may look like the end of it.
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script')
  const hash = createHash('sha256').update(script).digest('base64')
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>义乌市社会救助试算</title>
<style>${css.code.trim()}</style>
</head>
<body>
<div id="page"></div>
<script type="application/json" id="standards"></script>
<script>${script}</script>
</body>
</html>
`
}
