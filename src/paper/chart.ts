/** Plain bars as static SVG: no script, nothing loaded, readable in black and white. The figures stand in a table beside it. */
import { type Html, html, sentence } from './html-text'

export interface Bar {
  readonly label: string
  /** What the length shows; only its proportion matters. */
  readonly value: number
  /** What stands behind the bar. */
  readonly text: string
}

const [width, rowHeight] = [520, 40]

/** A bar under its label and figure, so that a narrow screen has room for both; the longest is as wide as the chart. */
export function barChart(title: string, bars: readonly Bar[]): Html {
  const most = Math.max(...bars.map(({ value }) => value), 1)
  const rows = bars.map(({ label, value, text }, index) => {
    const y = index * rowHeight
    const said = html`y="${String(y + 15)}" font-size="14"`
    return html`<text x="0" ${said}>${sentence(label)}</text><text x="${String(width)}" ${said} text-anchor="end">${text}</text>
<rect class="bar" x="0" y="${String(y + 20)}" width="${String(Math.round((width * value) / most))}" height="12"/>
`
  })
  return html`<figure><figcaption>${sentence(title)}</figcaption><svg class="bars" viewBox="0 0 ${String(width)} ${String(bars.length * rowHeight)}" role="img" aria-label="${title}">
${rows}</svg></figure>
`
}

/** A change with its ends, which are the same where it is known. */
export interface Change {
  readonly label: string
  readonly low: number
  readonly high: number
  /** What stands behind the bar. */
  readonly text: string
}

/** Changes on both sides of nothing: a bar to what is known, and a paler one over what missing facts leave open. */
export function changeChart(title: string, changes: readonly Change[]): Html {
  const [least, most] = [Math.min(0, ...changes.map(({ low }) => low)), Math.max(0, ...changes.map(({ high }) => high))]
  const x = (value: number): number => Math.round((width * (value - least)) / Math.max(most - least, 1))
  const rect = (name: string, from: number, to: number, y: number): Html =>
    html`<rect class="${name}" x="${String(x(from))}" y="${String(y)}" width="${String(x(to) - x(from))}" height="12"/>`
  const rows = changes.map(({ label, low, high, text }, index) => {
    const y = index * rowHeight
    const said = html`y="${String(y + 15)}" font-size="14"`
    const surely = low > 0 ? rect('bar', 0, low, y + 20) : high < 0 ? rect('bar', high, 0, y + 20) : html``
    const nothing = String(x(0))
    return html`<text x="0" ${said}>${sentence(label)}</text><text x="${String(width)}" ${said} text-anchor="end">${text}</text>
${surely}${low !== high && rect('bar open', low, high, y + 20)}<line class="line" x1="${nothing}" x2="${nothing}" y1="${String(y + 18)}" y2="${String(y + 34)}"/>
`
  })
  return html`<figure><figcaption>${sentence(title)}</figcaption><svg class="bars" viewBox="0 0 ${String(width)} ${String(changes.length * rowHeight)}" role="img" aria-label="${title}">
${rows}</svg></figure>
`
}
