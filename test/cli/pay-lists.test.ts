/** Pay lists: what is due by period and programme with the people's columns, and what is open behind it. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

// 甲: 400 x 1 - 0 = 400 a month. 乙: two persons, income 480: 800 - 480 = 320, the floor 160 x 2 = 320.
// 丙: income unknown: between nothing and 400. 丁: an orphan in the community: 60% of 70% of 20000 = 8400 a year.
const people = `日期,户编号,户主姓名,村,户籍类别,家庭月收入,低保认定,低收入家庭认定,人员编号,姓名,身份证号,银行账号,人员类别,孤儿养育方式
2013-04-01,H1,示例甲,一村,农村,0,,否,H1-1,示例甲,000000196804110011,00001,无,
2013-04-01,H2,示例乙,一村,农村,480,,否,H2-1,示例乙家属,000000199505050031,,无,
2013-04-01,H2,示例乙,一村,农村,480,,否,H2-2,示例乙,000000197001010021,00002,无,
2013-04-01,H3,示例丙,二村,农村,,,否,H3-1,示例丙,000000198002020066,,无,
2013-04-01,H4,示例丁,二村,农村,5000,,否,H4-1,示例丁,000000200502020066,,孤儿,社会散居
`
const standards = `标准,起始日期,年份,数值
农村低保标准,2013-01-01,,400
城镇居民人均消费支出,,2012,20000
`
const files = { 'people.csv': people, 'standards.csv': standards }

const settle = (at: (name: string) => string, ...more: readonly string[]) =>
  jiuzhuArgs([
    'settle',
    '--people',
    at('people.csv'),
    '--standards',
    at('standards.csv'),
    '--year',
    '2013',
    '--lang',
    'zh',
    ...more,
  ])
const may = ['--period', '2013-05', '--programme', '低保']

describe('a pay list', () => {
  it('has the payments of a month with the columns of people, their total, and what is open behind it', async () => {
    await withFiles(files, async (at) => {
      const { out, err, code } = await settle(at, '--format', 'csv', ...may)
      expect(out.split('\n')).toEqual([
        '序号,项目,所属期,户编号,姓名,户主姓名,身份证号,村,银行账号,金额（元）,缺少的信息,最少,最多,领取人签名',
        '1,最低生活保障,2013-05,H1,示例甲,示例甲,000000196804110011,一村,00001,400.00,,,,',
        '2,最低生活保障,2013-05,H2,示例乙,示例乙,000000197001010021,一村,00002,320.00,,,,',
        '合计,,,,,,,,,720.00,,,,',
        '3,最低生活保障,2013-05,H3,示例丙,示例丙,000000198002020066,二村,,,家庭月收入,0.00,400.00,',
        '制表：　　　　审核：　　　　批准：　　　　日期：',
        '',
      ])
      expect(err).toContain('应发 2 笔，合计 720.00 元；待定 1 笔')
      expect(code).toBe(0)
    })
  })

  it('counts a family that is not approved apart, with what the income test would give', async () => {
    const refused = people.replace('H1,示例甲,一村,农村,0,,', 'H1,示例甲,一村,农村,0,否,')
    await withFiles({ ...files, 'people.csv': refused }, async (at) => {
      const { out, err } = await settle(at, '--format', 'csv', ...may)
      expect(out).not.toContain('H1')
      expect(err).toContain(
        '应发 1 笔，合计 320.00 元；待定 1 笔\n另有 1 户未获批准，不计应发；按收入测算合计 400.00 元',
      )
    })
  })

  it('of several programmes has a subtotal for each; an orphan is paid by year: 8400 x 9 / 12 = 6300', async () => {
    await withFiles(files, async (at) => {
      const { out } = await settle(at, '--format', 'csv', '--programme', '低保', '--programme', 'orphanAllowance')
      const totals = out.split('\n').filter((line) => /^(小计|合计)/.test(line))
      // April to December: nine months of 720.
      expect(totals).toEqual([
        expect.stringMatching(/^小计,.*,6300\.00,/),
        ...Array.from({ length: 9 }, () => expect.stringMatching(/^小计,.*,720\.00,/)),
        expect.stringMatching(/^合计,.*,12780\.00,/),
      ])
    })
  })

  it('as a workbook and as a page has the same, in a sheet or section each; as CSV it is a ledger that audit takes', async () => {
    await withFiles(files, async (at) => {
      const book = at('list.xlsx')
      await settle(at, '--format', 'xlsx', ...may, '--out', book)
      expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK')
      const read = await jiuzhuArgs(['inspect', book, '--table', 'payments', '--format', 'json'])
      expect([read.code, read.json()[0]]).toMatchObject([
        0,
        {
          headerRow: 2,
          rows: { read: 2, unreadable: 0 },
          rightTotals: 1,
          form: { sheets: ['最低生活保障 2013-05', '待定'] },
        },
      ])
      const page = (await settle(at, '--format', 'html', ...may)).out.replaceAll(/<\/?span[^>]*>/g, '')
      for (const text of [
        '最低生活保障发放花名册（2013年5月）',
        '示例甲',
        '<td class="number">720.00</td>',
        '待定名单',
        '批准：',
      ])
        expect(page).toContain(text)
      const list = await settle(at, '--format', 'csv', ...may, '--out', at('list.csv'))
      expect(list.code).toBe(0)
    })
  })

  it('to print calls a member without a name by number and a claim by its day, where data have their ids', async () => {
    const claim = { settledOn: '2013-03-12', disease: 'uraemia', inPolicyCost: '5000', insurancePaid: '1000' }
    const paid = { commercialPaid: '0', employerPaid: '0', withdrawn: false }
    const ill = { id: 'p1', birthDate: '1970-01-01', categories: [], employeeMedicalInsurance: false }
    const members = [{ ...ill, medicalAidPaidEarlier: '0', claims: [{ id: 'c1', ...claim, ...paid }] }]
    const certified = { dibao: true, lowIncome: false }
    const household = { id: 'H1', on: '2013-01-01', residence: 'urban', monthlyIncome: '0', certified, members }
    await withFiles({ 'case.json': JSON.stringify(household) }, async (at) => {
      const given = ['settle', at('case.json'), '--year', '2013', '--programme', 'medicalAssistance', '--lang', 'zh']
      const page = (await jiuzhuArgs([...given, '--format', 'html'])).out.replaceAll(/<\/?span[^>]*>/g, '')
      // 80% of 5000 - 1000.
      for (const text of ['成员1（2013年3月12日结算）', '3,200.00']) expect(page).toContain(text)
      for (const id of ['>p1<', '>c1<']) expect(page).not.toContain(id)
      expect((await jiuzhuArgs([...given, '--format', 'csv'])).out).toContain('H1,p1,c1')
    })
  })

  it.each(['--ledger', '--wide'])('%s is a ledger in which an audit finds nothing', async (form) => {
    await withFiles(files, async (at) => {
      const { err } = await settle(at, form, '--programme', '低保', '--out', at('ledger.csv'))
      // One open due a month from April on.
      expect(err.match(/待定：H3 最低生活保障 2013年\d+月，缺少：家庭月收入（0\.00 至 400\.00 元）/g)).toHaveLength(9)
      const audit = ['audit', '--people', at('people.csv'), '--standards', at('standards.csv'), '--format', 'json']
      const given = ['--payments', at('ledger.csv'), '--year', '2013', '--from', '2013-04', '--to', '2013-12']
      const { out } = await jiuzhuArgs([...audit, ...given, ...(form === '--wide' ? ['--carry', '合计'] : [])])
      const { findings, summary } = JSON.parse(out)
      expect(findings.filter(({ programme }: { programme: string }) => programme === 'dibao')).toEqual([])
      expect(summary.read).toBe(18)
    })
  })

  it('refuses --wide for what is not paid by month, and a household that is none', async () => {
    await withFiles(files, async (at) => {
      expect(await settle(at, '--wide')).toMatchObject({ code: 2, err: expect.stringContaining('--wide') })
      expect(await settle(at, '--household', 'H9')).toMatchObject({ code: 2, err: expect.stringContaining('H9') })
      const { json } = await settle(at, '--household', 'H1')
      expect(json().map(({ id }) => id)).toEqual(['H1'])
    })
  })
})

describe('assessments as a long table', () => {
  it('have a row a determination, in Chinese or in ids, and a row that says what is wrong', async () => {
    await withFiles(
      { ...files, 'people.csv': people.replace('农村,480,,否,H2-2', '农村,很少,,否,H2-2') },
      async (at) => {
        const args = ['assess', '--people', at('people.csv'), '--standards', at('standards.csv'), '--programme', '低保']
        const zh = await jiuzhuArgs([...args, '--format', 'csv', '--lang', 'zh'])
        expect(zh.code).toBe(2)
        expect(zh.out.split('\n')).toEqual([
          '户编号,人员编号,结算单号,项目,结果,金额,单位,缺少的信息,最少,最多,错误',
          'H1,,,最低生活保障,符合条件,400.00,元/月,,,,',
          expect.stringMatching(/^H2,,,,,,,,,,.*第4行“家庭月收入”/),
          'H3,,,最低生活保障,"缺少信息，无法确定",,元/月,家庭月收入,0.00,400.00,'.replaceAll('"', ''),
          'H4,,,最低生活保障,不符合条件,,,,,,',
          '',
        ])
        const codes = await jiuzhuArgs([...args, '--format', 'csv', '--lang', 'zh', '--codes', '--household', 'H3'])
        expect(codes.out.split('\n').slice(0, 2)).toEqual([
          'household,person,claim,programme,outcome,amount,unit,missing,min,max,error',
          'H3,,,dibao,undetermined,,yuan/month,monthlyIncome,0.00,400.00,',
        ])
      },
    )
  })
})
