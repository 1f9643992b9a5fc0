/** A consumer in plain ES modules. */
import process from 'node:process'
import * as index from 'jiuzhu'
import * as audit from 'jiuzhu/audit'
import * as batch from 'jiuzhu/batch'
import * as schema from 'jiuzhu/schema'
import * as sql from 'jiuzhu/sql'
import { answersOf } from './answers.mjs'

process.stdout.write(JSON.stringify(await answersOf({ ...index, ...audit, ...batch, ...schema, ...sql })))
