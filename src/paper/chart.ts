/** Plain bars as static SVG: no script, nothing loaded, readable in black and white. The figures stand in a table beside it. */
import { type Html, html } from './html-text'

export interface Bar {
  readonly label: string
  /** What the length shows; only its proportion matters. */
  readonly value: number
  /** What stands behind the bar. */
  readonly text: string
}

const [width, rowHeight] = [400, 40]

/** A bar under its label and figure, so that a narrow screen has room for both; the longest is as wide as the chart. */
export function barChart(title: string, bars: readonly Bar[]): Html {
  const most = Math.max(...bars.map(({ value }) => value), 1)
  const rows = bars.map(({ label, value, text }, index) => {
    const y = index * rowHeight
    const said = html`y="${String(y + 15)}" font-size="14"`
    return html`<text x="0" ${said}>${label}</text><text x="${String(width)}" ${said} text-anchor="end">${text}</text>
<rect class="bar" x="0" y="${String(y + 20)}" width="${String(Math.round((width * value) / most))}" height="12"/>
`
  })
  return html`<figure><figcaption>${title}</figcaption><svg class="bars" viewBox="0 0 ${String(width)} ${String(bars.length * rowHeight)}" role="img" aria-label="${title}">
${rows}</svg></figure>
`
}
