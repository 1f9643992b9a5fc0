/** `jiuzhu price`: what each reading of the law is worth over a register. */

import { pricesCsv, pricesHtml, pricesText } from '../../paper/price'
import { faultsInPlace } from '../../tables/case-tables'
import { Pricing } from '../../what-if/price'
import { badOf, tellBad } from '../bad-records'
import { caseFiles, readCases } from '../case-files'
import { type Command, command } from '../command'
import { Output } from '../context'
import { latestIn } from '../latest-records'
import { caseTableOptions, surroundingOptions } from '../options'
import { Source } from '../sources'
import { callOptions, surroundingsOf } from '../surroundings'

export const priceCommand: Command = command({
  name: 'price',
  usage: 'price',
  summary: {
    zh: '逐一换用各解读口径，对全部家庭算出金额与户数的变化，影响大者在前；并列出相互影响的口径',
    en: 'What each reading of the law is worth over a register, the most worth first, and which readings interact',
  },
  takes: ['cases', 'format/sweep', ...caseTableOptions, ...surroundingOptions],
  examples: () => [
    'jiuzhu price --cases cases.jsonl --standards standards.json',
    'jiuzhu price --cases cases.jsonl --standards standards.json --format html > readings.html',
  ],
  most: 0,
  run: async ({ values }, context) => {
    const { policy, language } = context
    const surroundings = await surroundingsOf(values, context)
    const pricing = new Pricing(policy, callOptions(surroundings))
    // The latest version of each household is found first, and pairs need the register once more.
    const files = await caseFiles(Source.again, values.cases, values, context)
    const onlyLatest = await latestIn(readCases(policy, files, surroundings), surroundings.on, context)
    const records = () => faultsInPlace(onlyLatest(readCases(policy, files, surroundings)))
    const errors: object[] = []
    for await (const record of records()) {
      const bad = badOf(record, (theCase) => pricing.add(theCase))
      if (bad) errors.push(tellBad(bad, context))
    }
    if (pricing.pair()) for await (const record of records()) badOf(record, (theCase) => pricing.again(theCase))
    const prices = pricing.result()
    const printed = {
      json: () => `${JSON.stringify({ ...prices, errors })}\n`,
      csv: () => pricesCsv(prices),
      text: () => pricesText(policy, prices, language),
      html: () => pricesHtml(policy, prices, language),
    }
    const output = new Output(context.stdout)
    await output.write(printed[values.format]())
    await output.flush()
    return errors.length > 0 ? 2 : 0
  },
})
