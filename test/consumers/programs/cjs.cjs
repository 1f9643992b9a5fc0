/** A consumer in CommonJS. */
const process = require('node:process')
const entries = ['jiuzhu', 'jiuzhu/audit', 'jiuzhu/batch', 'jiuzhu/schema', 'jiuzhu/sql']
const jiuzhu = Object.assign({}, ...entries.map((name) => require(name)))
const { answersOf } = require('./answers.cjs')

answersOf(jiuzhu).then((answers) => process.stdout.write(JSON.stringify(answers)))
