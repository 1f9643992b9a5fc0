/** The one stylesheet of everything that is printed or shown: light, dark, on paper and on a phone. */

/**
 * Quotation marks and dashes are as wide as a character in Chinese, and narrow in English, though they are the same signs:
 * so a Chinese text takes them from a Chinese font and its other signs from a Latin one.
 */
const fonts = `
@font-face { font-family: "Chinese signs"; unicode-range: U+2014, U+2018-201D, U+2026;
  src: local("Noto Sans CJK SC"), local("Source Han Sans SC"), local("PingFang SC"), local("Microsoft YaHei"), local("SimSun"); }
:root { --latin: "Helvetica Neue", Arial, "Liberation Sans", "Segoe UI"; --chinese: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "SimSun"; }
:lang(en) { font-family: var(--latin), var(--chinese), sans-serif; }
:lang(zh) { font-family: "Chinese signs", var(--latin), var(--chinese), sans-serif; }
`

const light =
  '--ink: #16202a; --muted: #4d5963; --line: #c9d1d8; --paper: #fff; --tint: #f1f5f8; --accent: #0b5377; --bad: #8f1d1d; --good: #0a5c2b; --shade: #16202a3d;'
const dark =
  '--ink: #e8edf1; --muted: #adb8c1; --line: #45505a; --paper: #14191e; --tint: #1f272e; --accent: #86c8ee; --bad: #ffaaa5; --good: #8fdcaa; --shade: #e8edf14d;'

/** A shade at each side of what scrolls as long as there is more; a cover that scrolls along hides it at the ends. */
const scrolling = `@media screen { .scroll { background:
  linear-gradient(90deg, var(--paper) 50%, transparent) left / 2.4rem 100% no-repeat local, linear-gradient(270deg, var(--paper) 50%, transparent) right / 2.4rem 100% no-repeat local,
  linear-gradient(90deg, var(--shade), transparent) left / 1rem 100% no-repeat, linear-gradient(270deg, var(--shade), transparent) right / 1rem 100% no-repeat; } }
`

/** Two languages beside each other: English takes two fifths more room than the same in Chinese. */
const sideBySide = `.both { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr); gap: 0 2rem; }
.both:has(> :first-child:lang(en)) { grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr); }
`

/** A table whose rows are cards, each value under its own title. */
const cards = (
  name: string,
): string => `  ${name}, ${name} caption, ${name} tbody, ${name} tr, ${name} td, ${name} tbody th { display: block; width: 100%; min-width: 0; } ${name} thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
  ${name} tr { padding: .45rem 0; border-bottom: 1px solid var(--line); } ${name} td, ${name} tbody th { border: 0; padding: .05rem 0; text-align: left; white-space: normal; }
  ${name} td:empty { display: none; } ${name} td[data-label]::before { content: attr(data-label) " "; color: var(--muted); font-size: .9em; }
`

export const style = `${fonts}
:root { ${light} color-scheme: light dark; }
@media screen and (prefers-color-scheme: dark) { :root { ${dark} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font-size: 1rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
main { max-width: 54rem; margin: 0 auto; padding: 1.25rem 1.25rem 3rem; }
main:has(.both), main:has(.scroll), main.wide { max-width: 76rem; }
h1 { font-size: 1.55rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 1.6rem 0 .4rem; padding-top: .35rem; border-top: 2px solid var(--accent); color: var(--accent); }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
h1 .tongue + .tongue, h2 .tongue + .tongue { font-size: .86em; font-weight: 600; margin-left: .5em; }
h1 .tongue, h2 .tongue { display: inline-block; }
p { margin: .3rem 0; max-width: 46em; } ul, ol { margin: .3rem 0; padding-left: 1.3em; } li { margin: .1rem 0; }
a { color: var(--accent); }
bdi { overflow-wrap: anywhere; }
p.said { max-width: none; }
.said, small { color: var(--muted); font-size: .9em; }
.warn { border-left: .25rem solid var(--accent); background: var(--tint); padding: .3rem .7rem; max-width: none; }
.unseen { position: absolute; left: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.figures { display: flex; flex-wrap: wrap; gap: .6rem 2.2rem; margin: .5rem 0 .7rem; }
.figures > div { display: flex; flex-direction: column-reverse; }
.figures dt { color: var(--muted); font-size: .9rem; } .figures dd { margin: 0; font-size: 1.7rem; line-height: 1.2; font-weight: 700; }
.figures dd small { font-size: .58em; font-weight: 400; }
.facts { display: flex; flex-wrap: wrap; gap: 0 1.6rem; margin: .3rem 0; } .facts > div { display: flex; gap: .4em; } .facts dt { color: var(--muted); flex: none; } .facts dd { margin: 0; font-weight: 600; }
.scroll { overflow-x: auto; max-width: 100%; } .scroll > svg { background: none; } .scroll:focus-visible { outline: 2px solid var(--accent); }
${scrolling}table { border-collapse: collapse; width: 100%; margin: .35rem 0; }
caption { text-align: left; font-weight: 600; padding: .2rem 0; }
th, td { padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th:last-child, td:last-child { padding-right: 0; }
thead.unseen th { padding: 0; } .answer tbody th { width: 45%; } .narrow tbody th { width: 13%; min-width: 5.4em; }
p.said::first-letter { text-transform: uppercase; } thead th { vertical-align: bottom; color: var(--muted); font-weight: 600; font-size: .9em; border-bottom-color: var(--muted); } tbody th { font-weight: 600; }
.scroll th, .scroll td { overflow-wrap: normal; word-break: normal; } .scroll tbody th { min-width: 6em; } .scroll > svg { max-width: 54rem; }
.scroll thead th { white-space: normal; word-break: keep-all; } .scroll td.number, .scroll th.number { padding-right: 0; } .paid tbody th, .paid th:first-child { min-width: 3em; width: 6%; } .paid th:last-child { min-width: 6em; width: 30%; } .paid td:not(.number) { min-width: 3.6em; } .paid th:last-child, .paid td:last-child { padding-left: 1.6rem; }
td.number, th.number { text-align: right; white-space: nowrap; padding-left: .8rem; }
@media (min-width: 44rem) { td.whole, th.whole { white-space: nowrap; } .both span.whole { white-space: normal; } } .both td.whole, .both th.whole { white-space: normal; }
.hash { font-size: .85em; } span.whole, div.whole { white-space: nowrap; } .findings td:nth-child(3) { min-width: 8em; } .findings td:nth-child(9) { min-width: 14em; overflow-wrap: anywhere; padding-right: .5em; } .blank { height: 5.5rem; border: 1px solid var(--muted); margin: .3rem 0 .6rem; }
ul.terms { list-style: none; padding: 0; } .steps { color: var(--muted); } .worked + .worked { margin-top: .35rem; }
.any { display: inline; padding: 0; } .any li { display: inline; } .any li:not(:last-child)::after { content: "; "; } :lang(zh) > .any li:not(:last-child)::after { content: "；"; }
figure { margin: .8rem 0; } figcaption { font-weight: 600; margin-bottom: .2rem; }
svg { display: block; width: 100%; height: auto; max-width: 46rem; } svg text { fill: var(--ink); } svg.bars { max-width: 28rem; } svg .bar { fill: var(--accent); } svg .open { fill-opacity: .3; stroke: var(--accent); stroke-dasharray: 3 2; } .long-names .scroll tbody th { min-width: 13em; } .long-names .scroll td:not(.number) { min-width: 11em; } svg .axis { stroke: var(--line); } svg .line { stroke: var(--accent); fill: none; }
${sideBySide}.held { color: var(--good); } .failed { color: var(--bad); }
.signed { display: flex; flex-wrap: wrap; gap: .8rem 2.5rem; margin-top: 1.4rem; } .signed > span { border-bottom: 1px solid var(--muted); min-width: 9em; padding-right: 5em; }
.signed > .seal { border: 0; padding: 0; min-width: 0; }
.letterhead { margin-bottom: 1rem; padding-bottom: .4rem; border-bottom: 1px solid var(--line); } .letterhead b { font-size: 1.1rem; }
article + article { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 2rem; }
.annex { font-size: .92rem; } .in1 { margin-left: 1.2em; } .in2 { margin-left: 2.4em; } .in3 { margin-left: 3.6em; } .in4 { margin-left: 4.8em; }
@media screen and (max-width: 44rem) { .both { grid-template-columns: minmax(0, 1fr); } .both:has(> :first-child:lang(en)) { grid-template-columns: minmax(0, 1fr); } .both > * + * { margin-top: .6rem; padding-top: .4rem; border-top: 1px dashed var(--line); } }
@media screen and (max-width: 34rem) {
  main { padding: .9rem .8rem 2rem; } .scroll > svg { min-width: 36rem; } h1 { font-size: 1.3rem; } .figures dd { font-size: 1.45rem; } svg.bars text { font-size: 20px; }
${cards('.cards')}}
@media screen and (max-width: 60rem) {
${cards('.cards.findings')}${cards('.cards.priced')}}
@page { size: A4; margin: 9mm 12mm 10mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; color: #4d5963; } }
@page landscape { size: A4 landscape; }
@media print {
  :root { color-scheme: light; } body { font-size: 8.4pt; line-height: 1.24; } main, main:has(.both), main:has(.scroll) { max-width: none; padding: 0; margin: 0; }
  h1 { font-size: 14.5pt; margin: 0; } h2 { font-size: 10pt; margin: 1.9mm 0 .4mm; padding-top: .6mm; border-top-width: .35mm; break-after: avoid; } h3 { font-size: 9.5pt; margin: 2mm 0 .5mm; break-after: avoid; }
  p { max-width: none; margin: .6mm 0; } ul, ol { margin: .6mm 0; } li { margin: 0; } .figures { margin: 1mm 0 1.5mm; gap: 1mm 10mm; } .figures dd { font-size: 15pt; } .figures dt { font-size: 8.5pt; }
  table { margin: .5mm 0; } caption { padding: .4mm 0; } th, td { padding: .35mm 3mm .35mm 0; } .worked + .worked { margin-top: .4mm; } tr, figure, .signed { break-inside: avoid; } thead { display: table-header-group; }
  td.whole, th.whole { white-space: nowrap; } .rest { font-size: 7.8pt; line-height: 1.2; } .scroll { overflow: visible; } .scroll table { font-size: 7.7pt; } .scroll td.number, .scroll th.number { padding-left: 1mm; padding-right: 1mm; } svg.bars { max-width: 75mm; } .scroll tbody th { min-width: 0; } .warn { padding: .6mm 2.5mm; } .signed { margin-top: 4mm; } .letterhead { margin-bottom: 2mm; padding-bottom: 1mm; }
  article + article { border: 0; margin: 0; padding: 0; } article, .annex { break-before: page; } article:first-of-type { break-before: auto; } .annex { font-size: 8.5pt; }
  article.sheet, article.sheet:first-of-type { break-before: page; } .blank { height: 22mm; } .landscape { page: landscape; }
  .both { gap: 0 6mm; } .both span.whole { white-space: normal; }
  .screen { display: none; }
}
`
