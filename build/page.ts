/** Builds the page: script and style stand in one HTML file, and its policy on content lets nothing else in, and nothing out. */
import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import { style } from '../src/paper/style'
import { pageStyle } from './page-style'

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
    legalComments: 'none',
    write: false,
  })
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
<style>${style}${pageStyle}</style>
</head>
<body>
<div id="page"></div>
<script type="application/json" id="standards"></script>
<script>${script}</script>
</body>
</html>
`
}
