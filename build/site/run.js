// Gives every example of the pages a button that runs it in the page, with the library itself. Nothing is sent anywhere.
const own = document.currentScript.src

/** The library, fetched when the first example is run. */
let library
const loaded = () => {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = own.replace(/custom\.js.*$/, 'jiuzhu.js')
    script.onload = () => resolve(globalThis.jiuzhu)
    script.onerror = () => reject(new Error('jiuzhu.js is not there'))
    document.head.append(script)
  })
  return library
}

const shown = (value) => (typeof value === 'string' ? value : JSON.stringify(value, undefined, 2))

/** As a function; what its last statement comes to is returned, where that is an expression. */
function programOf(code, names) {
  const AsyncFunction = (async () => {}).constructor
  const lines = code.replace(/^import (.*) from '[^']*'.*$/gm, '').split('\n')
  const parameters = ['console', ...names]
  for (let last = lines.length - 1; last >= 0; last--) {
    const returning = [
      ...lines.slice(0, last),
      `return (${lines
        .slice(last)
        .join('\n')
        .replace(/;?\s*$/, '')}\n)`,
    ]
    try {
      return new AsyncFunction(...parameters, returning.join('\n'))
    } catch {
      // The last statement begins further up, or is no expression.
    }
  }
  return new AsyncFunction(...parameters, lines.join('\n'))
}

/** An example that goes on from others of its page is run behind them; only what it says itself is shown. */
async function runBehind(code, output, before) {
  await run(code, output)
  if (output.dataset.state === 'failed' && /^ReferenceError/.test(output.textContent) && before.length > 0)
    await run([...before, 'console.clear()', code].join('\n'), output)
}

async function run(code, output) {
  const said = []
  const clear = () => {
    said.length = 0
  }
  const log = (...values) => said.push(values.map(shown).join(' '))
  try {
    const all = await loaded()
    const names = Object.keys(all)
    const value = await programOf(code, names)({ log, clear }, ...names.map((name) => all[name]))
    if (value !== undefined) log(value)
    output.dataset.state = 'done'
  } catch (error) {
    log(String(error))
    output.dataset.state = 'failed'
  }
  output.textContent = said.join('\n')
}

/** What needs Node cannot run here. */
const isForPages = (code) => !/from 'node:|require\(/.test(code)

/** TypeDoc breaks lines by elements. */
const textOf = (block) =>
  [...block.childNodes].map((node) => (node.nodeName === 'BR' ? '\n' : node.textContent)).join('')

// The examples of the API stand in pages of their own kind; in guides a block may go on from another one.
const isGuide = /\/(documents\/[^/]*|index\.html)?$/.test(location.pathname)
const earlier = []
for (const block of document.querySelectorAll(isGuide ? 'pre > code.js' : 'pre > code.js, pre > code.ts')) {
  const code = textOf(block)
  if (!isForPages(code)) continue
  const before = [...earlier]
  earlier.push(code)
  const button = document.createElement('button')
  const output = document.createElement('output')
  button.type = 'button'
  button.className = 'run-example'
  button.textContent = 'Run'
  button.style.position = 'static'
  button.style.opacity = '1'
  output.style.cssText =
    'display: block; white-space: pre-wrap; overflow-wrap: anywhere; font-family: monospace; padding: 0 1em 1em'
  button.addEventListener('click', () => runBehind(code, output, before))
  block.parentElement.after(button, output)
}
