/** The pictures of the documentation, as Chromium shows what the library prints: `npm run pictures`. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-pictures-'))
const printed = (name: string, args: readonly string[]): string => {
  const file = join(folder, `${name}.html`)
  const html = execFileSync('node', ['dist/cli.js', ...args], { maxBuffer: 1 << 26 })
  writeFileSync(file, html)
  return file
}

const households = readFileSync('fixtures/households.jsonl', 'utf8').split('\n')
const household = join(folder, 'household.json')
writeFileSync(household, households[1] ?? '')
copyFileSync('fixtures/households.jsonl', join(folder, 'households.jsonl'))
copyFileSync('fixtures/standards.json', join(folder, 'standards.json'))
const standards = ['--standards', 'fixtures/standards.json']

// What was due in 2013 as a ledger, from which every seventh row is lost and every ninth paid twice.
const due = execFileSync('node', [
  ...['dist/cli.js', 'settle', 'fixtures/households.jsonl', '--year', '2013', '--format', 'csv', '--ledger'],
  ...standards,
])
const [header, ...rows] = due.toString('utf8').trim().split('\n')
const paid = rows.flatMap((row, index) => (index % 7 === 0 ? [] : index % 9 === 0 ? [row, row] : [row]))
writeFileSync(join(folder, 'payments.csv'), `${[header, ...paid].join('\n')}\n`)

// What the pages on what if show: two adults along their income, and a register under a reform and under other readings.
const couple = (id: string, monthlyIncome: string): string => {
  const adult = { birthDate: '1970-01-01', categories: [], employeeMedicalInsurance: false }
  const members = ['a', 'b'].map((person) => ({ id: person, ...adult }))
  return JSON.stringify({
    id,
    on: '2013-06-01',
    residence: 'urban',
    monthlyIncome,
    certified: { lowIncome: false },
    members,
  })
}
const twoAdults = join(folder, 'two-adults.json')
writeFileSync(twoAdults, couple('H-2', '600'))
const couples = join(folder, 'couples.jsonl')
writeFileSync(
  couples,
  ['600', '800', '1050', '1100'].map((income, index) => couple(`H-${index + 1}`, income)).join('\n'),
)
// One at the floor, one at the line: the example of what readings are worth.
const atTheLine = join(folder, 'at-the-line.jsonl')
writeFileSync(atTheLine, [couple('H-1', '800'), couple('H-2', '1000')].join('\n'))
const city = join(folder, 'city.json')
const inForce = [
  { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
  { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
]
writeFileSync(city, JSON.stringify(inForce))
const raised = join(folder, 'raised.json')
writeFileSync(raised, JSON.stringify({ name: '550', standards: { urbanDibaoStandard: '550' } }))

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const [language, locale] of [
  ['en', 'en-US'],
  ['zh', 'zh-CN'],
] as const) {
  const shot = async (name: string, file: string, prepare = async (_: import('playwright-core').Page) => {}) => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, locale, colorScheme: 'light' })
    await page.goto(`file://${file}`)
    await prepare(page)
    await page.screenshot({ path: `docs/pictures/${name}${language === 'zh' ? '.zh-CN' : ''}.png` })
    await page.close()
  }
  const under = [...standards, '--lang', language]
  const whatIf = ['--lang', language, '--format', 'html']
  await shot('notice', printed('notice', ['explain', household, ...under, '--format', 'html', '--one-page']))
  await shot('chart', printed('chart', ['sweep', household, '--along', 'monthlyIncome', ...under, '--format', 'html']))
  // An audit that finds something ends with 1, which is no fault here.
  const report = join(folder, 'report.html')
  try {
    const files = ['--cases', 'households.jsonl', '--payments', 'payments.csv', '--at', '2014-01-15T09:00:00Z']
    const args = [
      'audit',
      ...files,
      '--standards',
      'standards.json',
      '--lang',
      language,
      '--format',
      'html',
      '--out',
      report,
    ]
    execFileSync('node', [resolve('dist/cli.js'), ...args], { stdio: 'ignore', cwd: folder })
  } catch {}
  await shot('report', report)
  const page = printed('sweep', [...['sweep', twoAdults, '--along', 'monthlyIncome', '--standards', city], ...whatIf])
  const [svg = ''] = /<svg[\s\S]*<\/svg>/.exec(readFileSync(page, 'utf8')) ?? []
  writeFileSync(`docs/pictures/two-adults${language === 'zh' ? '.zh-CN' : ''}.svg`, `${svg}\n`)
  const reform = ['--reform', raised, '--standards', city]
  await shot('compare', printed('compare', ['compare', '--cases', couples, ...reform, ...whatIf]))
  await shot('price', printed('price', ['price', '--cases', atTheLine, '--standards', city, ...whatIf]))
  await shot('page', printed('page', ['page', ...standards]), async (page) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.setInputFiles('[name=load]', household)
    await page.waitForSelector('text=480.00')
  })
}
await browser.close()
