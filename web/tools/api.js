// Writes api/schema.d.ts from the server's contract. `--check` only compares and fails on a difference.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const contract = resolve(import.meta.dirname, '../../contract/openapi.json')
const schema = resolve(import.meta.dirname, '../api/schema.d.ts')

if (!existsSync(contract)) {
  console.error('api: contract/openapi.json is not there; the server writes it')
  process.exit(1)
}
const text = astToString(await openapiTS(pathToFileURL(contract)))
if (!process.argv.includes('--check')) writeFileSync(schema, text)
else if (readFileSync(schema, 'utf8') !== text) {
  console.error('api: web/api/schema.d.ts is out of step with the contract; run `npm run api`')
  process.exit(1)
}
