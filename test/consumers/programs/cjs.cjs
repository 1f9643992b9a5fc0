/** A consumer in CommonJS. */
const process = require('node:process')
const jiuzhu = require('jiuzhu')
const { answersOf } = require('./answers.cjs')

answersOf(jiuzhu).then((answers) => process.stdout.write(JSON.stringify(answers)))
